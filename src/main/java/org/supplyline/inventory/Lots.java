package org.supplyline.inventory;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalWriter;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Lots become known by whatever names them first; their dates go into the journal like all master data. */
@Component
public class Lots {

    /** A number that stands on more is no help to anybody. */
    private static final int MOST_ITEMS = 20;

    private static final String EXPIRY_AS_LOT = "EXP";

    private final LotStore store;

    Lots(LotStore store) {
        this.store = store;
    }

    /**
     * What is known of a lot.
     *
     * @param expiry last day on which it is usable
     */
    public record Lot(
            @Nullable LocalDate expiry,
            @Nullable LocalDate produced,
            @Nullable String maker) {}

    /** What is known of a lot; empty if nothing named it yet. */
    public Optional<Lot> find(String item, String lot) {
        return store.find(item, lot);
    }

    /** Codes of the items of which a lot with that number is known, at most {@value #MOST_ITEMS}. */
    public List<String> items(String lot) {
        return store.items(lot, MOST_ITEMS);
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
        learn(writer, item, lot, new Lot(expiry, produced, null));
    }

    /** Makes the lot known unless it is; what was told first stands. */
    public void learn(JournalWriter writer, String item, String lot, Lot told) {
        if (lot.equals(PositionKey.NONE) || store.insert(item, lot, told) == 0) {
            return;
        }
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("what", "lot")
                .put("item", item)
                .put("lot", lot);
        putIfPresent(body, "expiry", told.expiry());
        putIfPresent(body, "produced", told.produced());
        putIfPresent(body, "maker", told.maker());
        writer.append(JournalKind.MASTER, body);
    }

    private static void putIfPresent(ObjectNode body, String member, @Nullable Object value) {
        if (value != null) {
            body.put(member, value.toString());
        }
    }
}
