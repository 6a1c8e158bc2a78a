package org.supplyline.routing.explain;

/**
 * When the search for proposals ends.
 *
 * @param proposals that are tried by solving at most, 0 to 50
 * @param seconds for all of them together, 1 to 3,600
 * @param iterations of each solving; with it the same plan gets the same proposals on every machine that is quick enough; 0 = no such
 *     limit
 * @param seed of the random numbers
 */
public record ExplainLimits(int proposals, int seconds, int iterations, long seed) {
    private static final int MOST_PROPOSALS = 50;
    private static final int MOST_SECONDS = 3_600;

    /** Takes what is out of range as the nearest that is in it. */
    public ExplainLimits {
        proposals = Math.max(0, Math.min(MOST_PROPOSALS, proposals));
        seconds = Math.max(1, Math.min(MOST_SECONDS, seconds));
        iterations = Math.max(0, iterations);
    }
}
