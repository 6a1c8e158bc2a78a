package org.supplyline.dispatch.task;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of a task's history.
 *
 * @param actor {@code user:NAME}, {@code device:ID}, or {@code ledger} for what the ledger says
 * @param reason empty if none was given
 */
record TaskChange(
        Instant at,
        What what,
        String actor,
        @Nullable Holder from,
        @Nullable Holder to,
        String reason) {

    /** The actor of what nobody did but the ledger says. */
    static final String LEDGER = "ledger";

    static final int MAX_REASON = 300;

    /** What happened to a task. */
    enum What {
        MADE,
        CLAIMED,
        RELEASED,
        HANDED_OVER,
        /** By somebody who was not its holder. */
        TAKEN_AWAY,
        DONE,
        REOPENED,
        CANCELLED;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static What of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
