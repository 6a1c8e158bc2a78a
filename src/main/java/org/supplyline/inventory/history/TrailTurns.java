package org.supplyline.inventory.history;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.supplyline.journal.JournalSignal;

/** Takes the history's turns whenever the journal has grown. */
@Component
class TrailTurns implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TrailTurns.class);

    /** For signals that were lost, and to try again when the database was away. */
    private static final Duration LOOK_AT_LEAST_EVERY = Duration.ofSeconds(3);

    /** A page may be this much behind; many small commits are read together. */
    private static final Duration AT_MOST_EVERY = Duration.ofMillis(500);

    private final GiftTrail trail;
    private final JournalSignal signal;
    private volatile boolean running;
    private Thread reader = new Thread();

    TrailTurns(GiftTrail trail, JournalSignal signal) {
        this.trail = trail;
        this.signal = signal;
    }

    private void read() {
        try {
            while (running) {
                long seen = signal.count();
                takeTurns();
                signal.await(seen, LOOK_AT_LEAST_EVERY);
                Thread.sleep(AT_MOST_EVERY.toMillis());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeTurns() {
        try {
            boolean more = true;
            while (more && running) {
                more = trail.turn();
            }
        } catch (RuntimeException failure) {
            // Broken infrastructure is retried for ever; nothing is lost, the journal waits.
            LOG.warn("The history must wait: {}", failure.toString());
        }
    }

    @Override
    public void start() {
        running = true;
        reader = new Thread(this::read, "history");
        reader.setDaemon(true);
        reader.start();
    }

    @Override
    public void stop() {
        running = false;
        reader.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
