package org.supplyline.routing.kernel;

import java.util.List;

/**
 * Routes and what they leave out.
 *
 * @param routes the vehicles that drive
 * @param unserved clients that nobody visits
 * @param cost Σ distance · cost of a unit + fixed costs + penalties of the unserved, in the scaled unit of the problem
 */
public record RoutePlan(List<Route> routes, List<Integer> unserved, long cost) {

    /** Keeps its own copies. */
    public RoutePlan {
        routes = List.copyOf(routes);
        unserved = List.copyOf(unserved);
    }
}
