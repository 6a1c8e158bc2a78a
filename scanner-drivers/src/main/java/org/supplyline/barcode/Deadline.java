package org.supplyline.barcode;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The end of a search, whoever ends it. The time is that of this thread's own work, so that a busy machine delays an
 * answer but does not change it; a wall clock that runs {@value #PATIENCE} times as long ends it all the same.
 */
final class Deadline {

    private static final int PATIENCE = 4;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long wallEndNanos;
    private final long workEndNanos;
    private final AtomicBoolean stop;

    private Deadline(long wallEndNanos, long workEndNanos, AtomicBoolean stop) {
        this.wallEndNanos = wallEndNanos;
        this.workEndNanos = workEndNanos;
        this.stop = stop;
    }

    /** Thrown out of whatever step is running; carries no trace because it is no fault. */
    static final class Passed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Passed() {
            super("The time for this picture is over.", null, false, false);
        }
    }

    static Deadline in(Duration time, AtomicBoolean stop) {
        long nanos = time.toNanos();
        return new Deadline(System.nanoTime() + PATIENCE * nanos, worked() + nanos, stop);
    }

    /** Nanoseconds that this thread has run; those of the wall where the machine does not count them. */
    private static long worked() {
        return THREADS.isCurrentThreadCpuTimeSupported() ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
    }

    boolean hasPassed() {
        return stop.get() || System.nanoTime() - wallEndNanos >= 0 || worked() - workEndNanos >= 0;
    }

    /** @throws Passed if the time is over */
    void check() {
        if (hasPassed()) {
            throw new Passed();
        }
    }
}
