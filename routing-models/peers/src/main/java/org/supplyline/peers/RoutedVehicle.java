package org.supplyline.peers;

import java.util.List;
import java.util.stream.IntStream;
import org.supplyline.routing.kernel.Route;
import org.supplyline.routing.kernel.RoutePlan;
import org.supplyline.routing.kernel.RoutingProblem;
import org.supplyline.routing.kernel.VehicleType;

/**
 * A vehicle with the clients that it visits, in order, for the solvers whose model is such lists. The list is the subclass's, because
 * each solver marks what it may change with annotations of its own.
 */
public abstract class RoutedVehicle {

    private final int number;

    private final int type;
    private final RoutingProblem problem;

    /** For the solvers, which make copies. */
    RoutedVehicle() {
        this(
                0,
                0,
                new RoutingProblem.Builder(1, 0, 1)
                        .vehicles(VehicleType.plain("", 1, 0, 1))
                        .build());
    }

    RoutedVehicle(int number, int type, RoutingProblem problem) {
        this.number = number;
        this.type = type;
        this.problem = problem;
    }

    /** Its number in the plan. */
    @org.optaplanner.core.api.domain.lookup.PlanningId
    @ai.timefold.solver.core.api.domain.lookup.PlanningId
    public int getNumber() {
        return number;
    }

    abstract List<Integer> clients();

    /** What a solver may put into the lists. */
    static List<Integer> clientsOf(RoutingProblem problem) {
        return IntStream.range(problem.depots(), problem.nodes()).boxed().toList();
    }

    /** The plan that the lists say. */
    static RoutePlan plan(List<? extends RoutedVehicle> vehicles) {
        List<Route> routes = vehicles.stream()
                .filter(vehicle -> !vehicle.clients().isEmpty())
                .map(RoutedVehicle::route)
                .toList();
        return new RoutePlan(routes, List.of(), 0);
    }

    Route route() {
        return new Route(type, clients());
    }

    /** Overload, lateness and time beyond the longest; nothing where the route keeps the rules. */
    long broken() {
        VehicleType kind = problem.vehicleTypes().get(type);
        long load = 0;
        long late = 0;
        long time = Math.max(kind.earliest(), problem.earliest(kind.startDepot()));
        int last = kind.startDepot();
        for (int client : clients()) {
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
    long cost() {
        if (clients().isEmpty()) {
            return 0;
        }
        VehicleType kind = problem.vehicleTypes().get(type);
        long length = 0;
        int last = kind.startDepot();
        for (int client : clients()) {
            length += problem.distance(last, client);
            last = client;
        }
        return kind.fixedCost() + kind.distanceCost() * (length + problem.distance(last, kind.endDepot()));
    }
}
