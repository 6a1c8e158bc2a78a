package org.supplyline.journal;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** What the work inside {@link Journal#write} may do to the journal. */
public interface JournalWriter {

    /**
     * Gives the record the next number. The row is written when the work ends; if the work fails, nothing was numbered.
     *
     * @param body the record's members, not changed by the caller afterwards
     */
    JournalId append(JournalKind kind, ObjectNode body);

    /** The time that all records of this transaction carry. */
    Instant recordedAt();

    /**
     * Runs a part of the work that may fail alone: if it throws, what it wrote and appended is undone, and the
     * transaction goes on.
     */
    void attempt(Runnable part);
}
