package org.supplyline.peers;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;
import java.util.ArrayList;
import java.util.List;
import org.supplyline.routing.kernel.RoutingProblem;

/** A vehicle of the plain Timefold model, with the list of clients that Timefold changes. */
@PlanningEntity
public final class TimefoldTruck extends RoutedVehicle {

    @PlanningListVariable(valueRangeProviderRefs = "clients")
    private List<Integer> clients = new ArrayList<>();

    /** For Timefold, which makes copies. */
    TimefoldTruck() {}

    TimefoldTruck(int number, int type, RoutingProblem problem) {
        super(number, type, problem);
    }

    @Override
    List<Integer> clients() {
        return clients;
    }
}
