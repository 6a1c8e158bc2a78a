package org.supplyline.inventory.keeping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Catalog;
import org.supplyline.inventory.Ledger;
import org.supplyline.inventory.Lots;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.PositionKey;
import org.supplyline.inventory.SignedGoods;
import org.supplyline.inventory.TransferBook;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalWriter;
import org.supplyline.place.Places;

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
    private final TransferCorrections transfers;
    private final TransferBook arrivals;
    private final DisposalStore disposals;
    private final SignedGoods signed;

    Corrections(
            Journal journal,
            CorrectionStore store,
            Ledger ledger,
            Lots lots,
            Catalog catalog,
            Places places,
            TransferCorrections transfers,
            TransferBook arrivals,
            DisposalStore disposals,
            SignedGoods signed) {
        this.journal = journal;
        this.store = store;
        this.ledger = ledger;
        this.lots = lots;
        this.catalog = catalog;
        this.places = places;
        this.transfers = transfers;
        this.arrivals = arrivals;
        this.disposals = disposals;
        this.signed = signed;
    }

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

    Optional<RecordedMovement> find(JournalId id) {
        return journal.find(id)
                .filter(record -> record.kind() == JournalKind.MOVEMENT)
                .map(record -> RecordedMovement.of(record, store.correctionsOf(record.id())));
    }

    /**
     * @param again how it really was, line by line as it stands now (quantity 0 leaves a line out), or null if nothing of
     *     it happened
     */
    Result correct(
            JournalWriter writer, Cause.Request cause, JournalId id, String reason, @Nullable List<Wanted> again) {
        Optional<RecordedMovement> found = find(id);
        if (found.isEmpty()) {
            return Result.refused(Refusal.NOT_A_MOVEMENT);
        }
        RecordedMovement record = found.get();
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
        return others(record)
                .or(() -> transfers.against(record, lines.get()))
                .orElseGet(() -> Result.done(book(writer, cause, record, reason.strip(), lines.get())));
    }

    /** Why one person alone does not correct it here: others signed for it, or decided it. */
    private Optional<Result> others(RecordedMovement record) {
        String order = record.order();
        JournalId corrects = record.corrects() == null ? null : JournalId.parse(record.corrects());
        if (order != null && signed.restsOn(order, record.id(), corrects, record.lines())) {
            return Optional.of(Result.refused(Refusal.SIGNED_FOR, order));
        }
        return disposals.of(record.id()).map(disposal -> Result.refused(Refusal.FOUR_EYES, String.valueOf(disposal)));
    }

    /** Gives the record that takes the wrong one back. */
    private JournalId book(
            JournalWriter writer,
            Cause.Request cause,
            RecordedMovement record,
            String reason,
            List<MovementLine> lines) {
        Ledger.Posting posting = ledger.open(writer);
        Map<JournalId, Movement> booked = new LinkedHashMap<>();
        Movement back = record.takenBack(cause, reason);
        JournalId reversal = posting.add(back).first();
        booked.put(reversal, back);
        if (!lines.isEmpty()) {
            lines.forEach(
                    line -> lots.learn(writer, line.goods().item(), line.goods().lot(), null, null));
            Movement truth = record.again(cause, reason, record.order(), lines);
            booked.put(posting.add(truth).first(), truth);
        }
        posting.flush();
        booked.forEach((made, movement) -> arrivals.follow(writer, made, movement));
        store.markUndone(record.id());
        transfers.corrected(writer, record, lines, reversal, cause.user());
        return reversal;
    }

    private Optional<List<MovementLine>> lines(RecordedMovement record, List<Wanted> again) {
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
}
