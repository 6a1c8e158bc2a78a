package org.supplyline.routing;

/**
 * When a search ends.
 *
 * @param seconds at the latest after this time, absent or 0 = 30
 * @param iterations after twenty times so many iterations of each of four kernels; with it the same problem and seed give the same
 *     plan for every number of threads, on every machine that is quick enough for {@code seconds}; absent or 0 = no such limit
 * @param threads that run kernels; absent or 0 = one, or in a {@link SolverChild} all cores but one
 * @param seed of the random numbers
 */
public record PlanLimits(int seconds, long iterations, int threads, long seed) {
    private static final int DEFAULT_SECONDS = 30;

    public PlanLimits {
        seconds = seconds == 0 ? DEFAULT_SECONDS : seconds;
        Limits.checkRange("Seconds", seconds, 1, 86_400);
        Limits.checkRange("Iterations", iterations, 0, Integer.MAX_VALUE);
        Limits.checkRange("Threads", threads, 0, 64);
    }

    PlanLimits withThreads(int number) {
        return new PlanLimits(seconds, iterations, number, seed);
    }

    public static PlanLimits ofSeconds(int seconds) {
        return new PlanLimits(seconds, 0, 0, 0);
    }

    /** Reproducible; an hour is only the stop for a machine that is far too slow. */
    public static PlanLimits ofIterations(long iterations, long seed) {
        return new PlanLimits(3_600, iterations, 0, seed);
    }
}
