package org.supplyline.routing.travel;

/** Division of whole numbers that rounds up: half a crate takes a whole crate's room. */
public final class Whole {
    private Whole() {}

    /** The smallest whole number that is not below {@code dividend / divisor}; the divisor is positive. */
    public static long above(long dividend, long divisor) {
        return -Math.floorDiv(-dividend, divisor);
    }
}
