package org.supplyline.inventory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Expiry;
import org.supplyline.journal.Cause;
import org.supplyline.journal.JournalId;
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
    private final Discrepancies discrepancies;

    Lots(LotStore store, Discrepancies discrepancies) {
        this.store = store;
        this.discrepancies = discrepancies;
    }

    /**
     * What is known of a lot.
     *
     * @param expiry until when it is usable
     */
    public record Lot(
            @Nullable Expiry expiry,
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
    public static String name(@Nullable String lot, @Nullable Expiry expiry) {
        if (lot != null && !lot.equals(PositionKey.NONE)) {
            return lot;
        }
        return expiry == null ? PositionKey.NONE : EXPIRY_AS_LOT + expiry.iso().replaceAll("\\D", "");
    }

    /** Makes the lot known; see {@link #learn(JournalWriter, String, String, Lot)}. */
    public void learn(
            JournalWriter writer, String item, String lot, @Nullable Expiry expiry, @Nullable LocalDate produced) {
        learn(writer, item, lot, new Lot(expiry, produced, null));
    }

    /**
     * Makes the lot known, or fills in what is not known of it yet. What was told first stands; where another expiry is
     * told, a row of the queue waits for who looks at the goods.
     */
    public void learn(JournalWriter writer, String item, String lot, Lot told) {
        if (lot.equals(PositionKey.NONE)) {
            return;
        }
        boolean isNews = store.tell(item, lot, told) > 0;
        if (isNews) {
            append(writer, item, lot, store.find(item, lot).orElse(told), null, null);
        }
        Expiry expiry = told.expiry();
        if (!isNews && expiry != null) {
            store.find(item, lot)
                    .map(Lot::expiry)
                    .filter(known -> !known.agreesWith(expiry))
                    .ifPresent(known -> discrepancies.lotDiffers(writer, item, lot, known + " ≠ " + expiry));
        }
    }

    /**
     * Says what is on the goods, whatever was known of the lot; no date or maker means that none is on them.
     *
     * @return the record that says so, or empty if there is no such lot
     */
    public Optional<JournalId> correct(
            JournalWriter writer, Cause.Request cause, String item, String lot, Lot really, String reason) {
        if (store.correct(item, lot, really) == 0) {
            return Optional.empty();
        }
        JournalId record = append(writer, item, lot, really, cause, reason);
        discrepancies.lotCorrected(writer, item, lot, record, cause.user(), reason);
        return Optional.of(record);
    }

    private static JournalId append(
            JournalWriter writer,
            String item,
            String lot,
            Lot facts,
            Cause.@Nullable Request cause,
            @Nullable String reason) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("what", "lot")
                .put("item", item)
                .put("lot", lot);
        putIfPresent(
                body, "expiry", facts.expiry() == null ? null : facts.expiry().iso());
        putIfPresent(body, "produced", facts.produced());
        putIfPresent(body, "maker", facts.maker());
        if (cause != null) {
            body.set("cause", cause.toJson());
        }
        putIfPresent(body, "reason", reason);
        return writer.append(JournalKind.MASTER, body);
    }

    private static void putIfPresent(ObjectNode body, String member, @Nullable Object value) {
        if (value != null) {
            body.put(member, value.toString());
        }
    }
}
