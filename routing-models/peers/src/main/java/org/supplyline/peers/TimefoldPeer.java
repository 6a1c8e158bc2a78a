package org.supplyline.peers;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.supplyline.routing.instance.Instance;
import org.supplyline.routing.instance.Kind;
import org.supplyline.routing.instance.Peer;
import org.supplyline.routing.kernel.RoutePlan;
import org.supplyline.routing.kernel.RoutingProblem;

/** Timefold's community edition by itself: list variable, constraint streams, its default construction and local search, one thread. */
public final class TimefoldPeer implements Peer {

    private static final double MILLIS = 1000;

    @Override
    public String name() {
        return "timefold";
    }

    @Override
    public boolean takes(Kind kind) {
        return kind == Kind.CVRP || kind == Kind.VRPTW || kind == Kind.HFVRP;
    }

    @Override
    public RoutePlan solve(Instance instance, double seconds, long seed) {
        RoutingProblem problem = instance.problem();
        List<TimefoldTruck> trucks = new ArrayList<>();
        for (int type : Vehicles.types(problem)) {
            trucks.add(new TimefoldTruck(trucks.size(), type, problem));
        }
        SolverConfig config = new SolverConfig()
                .withSolutionClass(TimefoldPlan.class)
                .withEntityClasses(TimefoldTruck.class)
                .withConstraintProviderClass(TimefoldConstraints.class)
                .withRandomSeed(seed)
                .withTerminationConfig(
                        new TerminationConfig().withSpentLimit(Duration.ofMillis((long) (MILLIS * seconds))));
        TimefoldPlan best = SolverFactory.<TimefoldPlan>create(config)
                .buildSolver()
                .solve(new TimefoldPlan(RoutedVehicle.clientsOf(problem), trucks));
        return RoutedVehicle.plan(best.getTrucks());
    }
}
