package org.supplyline.routing.kernel;

/**
 * How long and how widely to search.
 *
 * @param seconds wall time, above 0; ignored when {@code iterations} is set
 * @param iterations of each kernel, 0 when only time counts; with a number the plan is the same for every count of threads
 * @param kernels searches that exchange their best at fixed barriers, at least 1; part of what decides the plan
 * @param threads that run them, at least 1; never part of what decides the plan of a run by iterations
 * @param seed of the first kernel; the others follow from it
 */
public record KernelLimits(double seconds, long iterations, int kernels, int threads, long seed) {

    /** Checks the ranges. */
    public KernelLimits {
        if (iterations < 0 || kernels < 1 || threads < 1 || (iterations == 0 && !(seconds > 0))) {
            throw new IllegalArgumentException("seconds, iterations, kernels or threads out of range");
        }
    }

    /** So much of the time or of the iterations, at least one; all else is the same. */
    KernelLimits part(double share) {
        long some = iterations == 0 ? 0 : Math.max(1, Math.round(iterations * share));
        return new KernelLimits(seconds * share, some, kernels, threads, seed);
    }
}
