package org.supplyline.gs1;

import java.time.Clock;
import java.time.Year;

/**
 * The year that decides the century of a date. Asking the calendar for every code would cost more than reading the code,
 * so the answer is kept for a quarter of an hour, of which every zone's offset is a multiple.
 */
final class ReferenceYear {

    private static final long KEPT_MILLIS = 15 * 60 * 1000L;

    private record Known(long slot, int year) {}

    private final Clock clock;
    private volatile Known known;

    ReferenceYear(Clock clock) {
        this.clock = clock;
        this.known = new Known(slot(), Year.now(clock).getValue());
    }

    int get() {
        long slot = slot();
        Known last = known;
        if (last.slot() != slot) {
            last = new Known(slot, Year.now(clock).getValue());
            known = last;
        }
        return last.year();
    }

    private long slot() {
        return Math.floorDiv(clock.millis(), KEPT_MILLIS);
    }
}
