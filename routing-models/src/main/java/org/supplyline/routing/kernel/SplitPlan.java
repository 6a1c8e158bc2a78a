package org.supplyline.routing.kernel;

import java.util.List;

/**
 * Routes in which several vehicles may visit one client.
 *
 * @param plan routes of the whole problem; a client stands in every route that brings it something, but once in each
 * @param loads what each visit brings, by route and place in it
 */
public record SplitPlan(RoutePlan plan, List<List<Integer>> loads) {

    /** Keeps its own copies. */
    public SplitPlan {
        loads = loads.stream().map(List::copyOf).toList();
    }
}
