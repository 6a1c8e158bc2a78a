package org.supplyline.routing;

/**
 * How long to search on a standard problem.
 *
 * @param seconds wall time, above 0; a mere bound where {@code iterations} is set
 * @param iterations of each kernel, 0 when only time counts; with a number the plan is the same for every count of threads
 * @param threads at least 1
 * @param seed of everything random
 */
public record StandardLimits(double seconds, long iterations, int threads, long seed) {

    /** Checks the ranges. */
    public StandardLimits {
        if (!(seconds > 0) || iterations < 0 || threads < 1) {
            throw new IllegalArgumentException("seconds, iterations or threads out of range");
        }
    }
}
