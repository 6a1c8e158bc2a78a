package org.supplyline.inventory;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalWriter;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Lots become known by whatever names them first; their dates go into the journal like all master data. */
@Component
public class Lots {

    private static final String EXPIRY_AS_LOT = "EXP";

    private final LotStore store;

    Lots(LotStore store) {
        this.store = store;
    }

    /** The lot in stock; goods that carry an expiry and no lot number are told apart by their expiry. */
    public static String name(@Nullable String lot, @Nullable LocalDate expiry) {
        if (lot != null && !lot.equals(PositionKey.NONE)) {
            return lot;
        }
        return expiry == null ? PositionKey.NONE : EXPIRY_AS_LOT + expiry.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** Makes the lot known unless it is; the dates that were told first stand. */
    public void learn(
            JournalWriter writer, String item, String lot, @Nullable LocalDate expiry, @Nullable LocalDate produced) {
        if (lot.equals(PositionKey.NONE) || store.insert(item, lot, expiry, produced) == 0) {
            return;
        }
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("what", "lot")
                .put("item", item)
                .put("lot", lot);
        putIfPresent(body, "expiry", expiry);
        putIfPresent(body, "produced", produced);
        writer.append(JournalKind.MASTER, body);
    }

    private static void putIfPresent(ObjectNode body, String member, @Nullable LocalDate day) {
        if (day != null) {
            body.put(member, day.toString());
        }
    }
}
