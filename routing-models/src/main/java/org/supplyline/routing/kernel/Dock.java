package org.supplyline.routing.kernel;

import java.util.Collections;
import java.util.List;

/**
 * Where a depot loads the trips of shifts: so many at once, the others wait. Loading takes ⌈load · {@code time} / {@code amount}⌉.
 *
 * @param places trips that are loaded at the same time, at least 1
 * @param dimension kind of load that takes the time
 * @param time in which {@code amount} is loaded
 * @param amount of load, at least 1
 * @param freeFrom when each place is free first, in ascending order
 */
public record Dock(int places, int dimension, long time, long amount, List<Integer> freeFrom) {

    /** Loads at once and in no time. */
    static final Dock FREE = new Dock(1, 0, 0, 1);

    /** Checks the ranges. */
    public Dock {
        freeFrom = List.copyOf(freeFrom);
        if (places < 1 || time < 0 || amount < 1 || freeFrom.size() != places) {
            throw new IllegalArgumentException("a dock needs places, and an amount above 0");
        }
    }

    /** All places are free when the day begins. */
    public Dock(int places, int dimension, long time, long amount) {
        this(places, dimension, time, amount, Collections.nCopies(places, 0));
    }
}
