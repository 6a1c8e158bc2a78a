package org.supplyline.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.supplyline.routing.kernel.RoutingProblem;
import org.supplyline.routing.kernel.VehicleType;

/** Vehicles one by one, for solvers that do not know types or free fleets. */
final class Vehicles {

    /** A quarter more than the load needs, and a few: enough for every published best plan without windows or longest routes. */
    private static final double ROOM = 1.25;

    private static final int FEW = 5;

    private Vehicles() {}

    /** The type of each vehicle that a plan may use. */
    static List<Integer> types(RoutingProblem problem) {
        long load = 0;
        for (int client = problem.depots(); client < problem.nodes(); client++) {
            load += problem.demand(0, client);
        }
        List<Integer> types = new ArrayList<>();
        for (int type = 0; type < problem.vehicleTypes().size(); type++) {
            int capacity = problem.vehicleTypes().get(type).capacity().get(0);
            long byLoad = isTimed(problem) ? problem.clients() : (long) (ROOM * load / capacity) + FEW;
            long useful = Math.min(problem.clients(), byLoad);
            long count = Math.min(useful, problem.vehicleTypes().get(type).count());
            for (int i = 0; i < count; i++) {
                types.add(type);
            }
        }
        return types;
    }

    /** Whether any window, duration or shift can bind, so that times must be kept. */
    static boolean isTimed(RoutingProblem problem) {
        return IntStream.range(0, problem.nodes())
                        .anyMatch(node -> problem.latest(node) < VehicleType.UNBOUNDED || problem.earliest(node) > 0)
                || problem.vehicleTypes().stream()
                        .anyMatch(type ->
                                type.maxDuration() < VehicleType.UNBOUNDED || type.latest() < VehicleType.UNBOUNDED);
    }
}
