package org.supplyline.peers;

import java.util.ArrayList;
import java.util.List;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.variable.PlanningListVariable;
import org.supplyline.routing.kernel.RoutingProblem;
import org.supplyline.routing.kernel.VehicleType;

/** A vehicle of the plain OptaPlanner model, with the list of clients that OptaPlanner changes. */
@PlanningEntity
public final class Truck {

    @PlanningId
    private final int number;

    private final int type;
    private final RoutingProblem problem;

    @PlanningListVariable(valueRangeProviderRefs = "clients")
    private List<Integer> clients = new ArrayList<>();

    /** For OptaPlanner, which makes copies. */
    Truck() {
        this(
                0,
                0,
                new RoutingProblem.Builder(1, 0, 1)
                        .vehicles(VehicleType.plain("", 1, 0, 1))
                        .build());
    }

    Truck(int number, int type, RoutingProblem problem) {
        this.number = number;
        this.type = type;
        this.problem = problem;
    }

    /** Its number in the plan. */
    public int getNumber() {
        return number;
    }

    int type() {
        return type;
    }

    List<Integer> clients() {
        return clients;
    }

    private VehicleType kind() {
        return problem.vehicleTypes().get(type);
    }

    /** Overload, lateness and time beyond the longest; nothing where the route keeps the rules. */
    long broken() {
        long load = 0;
        long late = 0;
        long time = Math.max(kind().earliest(), problem.earliest(kind().startDepot()));
        int last = kind().startDepot();
        for (int client : clients) {
            load += problem.demand(0, client);
            time = Math.max(time + problem.duration(last, client), problem.earliest(client));
            late += Math.max(0, time - problem.latest(client));
            time += problem.service(client);
            last = client;
        }
        time += problem.duration(last, kind().endDepot());
        late += Math.max(0, time - kind().latest());
        return Math.max(0, load - kind().capacity().get(0)) + late;
    }

    /** Cost in the unit of the kernel. */
    long cost() {
        if (clients.isEmpty()) {
            return 0;
        }
        long length = 0;
        int last = kind().startDepot();
        for (int client : clients) {
            length += problem.distance(last, client);
            last = client;
        }
        return kind().fixedCost() + kind().distanceCost() * (length + problem.distance(last, kind().endDepot()));
    }
}
