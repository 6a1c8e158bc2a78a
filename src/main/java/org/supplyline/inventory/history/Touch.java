package org.supplyline.inventory.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supplyline.inventory.PositionKey;
import org.supplyline.journal.JournalId;
import tools.jackson.databind.JsonNode;

/**
 * Goods that moved once, and by whom that is known.
 *
 * @param record the journal record
 * @param line number of the line in it
 * @param cause the record's cause as the journal holds it
 * @param gift the gift that this part came by, or null where nobody knows or where it is not asked for
 * @param inferred whether only the order of arrival tells the gift
 */
public record Touch(
        JournalId record,
        int line,
        Instant recordedAt,
        Instant occurredAt,
        String step,
        PositionKey goods,
        String to,
        long quantity,
        @Nullable String handlingUnit,
        @Nullable String order,
        @Nullable String trip,
        @Nullable String gift,
        boolean inferred,
        JsonNode cause,
        @Nullable String reason,
        @Nullable String corrects,
        List<String> violations) {

    /** Behind what the next page begins. */
    public String place() {
        return record.epoch() + "." + record.seq() + "." + line;
    }
}
