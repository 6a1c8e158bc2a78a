package org.supplyline.inventory.keeping;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.supplyline.journal.JournalCursor;
import org.supplyline.journal.JournalId;

/**
 * A count of one place.
 *
 * @param begunAt its first scan, or null if it is no count by scanning
 * @param countedAt when it was over, which is the time that scans are late against: its last scan, or when it was handed in
 * @param point its record in the journal
 * @param cut what was recorded up to here happened before it was over; its record, unless it was scanned earlier
 * @param settledBy who settled it, or null
 * @param record the movement or resolution that settled it, or null
 */
record StockCount(
        long id,
        String place,
        Status status,
        String countedBy,
        @Nullable Instant begunAt,
        Instant countedAt,
        JournalId point,
        JournalCursor cut,
        @Nullable String settledBy,
        @Nullable Instant settledAt,
        @Nullable String record,
        @Nullable String reason) {

    /** How far a count is. */
    enum Status {
        /** Handed in; its differences are not yet booked. */
        SUBMITTED,
        SETTLED,
        /** Another count of the place took its part. */
        SUPERSEDED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Status of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public boolean isSubmitted() {
        return status == Status.SUBMITTED;
    }
}
