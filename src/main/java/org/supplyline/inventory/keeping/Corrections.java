package org.supplyline.inventory.keeping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Catalog;
import org.supplyline.inventory.Fund;
import org.supplyline.inventory.Ledger;
import org.supplyline.inventory.Lots;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.PositionKey;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalRecord;
import org.supplyline.journal.JournalWriter;
import org.supplyline.place.Places;
import tools.jackson.databind.JsonNode;

/**
 * Takes back a movement that was recorded wrongly, and enters it again as it was. Both name the record that they mend; a
 * record is corrected once. It is done below zero too: what is then missing somewhere shows in the queue.
 */
@Component
class Corrections {

    private final Journal journal;
    private final CorrectionStore store;
    private final Ledger ledger;
    private final Lots lots;
    private final Catalog catalog;
    private final Places places;

    Corrections(Journal journal, CorrectionStore store, Ledger ledger, Lots lots, Catalog catalog, Places places) {
        this.journal = journal;
        this.store = store;
        this.ledger = ledger;
        this.lots = lots;
        this.catalog = catalog;
        this.places = places;
    }

    /**
     * A movement as it stands in the journal.
     *
     * @param correctedBy the records that mend it; none while it stands
     */
    record Recorded(
            JournalId id,
            Instant recordedAt,
            String step,
            Instant occurredAt,
            @Nullable String order,
            @Nullable String trip,
            @Nullable String notice,
            @Nullable String corrects,
            @Nullable String reason,
            String cause,
            List<MovementLine> lines,
            List<String> correctedBy) {}

    /** A line as it should have been; the position it was taken from stays unless another is named. */
    record Wanted(
            @Nullable String item,
            @Nullable String lot,
            @Nullable String from,
            @Nullable String to,
            long quantity) {

        boolean isWhole() {
            return item != null && lot != null && !lot.isBlank() && from != null && to != null && quantity >= 0;
        }
    }

    Optional<Recorded> find(JournalId id) {
        return journal.find(id)
                .filter(record -> record.kind() == JournalKind.MOVEMENT)
                .map(this::recorded);
    }

    /**
     * @param again how it really was, line by line as it stands now (quantity 0 leaves a line out), or null if nothing of
     *     it happened
     */
    Result correct(
            JournalWriter writer, Cause.Request cause, JournalId id, String reason, @Nullable List<Wanted> again) {
        Optional<Recorded> found = find(id);
        if (found.isEmpty()) {
            return Result.refused(Refusal.NOT_A_MOVEMENT);
        }
        Recorded record = found.get();
        if (!record.correctedBy().isEmpty()) {
            return Result.refused(Refusal.ALREADY_CORRECTED);
        }
        if (!Reasons.isGood(reason)) {
            return Result.refused(Refusal.REASON_MISSING);
        }
        Optional<List<MovementLine>> lines = again == null ? Optional.of(List.of()) : lines(record, again);
        if (lines.isEmpty()) {
            return Result.refused(Refusal.LINES_WRONG);
        }
        JournalId reversal = post(
                writer,
                cause,
                record,
                reason.strip(),
                record.lines().stream().map(MovementLine::reversed).toList());
        if (!lines.get().isEmpty()) {
            lines.get()
                    .forEach(line ->
                            lots.learn(writer, line.goods().item(), line.goods().lot(), null, null));
            post(writer, cause, record, reason.strip(), lines.get());
        }
        store.markUndone(id);
        return Result.done(reversal);
    }

    private JournalId post(
            JournalWriter writer, Cause.Request cause, Recorded record, String reason, List<MovementLine> lines) {
        return ledger.post(
                        writer,
                        new Movement(
                                record.step(),
                                cause,
                                record.occurredAt(),
                                record.order(),
                                record.trip(),
                                record.notice(),
                                lines,
                                false,
                                List.of(),
                                record.id(),
                                reason))
                .first();
    }

    private Optional<List<MovementLine>> lines(Recorded record, List<Wanted> again) {
        if (again.size() != record.lines().size()) {
            return Optional.empty();
        }
        List<MovementLine> lines = new ArrayList<>();
        for (int i = 0; i < again.size(); i++) {
            Wanted wanted = again.get(i);
            MovementLine old = record.lines().get(i);
            if (!wanted.isWhole() || !isKnown(wanted)) {
                return Optional.empty();
            }
            if (wanted.quantity() > 0) {
                lines.add(line(wanted, old));
            }
        }
        return Optional.of(lines);
    }

    private boolean isKnown(Wanted wanted) {
        return catalog.item(String.valueOf(wanted.item())).isPresent()
                && places.find(String.valueOf(wanted.from())).isPresent()
                && places.find(String.valueOf(wanted.to())).isPresent();
    }

    /** What the line does not say stays as it was; a value stands only for the same goods in the same quantity. */
    private static MovementLine line(Wanted wanted, MovementLine old) {
        PositionKey goods = new PositionKey(
                String.valueOf(wanted.from()),
                String.valueOf(wanted.item()),
                String.valueOf(wanted.lot()).strip(),
                old.goods().owner(),
                old.goods().fund(),
                old.goods().earmark());
        boolean same = old.quantity() == wanted.quantity() && old.goods().item().equals(goods.item());
        return new MovementLine(
                goods,
                String.valueOf(wanted.to()),
                wanted.quantity(),
                old.handlingUnit(),
                old.gift(),
                same ? old.valueFen() : null);
    }

    private Recorded recorded(JournalRecord record) {
        JsonNode body = record.body();
        List<MovementLine> lines = new ArrayList<>();
        for (JsonNode line : body.path("lines")) {
            lines.add(new MovementLine(
                    new PositionKey(
                            line.path("from").stringValue(),
                            line.path("item").stringValue(),
                            line.path("lot").stringValue(),
                            line.path("owner").stringValue(),
                            Fund.of(line.path("fund").stringValue()),
                            line.path("earmark").stringValue()),
                    line.path("to").stringValue(),
                    line.path("quantity").longValue(),
                    text(line, "handlingUnit"),
                    text(line, "gift"),
                    line.has("valueFen") ? line.path("valueFen").longValue() : null));
        }
        return new Recorded(
                record.id(),
                record.recordedAt(),
                body.path("step").stringValue(),
                Instant.parse(body.path("occurredAt").stringValue()),
                text(body, "order"),
                text(body, "trip"),
                text(body, "notice"),
                text(body, "corrects"),
                text(body, "reason"),
                said(body.path("cause")),
                lines,
                store.correctionsOf(record.id()));
    }

    /** Who or what caused it, as one line: a user, a device and number, or a file. */
    private static String said(JsonNode cause) {
        String user = text(cause, "user");
        String device = text(cause, "device");
        String file = text(cause, "import");
        if (device != null) {
            return device + " · " + cause.path("epoch").longValue() + "/"
                    + cause.path("seq").longValue();
        }
        return user != null ? user : file == null ? "" : file;
    }

    private static @Nullable String text(JsonNode node, String member) {
        return node.path(member).stringValueOpt().orElse(null);
    }
}
