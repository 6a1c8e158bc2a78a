package org.supplyline.routing;

import org.jspecify.annotations.Nullable;

/** The bounds of a dispatch problem. They keep every product of two quantities within a long and a matrix of all places in memory. */
final class Limits {
    static final int ID_LENGTH = 100;
    static final int DEPOTS = 50;
    static final int SITES = 2_500;
    static final int VEHICLES = 300;
    static final int ITEMS = 2_000;
    static final int NEEDS = 20_000;
    static final int LOTS = 100_000;
    static final int ROADS = 1_000_000;
    static final int TRIPS_PER_SHIFT = 10;

    /** 10,000 t, 10,000 m³ or ten thousand million pieces: above anything one depot issues in a day. */
    static final long QUANTITY = 10_000_000_000L;

    /** Four weeks, so that a plan's minutes stay small numbers. */
    static final int MINUTES = 40_320;

    private Limits() {}

    static void checkId(String what, @Nullable String value) {
        if (value == null || value.isBlank() || value.length() > ID_LENGTH) {
            throw new IllegalArgumentException(
                    "%s '%s' must have 1 to %d characters.".formatted(what, value, ID_LENGTH));
        }
    }

    static void checkRange(String what, long value, long low, long high) {
        if (value < low || value > high) {
            throw new IllegalArgumentException("%s is %d; it must be %d to %d.".formatted(what, value, low, high));
        }
    }
}
