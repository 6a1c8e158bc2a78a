package org.supplyline.routing.kernel;

/**
 * Where a depot loads the trips of shifts: so many at once, the others wait. Loading takes ⌈load · {@code time} / {@code amount}⌉.
 *
 * @param places trips that are loaded at the same time, at least 1
 * @param dimension kind of load that takes the time
 * @param time in which {@code amount} is loaded
 * @param amount of load, at least 1
 */
public record Dock(int places, int dimension, long time, long amount) {

    /** Loads at once and in no time. */
    static final Dock FREE = new Dock(1, 0, 0, 1);

    /** Checks the ranges. */
    public Dock {
        if (places < 1 || time < 0 || amount < 1) {
            throw new IllegalArgumentException("a dock needs places, and an amount above 0");
        }
    }
}
