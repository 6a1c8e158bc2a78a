package org.supplyline.routing.kernel;

import java.util.List;

/**
 * The way of one vehicle.
 *
 * @param vehicleType index of its type in the problem
 * @param clients nodes in the order of the visits, never empty
 */
public record Route(int vehicleType, List<Integer> clients) {

    /** Keeps its own copy. */
    public Route {
        clients = List.copyOf(clients);
    }
}
