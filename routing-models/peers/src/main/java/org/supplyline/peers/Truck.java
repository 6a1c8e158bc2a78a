package org.supplyline.peers;

import java.util.ArrayList;
import java.util.List;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.variable.PlanningListVariable;
import org.supplyline.routing.kernel.RoutingProblem;

/** A vehicle of the plain OptaPlanner model, with the list of clients that OptaPlanner changes. */
@PlanningEntity
public final class Truck extends RoutedVehicle {

    @PlanningListVariable(valueRangeProviderRefs = "clients")
    private List<Integer> clients = new ArrayList<>();

    /** For OptaPlanner, which makes copies. */
    Truck() {}

    Truck(int number, int type, RoutingProblem problem) {
        super(number, type, problem);
    }

    @Override
    List<Integer> clients() {
        return clients;
    }
}
