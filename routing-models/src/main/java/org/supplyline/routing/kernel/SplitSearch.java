package org.supplyline.routing.kernel;

import java.util.stream.IntStream;

/**
 * Searches routes in which several vehicles may serve a client. Where most clients are small beside a vehicle, few are worth two visits: the
 * search begins with routes that split nobody, which are found better, and goes on from them with lots.
 */
public final class SplitSearch {
    /** What the average client may ask for, as a part of the largest vehicle, and the share of the budget; measured choices. */
    private static final double SMALL = 0.25;

    private static final double SHARE_WITHOUT_SPLITS = 0.3;

    private SplitSearch() {}

    /** The best plan of the lots that was found; {@link DemandLots#whole} tells what it means. */
    public static KernelResult solve(DemandLots lots, KernelLimits limits, KernelWatch watch) {
        RoutingProblem whole = lots.whole();
        if (!areSmall(whole)) {
            return Kernel.solve(lots.problem(), limits, watch);
        }
        KernelResult unsplit = Kernel.solve(whole, limits.part(SHARE_WITHOUT_SPLITS), watch);
        KernelLimits rest = limits.part(1 - SHARE_WITHOUT_SPLITS);
        KernelResult split = unsplit.feasible()
                ? Kernel.solve(lots.problem(), lots.plan(unsplit.plan()), rest, watch)
                : Kernel.solve(lots.problem(), rest, watch);
        return split.after(unsplit);
    }

    private static boolean areSmall(RoutingProblem problem) {
        int capacity = problem.vehicleTypes().stream()
                .mapToInt(type -> type.capacity().get(0))
                .max()
                .orElseThrow();
        IntStream demands = IntStream.range(problem.depots(), problem.nodes()).map(client -> problem.demand(0, client));
        return demands.average().orElse(capacity) <= SMALL * capacity;
    }
}
