package org.supplyline.inventory.keeping;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far a device that was active at a counted place has reported.
 *
 * <p>A device numbers its events in the order in which it captured them. So it is <b>past</b> a count when
 *
 * <ul>
 *   <li>in none of its epochs a number below the highest known one is missing ({@code device_progress.settled} covers
 *       1 to {@code highest}), and
 *   <li>none of its scans is held, since a held one may yet be booked, and
 *   <li>its last booked event was not captured before the count was over: whatever it captured before has a lower number, and none of
 *       those is missing.
 * </ul>
 *
 * <p>That a device was merely in touch after the count proves nothing: it may be sending an old backlog. A device that
 * captures nothing any more (lost, broken, put away) never gets past by itself; then a person looks at it and gives their
 * word, which goes into the journal.
 *
 * @param gaps whether a number is missing
 * @param held whether a scan of it is held
 * @param heard when its last booked event was captured, or null if none was
 * @param said a person's reason why it has nothing more to report, or null
 */
record DeviceReport(
        String device,
        String name,
        boolean gaps,
        boolean held,
        @Nullable Instant heard,
        @Nullable String said) {

    /** Why a count waits for a device, or that it does not. */
    enum State {
        PAST,
        SAID,
        GAPS,
        HELD,
        SILENT;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    State state(Instant countedAt) {
        if (said != null) {
            return State.SAID;
        }
        if (gaps) {
            return State.GAPS;
        }
        if (held) {
            return State.HELD;
        }
        return heard != null && !heard.isBefore(countedAt) ? State.PAST : State.SILENT;
    }

    boolean isPast(Instant countedAt) {
        State state = state(countedAt);
        return state == State.PAST || state == State.SAID;
    }
}
