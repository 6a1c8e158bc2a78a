package org.supplyline.peers;

import java.util.List;
import org.supplyline.routing.kernel.RoutingProblem;
import org.supplyline.routing.kernel.VehicleType;

/** What a route breaks and costs, for the solvers whose model is a list of clients for each vehicle. */
final class RouteSums {

    private RouteSums() {}

    /** Overload, lateness and time beyond the longest; nothing where the route keeps the rules. */
    static long broken(RoutingProblem problem, int type, List<Integer> clients) {
        VehicleType kind = problem.vehicleTypes().get(type);
        long load = 0;
        long late = 0;
        long time = Math.max(kind.earliest(), problem.earliest(kind.startDepot()));
        int last = kind.startDepot();
        for (int client : clients) {
            load += problem.demand(0, client);
            time = Math.max(time + problem.duration(last, client), problem.earliest(client));
            late += Math.max(0, time - problem.latest(client));
            time += problem.service(client);
            last = client;
        }
        time += problem.duration(last, kind.endDepot());
        late += Math.max(0, time - kind.latest());
        return Math.max(0, load - kind.capacity().get(0)) + late;
    }

    /** Cost in the unit of the kernel. */
    static long cost(RoutingProblem problem, int type, List<Integer> clients) {
        if (clients.isEmpty()) {
            return 0;
        }
        VehicleType kind = problem.vehicleTypes().get(type);
        long length = 0;
        int last = kind.startDepot();
        for (int client : clients) {
            length += problem.distance(last, client);
            last = client;
        }
        return kind.fixedCost() + kind.distanceCost() * (length + problem.distance(last, kind.endDepot()));
    }
}
