package org.supplyline.command;

import java.time.Instant;
import java.util.List;
import org.supplyline.journal.JournalCursor;

/** What a board is told. Each message says up to which record it knows, and when the journal was last read. */
sealed interface BoardMessage {

    /** The event's name in the stream. */
    String event();

    JournalCursor cursor();

    /** The node's time now. */
    Instant at();

    /** When the journal was last read; far behind {@link #at} while the database is away. */
    Instant readAt();

    /** Everything. */
    record Snapshot(JournalCursor cursor, Instant at, Instant readAt, List<StockRow> rows) implements BoardMessage {
        @Override
        public String event() {
            return "snapshot";
        }
    }

    /**
     * What is different.
     *
     * @param rows new or changed, whole
     * @param gone keys of rows that are no more
     */
    record Delta(JournalCursor cursor, Instant at, Instant readAt, List<StockRow> rows, List<String> gone)
            implements BoardMessage {
        @Override
        public String event() {
            return "delta";
        }
    }

    /** Nothing new, still here. */
    record Heartbeat(JournalCursor cursor, Instant at, Instant readAt) implements BoardMessage {
        @Override
        public String event() {
            return "heartbeat";
        }
    }
}
