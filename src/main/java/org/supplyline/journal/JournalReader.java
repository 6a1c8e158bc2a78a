package org.supplyline.journal;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;

/**
 * Follows the journal on a thread of its own: takes turns behind a cursor whenever the journal has grown. A turn is never
 * cut off; stopping waits for the one under way. Failures never end the thread, for nothing is lost: the journal waits.
 */
public abstract class JournalReader implements SmartLifecycle {

    /** A turn that takes longer than this when the node stops is left to fail. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    private final JournalSignal signal;
    private final Pace pace;
    private volatile boolean running;
    private boolean resting;
    private Thread thread = new Thread();

    /**
     * When a reader looks.
     *
     * @param thread the name of the thread that does
     * @param atMostEvery the least rest between two looks; many small commits are read together
     * @param atLeastEvery the longest, for signals that were lost and to try again after a failure
     */
    public record Pace(String thread, Duration atMostEvery, Duration atLeastEvery) {}

    /**
     * @param signal wakes the reader
     * @param pace when it looks
     */
    protected JournalReader(JournalSignal signal, Pace pace) {
        this.signal = signal;
        this.pace = pace;
    }

    /** Reads a part of what is new, and gives whether there may be more. */
    protected abstract boolean turn();

    /** There is nothing left to read for now. */
    protected void caughtUp() {}

    /** A turn failed; it is taken again at the next look. */
    protected abstract void failed(RuntimeException failure);

    /** Takes turns until there is nothing left, one failed or the node stops; also at once, on the thread that calls. */
    public final void look() {
        try {
            boolean more = true;
            while (more && running) {
                more = turn();
            }
            if (!more) {
                caughtUp();
            }
        } catch (RuntimeException failure) {
            if (running) {
                failed(failure);
            }
        }
    }

    private void follow() {
        try {
            while (running) {
                long seen = signal.count();
                look();
                rest(seen);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void rest(long seen) throws InterruptedException {
        resting(true);
        try {
            if (running) {
                signal.await(seen, pace.atLeastEvery());
                Thread.sleep(pace.atMostEvery().toMillis());
            }
        } finally {
            resting(false);
        }
    }

    private synchronized void resting(boolean now) {
        resting = now;
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = new Thread(this::follow, pace.thread());
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop() {
        Thread ending = end();
        try {
            ending.join(STOP_LIMIT.toMillis());
            ending.interrupt();
        } catch (InterruptedException stopped) {
            ending.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Thread end() {
        running = false;
        if (resting) {
            thread.interrupt();
        }
        return thread;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
