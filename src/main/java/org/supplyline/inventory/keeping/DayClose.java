package org.supplyline.inventory.keeping;

import java.time.Instant;
import java.time.LocalDate;
import org.supplyline.journal.JournalCursor;

/**
 * A closed day.
 *
 * @param cut all that the journal holds up to here belongs to it or to an earlier day
 * @param record the journal record that says so
 */
record DayClose(long id, LocalDate day, JournalCursor cut, String closedBy, Instant closedAt, String record) {}
