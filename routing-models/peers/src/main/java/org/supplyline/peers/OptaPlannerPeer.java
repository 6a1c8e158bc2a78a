package org.supplyline.peers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;
import org.supplyline.routing.instance.Instance;
import org.supplyline.routing.instance.Kind;
import org.supplyline.routing.instance.Peer;
import org.supplyline.routing.kernel.Route;
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
        List<Integer> clients =
                IntStream.range(problem.depots(), problem.nodes()).boxed().toList();
        SolverConfig config = new SolverConfig()
                .withSolutionClass(TruckPlan.class)
                .withEntityClasses(Truck.class)
                .withConstraintProviderClass(TruckConstraints.class)
                .withRandomSeed(seed)
                .withTerminationConfig(
                        new TerminationConfig().withSpentLimit(Duration.ofMillis((long) (MILLIS * seconds))));
        TruckPlan best = SolverFactory.<TruckPlan>create(config).buildSolver().solve(new TruckPlan(clients, trucks));
        List<Route> routes = best.getTrucks().stream()
                .filter(truck -> !truck.clients().isEmpty())
                .map(truck -> new Route(truck.type(), truck.clients()))
                .toList();
        return new RoutePlan(routes, List.of(), 0);
    }
}
