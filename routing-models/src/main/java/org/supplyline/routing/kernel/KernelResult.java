package org.supplyline.routing.kernel;

/**
 * What a search found and did.
 *
 * @param plan the best plan, by fewest required clients left out, then by cost
 * @param feasible whether every client that must be visited is visited; every rule holds in either case
 * @param iterations of all kernels together
 * @param seconds wall time from call to answer
 * @param stopped why the search ended
 */
public record KernelResult(RoutePlan plan, boolean feasible, long iterations, double seconds, StopReason stopped) {

    /** This one, found after an earlier search of the same run. */
    KernelResult after(KernelResult earlier) {
        return new KernelResult(plan, feasible, iterations + earlier.iterations, seconds + earlier.seconds, stopped);
    }
}
