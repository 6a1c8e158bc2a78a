package org.supplyline.routing.kernel;

import java.util.List;

/**
 * Searches good routes: several {@link Search}es of the same problem, each from its own seed, that exchange their best plan at fixed
 * barriers.
 */
public final class Kernel {

    private Kernel() {}

    /**
     * Searches from nothing.
     *
     * @return the best plan found; where no plan serves all required clients, one that leaves few of them out, marked infeasible
     */
    public static KernelResult solve(RoutingProblem problem, KernelLimits limits, KernelWatch watch) {
        return solve(problem, new RoutePlan(List.of(), List.of(), 0), limits, watch);
    }

    /**
     * Searches from a plan. Routes that break a rule of this problem are dissolved first; clients that the plan does not name are
     * inserted.
     */
    public static KernelResult solve(RoutingProblem problem, RoutePlan start, KernelLimits limits, KernelWatch watch) {
        return new Rounds(problem, start, limits, watch).run();
    }
}
