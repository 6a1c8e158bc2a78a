package org.supplyline.peers;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;
import java.util.ArrayList;
import java.util.List;
import org.supplyline.routing.kernel.RoutingProblem;
import org.supplyline.routing.kernel.VehicleType;

/** {@link Truck} for Timefold, which has annotations of its own. */
@PlanningEntity
public final class TimefoldTruck {

    @PlanningId
    private final int number;

    private final int type;
    private final RoutingProblem problem;

    @PlanningListVariable(valueRangeProviderRefs = "clients")
    private List<Integer> clients = new ArrayList<>();

    /** For Timefold, which makes copies. */
    TimefoldTruck() {
        this(
                0,
                0,
                new RoutingProblem.Builder(1, 0, 1)
                        .vehicles(VehicleType.plain("", 1, 0, 1))
                        .build());
    }

    TimefoldTruck(int number, int type, RoutingProblem problem) {
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
