package org.supplyline.inventory.keeping;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.supplyline.journal.JournalId;

/**
 * A count of one place.
 *
 * @param countedAt when it was handed in, which is the time that scans are late against
 * @param point its record in the journal: what stands before it was taken into account
 * @param settledBy who settled it, or null
 * @param record the movement or resolution that settled it, or null
 */
record StockCount(
        long id,
        String place,
        Status status,
        String countedBy,
        Instant countedAt,
        JournalId point,
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
