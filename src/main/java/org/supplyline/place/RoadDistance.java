package org.supplyline.place;

/**
 * How far it is by road from one place to another.
 *
 * @param from place code
 * @param to place code
 * @param metres along the road
 * @param minutes a loaded truck takes
 * @param estimated whether it is reckoned from the straight line (shown as 估)
 */
public record RoadDistance(String from, String to, long metres, long minutes, boolean estimated) {

    /** Roads of the hilly north and of the plains alike are about 1.4 times the straight line. */
    private static final long DETOUR_PERCENT = 140;

    private static final long METRES_A_MINUTE = 750;

    public RoadDistance {
        if (metres < 0 || minutes < 0 || (from.equals(to) && metres > 0)) {
            throw new IllegalArgumentException(
                    "The road from (%s) to (%s) cannot be %d m and %d min long.".formatted(from, to, metres, minutes));
        }
    }

    /** Reckons a road from the straight line, at 45 km an hour. */
    public static RoadDistance estimate(String from, Position start, String to, Position end) {
        return ofLength(from, to, start.metresTo(end) * DETOUR_PERCENT / 100, true);
    }

    /** A road whose length is known and whose time is not: 45 km an hour. */
    public static RoadDistance ofLength(String from, String to, long metres, boolean estimated) {
        return new RoadDistance(from, to, metres, (metres + METRES_A_MINUTE - 1) / METRES_A_MINUTE, estimated);
    }

    /** The same road the other way. */
    public RoadDistance back() {
        return new RoadDistance(to, from, metres, minutes, estimated);
    }
}
