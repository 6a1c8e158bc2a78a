package org.supplyline.dispatch.task;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a task stands. */
public enum TaskStatus {
    /** Nobody has it. */
    OPEN,
    /** Somebody has it. */
    CLAIMED,
    /** The ledger says so. */
    DONE,
    CANCELLED;

    /** How it is written in the database, in programs' answers and in message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<TaskStatus> of(String word) {
        return Stream.of(values()).filter(status -> status.word().equals(word)).findFirst();
    }

    /** Whether somebody can still take it. */
    public boolean isWaiting() {
        return this == OPEN || this == CLAIMED;
    }
}
