package org.supplyline.routing.travel.roads;

/**
 * Milliseconds and decimetres of a way in one number, so that the quickest way is the least number, of equally quick ways the shortest,
 * and ways are added like numbers. Good for ways of 100,000 km and a hundred days.
 */
final class WayCost {
    /** No way. Adding a way to it is not allowed. */
    static final long NONE = Long.MAX_VALUE;

    private static final long DECIMETRES = 1_000_000_000L;
    private static final int MILLIS_PER_SECOND = 1_000;
    private static final int DECIMETRES_PER_METRE = 10;

    private WayCost() {}

    static long of(long millis, long decimetres) {
        return millis * DECIMETRES + decimetres;
    }

    /** The same part of the time and of the length, {@code part} from 0 to 1, each rounded down. */
    static long part(long cost, double part) {
        if (cost == NONE) {
            return NONE;
        }
        long millis = cost / DECIMETRES;
        long decimetres = cost % DECIMETRES;
        return of((long) (millis * part), (long) (decimetres * part));
    }

    /** What is left of a way beyond such a part of it. */
    static long rest(long cost, double part) {
        return cost == NONE ? NONE : cost - part(cost, part);
    }

    static long sum(long first, long second) {
        return first == NONE || second == NONE ? NONE : first + second;
    }

    static int seconds(long cost) {
        return Math.toIntExact((cost / DECIMETRES + MILLIS_PER_SECOND - 1) / MILLIS_PER_SECOND);
    }

    static int metres(long cost) {
        return Math.toIntExact((cost % DECIMETRES + DECIMETRES_PER_METRE - 1) / DECIMETRES_PER_METRE);
    }
}
