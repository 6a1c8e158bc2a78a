package org.supplyline.inventory.keeping;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.supplyline.inventory.BusinessStep;
import org.supplyline.inventory.Discrepancy;
import org.supplyline.inventory.DiscrepancyKind;
import org.supplyline.inventory.Ledger;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.PositionKey;
import org.supplyline.journal.Cause;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalWriter;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;

/**
 * Goods between two depots of this node, without an order: they depart into transit and arrive from it. What does not arrive
 * stays in transit and in the queue until it arrives after all or is written off.
 */
@Component
class Transfers {

    private final TransferStore store;
    private final DiscrepancyStore discrepancies;
    private final Moves moves;
    private final Ledger ledger;
    private final Places places;

    Transfers(TransferStore store, DiscrepancyStore discrepancies, Moves moves, Ledger ledger, Places places) {
        this.store = store;
        this.discrepancies = discrepancies;
        this.moves = moves;
        this.ledger = ledger;
        this.places = places;
    }

    Optional<Transfer> find(long id) {
        return store.find(id);
    }

    List<Transfer> page(int limit) {
        return store.page(limit);
    }

    /** Sends goods of a place to another depot. */
    Result send(JournalWriter writer, Cause.Request cause, List<GoodsLine> lines, String toDepot, String reason) {
        if (!Moves.isWhole(lines) || !moves.isStorage(toDepot)) {
            return Result.refused(Refusal.LINES_WRONG);
        }
        String fromDepot = places.depotOf(lines.get(0).goods().place());
        String depot = places.depotOf(toDepot);
        if (fromDepot.equals(depot) || !moves.isStorage(fromDepot)) {
            return Result.refused(Refusal.WRONG_DEPOT);
        }
        if (!Reasons.isGood(reason)) {
            return Result.refused(Refusal.REASON_MISSING);
        }
        String transit = places.fixed(PlaceKind.IN_TRANSIT).toString();
        Movement movement = moves.movement(writer, cause, BusinessStep.DEPARTING.word(), lines, transit)
                .because(reason.strip());
        JournalId record = ledger.post(writer, movement).first();
        return Result.done(store.insert(new Transfer(
                0,
                fromDepot,
                depot,
                Transfer.Status.OPEN,
                cause.user(),
                writer.recordedAt(),
                record.toString(),
                reason.strip(),
                lines.stream()
                        .map(line -> new Transfer.Line(line.goods().at(transit), line.quantity(), 0, 0))
                        .toList())));
    }

    /**
     * Receives a transfer, all of it at once.
     *
     * @param arrived how much of each line came, in the order of its lines
     */
    Result receive(JournalWriter writer, Cause.Request cause, long id, String to, List<Long> arrived) {
        Optional<Transfer> found = store.find(id);
        if (found.isEmpty()) {
            return Result.refused(Refusal.UNKNOWN);
        }
        Transfer transfer = found.get();
        if (transfer.status() != Transfer.Status.OPEN) {
            return Result.refused(Refusal.GONE);
        }
        if (!endsAt(transfer, to)) {
            return Result.refused(Refusal.WRONG_DEPOT);
        }
        if (arrived.size() != transfer.lines().size()) {
            return Result.refused(Refusal.LINES_WRONG);
        }
        Map<PositionKey, Long> came = new HashMap<>();
        for (int i = 0; i < arrived.size(); i++) {
            Transfer.Line line = transfer.lines().get(i);
            if (arrived.get(i) < 0 || arrived.get(i) > line.sent()) {
                return Result.refused(Refusal.TOO_MUCH);
            }
            came.put(line.goods(), arrived.get(i));
        }
        arrive(writer, cause, transfer, to, came);
        return end(writer, cause, store.find(id).orElseThrow());
    }

    /** Accounts for what is missing: it came after all, or it is lost. */
    Result account(JournalWriter writer, Cause.Request cause, long id, boolean lost, String to, String reason) {
        Optional<Transfer> found = store.find(id);
        if (found.isEmpty()) {
            return Result.refused(Refusal.UNKNOWN);
        }
        Transfer transfer = found.get();
        if (transfer.status() != Transfer.Status.SHORT) {
            return Result.refused(Refusal.GONE);
        }
        if (!lost && !endsAt(transfer, to)) {
            return Result.refused(Refusal.WRONG_DEPOT);
        }
        if (!Reasons.isGood(reason)) {
            return Result.refused(Refusal.REASON_MISSING);
        }
        List<GoodsLine> missing = missing(transfer);
        String place = lost ? places.fixed(PlaceKind.LOSS).toString() : to;
        String step = lost ? PostingTrace.COUNTING : BusinessStep.ARRIVING.word();
        JournalId record = ledger.post(
                        writer,
                        moves.movement(writer, cause, step, missing, place).because(reason.strip()))
                .first();
        for (GoodsLine line : missing) {
            if (lost) {
                store.lost(id, line.goods(), line.quantity());
            } else {
                store.received(id, line.goods(), line.quantity());
            }
        }
        discrepancies.settleOfTransfer(
                id,
                new OpenDiscrepancy.Settlement(
                        writer.recordedAt(),
                        lost ? "written-off" : "arrived",
                        cause.user(),
                        record.toString(),
                        null,
                        reason.strip()));
        advance(writer, cause, transfer, Transfer.Status.RECEIVED);
        return Result.done(id);
    }

    private void arrive(
            JournalWriter writer, Cause.Request cause, Transfer transfer, String to, Map<PositionKey, Long> came) {
        List<GoodsLine> lines = new ArrayList<>();
        came.forEach((goods, quantity) -> {
            if (quantity > 0) {
                lines.add(new GoodsLine(goods, quantity));
                store.received(transfer.id(), goods, quantity);
            }
        });
        if (!lines.isEmpty()) {
            ledger.post(writer, moves.movement(writer, cause, BusinessStep.ARRIVING.word(), lines, to));
        }
    }

    private Result end(JournalWriter writer, Cause.Request cause, Transfer transfer) {
        List<GoodsLine> missing = missing(transfer);
        JournalId sent = JournalId.parse(transfer.record());
        missing.forEach(line -> discrepancies.insert(
                new Discrepancy(
                        DiscrepancyKind.SHORT_DELIVERY, sent, line.goods(), line.quantity(), null, transfer.reason()),
                new DiscrepancyStore.Origin(writer.recordedAt(), null, null, transfer.id())));
        advance(writer, cause, transfer, missing.isEmpty() ? Transfer.Status.RECEIVED : Transfer.Status.SHORT);
        return Result.done(transfer.id());
    }

    private void advance(JournalWriter writer, Cause.Request cause, Transfer transfer, Transfer.Status to) {
        store.advance(transfer.id(), transfer.status(), to, cause.user(), Timestamp.from(writer.recordedAt()));
    }

    private static List<GoodsLine> missing(Transfer transfer) {
        return transfer.lines().stream()
                .filter(line -> line.missing() > 0)
                .map(line -> new GoodsLine(line.goods(), line.missing()))
                .toList();
    }

    /** Whether goods of the transfer may be put down there. */
    boolean endsAt(Transfer transfer, String place) {
        return moves.isStorage(place) && places.depotOf(place).equals(transfer.toDepot());
    }
}
