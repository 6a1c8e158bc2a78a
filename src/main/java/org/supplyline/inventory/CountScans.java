package org.supplyline.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supplyline.journal.Cause;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalWriter;

/** Takes what was counted by scanning; what it comes to is for stock-keeping to say, which implements it. */
public interface CountScans {

    /** What one event says of a count. */
    sealed interface CountScan {
        Cause.Scan cause();

        Instant occurredAt();
    }

    /** Goods or cartons were seen at a place. */
    record Seen(Cause.Scan cause, Instant occurredAt, String place, List<Line> lines) implements CountScan {
        public Seen {
            lines = List.copyOf(lines);
        }
    }

    /** All that lies at the place was scanned. */
    record Done(Cause.Scan cause, Instant occurredAt, String place) implements CountScan {}

    /** An earlier event of the device is taken back. */
    record Undone(Cause.Scan cause, Instant occurredAt, Cause.Scan undoes) implements CountScan {}

    /**
     * Counted goods, a carton, or goods in a carton.
     *
     * @param lot {@link PositionKey#NONE} where the code names none, or null with the item
     * @param quantity base units, above 0; null with the item
     */
    record Line(
            @Nullable String item,
            @Nullable String lot,
            @Nullable Long quantity,
            @Nullable String handlingUnit) {}

    /** Why the event cannot be taken; the code is stable. */
    Optional<String> refusal(CountScan scan);

    /** Keeps the event and gives its record. */
    JournalId take(JournalWriter writer, CountScan scan);

    /** Hands in the place's count, where it is clear; the stock must be as all events before say. */
    void handIn(JournalWriter writer, Done done);
}
