package org.supplyline.inventory.history;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.supplyline.journal.JournalReader;
import org.supplyline.journal.JournalSignal;

/** Takes the history's turns whenever the journal has grown; a page may be a moment behind. */
@Component
class TrailTurns extends JournalReader {

    private static final Logger LOG = LoggerFactory.getLogger(TrailTurns.class);

    private final GiftTrail trail;

    TrailTurns(GiftTrail trail, JournalSignal signal) {
        super(signal, new Pace("history", Duration.ofMillis(500), Duration.ofSeconds(3)));
        this.trail = trail;
    }

    @Override
    protected boolean turn() {
        return trail.turn();
    }

    @Override
    protected void failed(RuntimeException failure) {
        LOG.warn("The history must wait: {}", failure.toString());
    }
}
