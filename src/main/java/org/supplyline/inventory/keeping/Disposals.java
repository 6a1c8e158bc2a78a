package org.supplyline.inventory.keeping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supplyline.inventory.BusinessStep;
import org.supplyline.inventory.Ledger;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.NamedGoods;
import org.supplyline.inventory.PositionKey;
import org.supplyline.journal.Cause;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalWriter;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Goods that are destroyed, or sold because they do not keep, by four eyes: one proposes, another one decides, never the
 * same.
 */
@Component
class Disposals {

    static final String DESTROYED = "destroyed";
    static final String SOLD = "sold";

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final DisposalStore store;
    private final PlaceStockStore stock;
    private final Ledger ledger;
    private final Places places;
    private final NamedGoods named;

    Disposals(DisposalStore store, PlaceStockStore stock, Ledger ledger, Places places, NamedGoods named) {
        this.store = store;
        this.stock = stock;
        this.ledger = ledger;
        this.places = places;
        this.named = named;
    }

    /**
     * What somebody proposes.
     *
     * @param photo SHA-256 of a photo in hex, or null
     * @param proceedsFen what the buyer pays, only where goods are sold
     */
    record Wish(
            PositionKey goods,
            long quantity,
            String way,
            String reason,
            @Nullable String photo,
            @Nullable Long proceedsFen,
            @Nullable String buyer) {

        boolean isWhole() {
            boolean sold = way.equals(SOLD);
            return quantity > 0
                    && (sold || way.equals(DESTROYED))
                    && sold == (proceedsFen != null && proceedsFen >= 0)
                    && (photo == null || SHA256.matcher(photo).matches());
        }
    }

    /** A proposal and what became of it. */
    record Proposal(
            long id,
            String status,
            Wish wish,
            String proposedBy,
            Instant proposedAt,
            @Nullable String decidedBy,
            @Nullable String record,
            @Nullable String answer) {

        public boolean isOpen() {
            return decidedBy == null;
        }
    }

    List<Proposal> page(int limit) {
        return store.page(limit);
    }

    Result propose(JournalWriter writer, Cause.Request cause, Wish wish) {
        if (!wish.isWhole()
                || places.find(wish.goods().place())
                        .filter(place -> place.kind().isStorage())
                        .isEmpty()) {
            return Result.refused(Refusal.LINES_WRONG);
        }
        if (!Reasons.isGood(wish.reason())) {
            return Result.refused(Refusal.REASON_MISSING);
        }
        if (stock.quantity(wish.goods()) < wish.quantity()) {
            return Result.refused(Refusal.NOT_THERE);
        }
        return Result.done(store.insert(wish, cause.user(), writer.recordedAt()));
    }

    /** Somebody else says yes, and the goods are gone from the books, or no. */
    Result decide(JournalWriter writer, Cause.Request cause, long id, boolean yes, String answer) {
        Optional<Proposal> found = store.find(id);
        if (found.isEmpty()) {
            return Result.refused(Refusal.UNKNOWN);
        }
        Proposal proposal = found.get();
        if (!proposal.isOpen()) {
            return Result.refused(Refusal.GONE);
        }
        if (proposal.proposedBy().equals(cause.user())) {
            return Result.refused(Refusal.SAME_PERSON);
        }
        if (!yes && !Reasons.isGood(answer)) {
            return Result.refused(Refusal.REASON_MISSING);
        }
        Wish wish = proposal.wish();
        if (yes && stock.quantity(wish.goods()) < wish.quantity()) {
            return Result.refused(Refusal.NOT_THERE);
        }
        JournalId movement = yes ? book(writer, cause, wish) : null;
        JournalId record = record(writer, cause, proposal, movement, answer.strip());
        store.decide(id, yes, cause.user(), writer.recordedAt(), record.toString(), answer.strip());
        return Result.done(id);
    }

    private JournalId book(JournalWriter writer, Cause.Request cause, Wish wish) {
        String disposal = places.fixed(PlaceKind.DISPOSAL).toString();
        List<MovementLine> lines = named.lines(writer, cause, wish.goods(), wish.quantity(), disposal);
        return ledger.post(
                        writer,
                        Movement.requested(BusinessStep.DESTROYING.word(), cause, writer.recordedAt(), lines)
                                .because(wish.reason()))
                .first();
    }

    private static JournalId record(
            JournalWriter writer, Cause cause, Proposal proposal, @Nullable JournalId movement, String answer) {
        Wish wish = proposal.wish();
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("what", "disposal");
        body.set("cause", cause.toJson());
        body.put("disposal", proposal.id())
                .put("proposedBy", proposal.proposedBy())
                .put("proposedAt", proposal.proposedAt().toString())
                .put("way", wish.way())
                .put("item", wish.goods().item())
                .put("quantity", wish.quantity())
                .put("settledAs", movement == null ? "rejected" : "approved")
                .put("reason", wish.reason());
        putIfThere(body, "movement", movement == null ? null : movement.toString());
        putIfThere(body, "photo", wish.photo());
        putIfThere(body, "buyer", wish.buyer());
        putIfThere(body, "answer", answer.isEmpty() ? null : answer);
        if (wish.proceedsFen() != null) {
            body.put("proceedsFen", wish.proceedsFen());
        }
        return writer.append(JournalKind.RESOLUTION, body);
    }

    private static void putIfThere(ObjectNode body, String member, @Nullable String value) {
        if (value != null) {
            body.put(member, value);
        }
    }
}
