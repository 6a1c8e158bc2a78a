package org.supplyline.peers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;
import org.supplyline.routing.instance.Instance;
import org.supplyline.routing.instance.Kind;
import org.supplyline.routing.instance.Peer;
import org.supplyline.routing.kernel.RoutePlan;
import org.supplyline.routing.kernel.RoutingProblem;

/** OptaPlanner by itself: list variable, constraint streams, its default construction and local search. */
public final class OptaPlannerPeer implements Peer {

    private static final double MILLIS = 1000;

    @Override
    public String name() {
        return "optaplanner";
    }

    @Override
    public boolean takes(Kind kind) {
        return kind == Kind.CVRP || kind == Kind.VRPTW || kind == Kind.HFVRP;
    }

    @Override
    public RoutePlan solve(Instance instance, double seconds, long seed) {
        RoutingProblem problem = instance.problem();
        List<Truck> trucks = new ArrayList<>();
        for (int type : Vehicles.types(problem)) {
            trucks.add(new Truck(trucks.size(), type, problem));
        }
        SolverConfig config = new SolverConfig()
                .withSolutionClass(TruckPlan.class)
                .withEntityClasses(Truck.class)
                .withConstraintProviderClass(TruckConstraints.class)
                .withRandomSeed(seed)
                .withTerminationConfig(
                        new TerminationConfig().withSpentLimit(Duration.ofMillis((long) (MILLIS * seconds))));
        TruckPlan best = SolverFactory.<TruckPlan>create(config)
                .buildSolver()
                .solve(new TruckPlan(RoutedVehicle.clientsOf(problem), trucks));
        return RoutedVehicle.plan(best.getTrucks());
    }
}
