package org.supplyline.routing.kernel;

import java.util.List;

/**
 * Searches good routes: several searches of the same problem, each from its own seed, that exchange their best plan at fixed
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
        try (KernelRun run = begin(problem, start, limits, watch)) {
            boolean goesOn = true;
            while (goesOn) {
                goesOn = run.advance();
            }
            return run.result();
        }
    }

    /** Begins a search from a plan that goes from barrier to barrier when it is told to. */
    public static KernelRun begin(RoutingProblem problem, RoutePlan start, KernelLimits limits, KernelWatch watch) {
        return new KernelRun(problem, start, limits, watch);
    }

    /** The same routes with their cost, trips of a shift in the order in which they are made. Nothing is searched or mended. */
    public static RoutePlan priced(RoutingProblem problem, List<Route> routes) {
        Model model = new Model(problem);
        Search search = new Search(
                model, Neighbours.inSpace(model, 1), Neighbours.inSpace(model, 1), SearchSettings.of(model), 0);
        search.take(routes);
        return search.plan();
    }
}
