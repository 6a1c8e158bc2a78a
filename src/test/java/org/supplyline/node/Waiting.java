package org.supplyline.node;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for conditions, never for time. */
public final class Waiting {

    private static final long LOOK_EVERY_MILLIS = 50;

    private Waiting() {}

    /**
     * Looks until the condition holds.
     *
     * @param what completes "waited in vain until"
     */
    public static void until(String what, Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited " + limit + " in vain until " + what + ".");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_EVERY_MILLIS));
        }
    }
}
