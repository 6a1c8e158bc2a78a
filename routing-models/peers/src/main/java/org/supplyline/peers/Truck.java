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

    /** See {@link RouteSums#broken}. */
    long broken() {
        return RouteSums.broken(problem, type, clients);
    }

    /** See {@link RouteSums#cost}. */
    long cost() {
        return RouteSums.cost(problem, type, clients);
    }
}
