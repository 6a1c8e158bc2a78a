package org.supplyline.inventory.scan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.supplyline.device.ScanLag;

/** How old the scans are that the ledger is booking, seen from this instance. */
@Component
class RecordedLag implements ScanLag {

    /** A batch that old says nothing of now: had scans been waiting, there would be a newer one. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofSeconds(1);

    private final Clock clock;
    private Instant bookingSince = Instant.MAX;
    private Instant finishedAt = Instant.MIN;
    private Duration last = Duration.ZERO;

    RecordedLag(Clock clock) {
        this.clock = clock;
    }

    synchronized void started(Instant oldest) {
        bookingSince = oldest;
    }

    synchronized void finished(Instant oldest) {
        finishedAt = clock.instant();
        last = age(oldest, finishedAt);
        bookingSince = Instant.MAX;
    }

    @Override
    public synchronized Duration lag() {
        Instant now = clock.instant();
        if (bookingSince.isBefore(now)) {
            return age(bookingSince, now);
        }
        return finishedAt.isBefore(now.minus(FORGOTTEN_AFTER)) ? Duration.ZERO : last;
    }

    private static Duration age(Instant oldest, Instant now) {
        return oldest.isAfter(now) ? Duration.ZERO : Duration.between(oldest, now);
    }
}
