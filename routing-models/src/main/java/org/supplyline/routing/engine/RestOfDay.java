package org.supplyline.routing.engine;

import java.util.List;
import org.supplyline.routing.Depot;
import org.supplyline.routing.PlanLimits;
import org.supplyline.routing.SolveWatch;
import org.supplyline.routing.Vehicle;
import org.supplyline.routing.VehicleId;
import org.supplyline.routing.kernel.Kernel;
import org.supplyline.routing.kernel.KernelRun;
import org.supplyline.routing.kernel.RoutePlan;
import org.supplyline.routing.travel.TravelTimes;

/** The kernel over what is left of a day that has begun: from a plan of it, better ones. */
public final class RestOfDay implements AutoCloseable {
    private final KernelProblem problem;
    private final KernelRun run;

    /** A trip with its lots, in their order. */
    public record Planned(VehicleId vehicle, int depotPlace, List<Visit> lots) {}

    /**
     * Makes the plan whole: what breaks a rule is taken out of it, what finds a place is put in.
     *
     * @param vehicles those that still drive, at least one
     * @param lots numbered from 0
     */
    public RestOfDay(
            List<Depot> depots,
            List<Vehicle> vehicles,
            List<Visit> lots,
            TravelTimes times,
            Standing standing,
            List<Planned> plan,
            PlanLimits limits,
            SolveWatch watch) {
        Workload workload = new Workload(depots, vehicles, lots, List.of(), times, standing);
        problem = new KernelProblem(workload, workload.unplanned().slots(), KernelProblem.MOST_WAYS);
        run = Kernel.begin(
                problem.problem(),
                new RoutePlan(problem.routes(plan), List.of(), 0),
                KernelPhase.limits(limits, 1),
                new KernelPhase.StopWatch(watch));
    }

    /** Searches on; tells whether there is more to come. */
    public boolean advance() {
        return run.advance();
    }

    /** The best trips so far, those of one truck in the order in which it makes them; lots on none of them stay. */
    public List<Planned> trips() {
        return problem.trips(run.result().plan());
    }

    @Override
    public void close() {
        run.close();
    }
}
