package org.supplyline.inventory.keeping;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.supplyline.journal.JournalCursor;

/**
 * A closed day of a depot.
 *
 * @param depot whose day it is, or null for one of the whole node, as days were closed before each depot had its own
 * @param cut all that the journal holds of the depot up to here belongs to the day or to an earlier one
 * @param record the journal record that says so
 */
record DayClose(
        long id,
        @Nullable String depot,
        LocalDate day,
        JournalCursor cut,
        String closedBy,
        Instant closedAt,
        String record) {}
