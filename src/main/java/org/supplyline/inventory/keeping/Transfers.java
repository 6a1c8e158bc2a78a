package org.supplyline.inventory.keeping;

import java.sql.Timestamp;
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

    /** What became of goods that are missing: they are written off. */
    static final String LOST = "lost";

    /** What became of goods that are missing: they are here after all. */
    static final String FOUND = "found";

    private final TransferStore store;
    private final DiscrepancyStore discrepancies;
    private final Moves moves;
    private final Ledger ledger;
    private final Places places;
    private final ArrivedGoods arrived;

    Transfers(
            TransferStore store,
            DiscrepancyStore discrepancies,
            Moves moves,
            Ledger ledger,
            Places places,
            ArrivedGoods arrived) {
        this.store = store;
        this.discrepancies = discrepancies;
        this.moves = moves;
        this.ledger = ledger;
        this.places = places;
        this.arrived = arrived;
    }

    Optional<Transfer> find(long id) {
        return store.find(id);
    }

    List<Transfer> page(int limit) {
        return store.page(limit);
    }

    /** Sends goods of a place to another depot, which the wish names. */
    Result send(JournalWriter writer, Cause.Request cause, Moves.Wish wish) {
        List<GoodsLine> lines = wish.lines();
        String toDepot = wish.to();
        String reason = wish.reason();
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
        Optional<Result> against = moves.against(wish);
        if (against.isPresent()) {
            return against.get();
        }
        String transit = places.fixed(PlaceKind.IN_TRANSIT).toString();
        Movement movement = moves.movement(writer, cause, BusinessStep.DEPARTING.word(), lines, transit)
                .because(reason.strip());
        Ledger.Numbered sent = ledger.post(writer, movement);
        long id = store.insert(new Transfer(
                0,
                fromDepot,
                depot,
                Transfer.Status.OPEN,
                cause.user(),
                writer.recordedAt(),
                sent.first().toString(),
                reason.strip(),
                lines.stream()
                        .map(line -> new Transfer.Line(line.goods().at(transit), line.quantity(), 0, 0))
                        .toList()));
        store.note(id, sent.all(), true);
        return Result.done(id);
    }

    /**
     * Receives what came of a transfer: the first part, or more of what was missing. Goods that no line names did not come.
     */
    Result receive(JournalWriter writer, Cause.Request cause, long id, String to, List<GoodsRequest.Line> lines) {
        Optional<Transfer> found = store.find(id);
        if (found.isEmpty()) {
            return Result.refused(Refusal.UNKNOWN);
        }
        Transfer transfer = found.get();
        if (isOver(transfer)) {
            return Result.refused(over(transfer));
        }
        if (!endsAt(transfer, to)) {
            return Result.refused(Refusal.WRONG_DEPOT);
        }
        return arrived.read(
                transfer,
                lines,
                came -> transfer.status() == Transfer.Status.OPEN
                        ? first(writer, cause, transfer, to, came)
                        : later(writer, cause, transfer, to, came));
    }

    /**
     * Accounts for all that is missing.
     *
     * @param as {@code lost}, or {@code found} at the place {@code to}
     */
    Result account(JournalWriter writer, Cause.Request cause, long id, String as, String to, String reason) {
        boolean lost = as.equals(LOST);
        if (!lost && !as.equals(FOUND)) {
            return Result.refused(Refusal.ACCOUNT_UNKNOWN, as);
        }
        Optional<Transfer> found = store.find(id);
        if (found.isEmpty()) {
            return Result.refused(Refusal.UNKNOWN);
        }
        Transfer transfer = found.get();
        if (transfer.status() != Transfer.Status.SHORT) {
            return Result.refused(isOver(transfer) ? over(transfer) : Refusal.NOT_RECEIVED);
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
        Ledger.Numbered numbered = ledger.post(
                writer, moves.movement(writer, cause, step, missing, place).because(reason.strip()));
        store.note(id, numbered.all(), false);
        OpenDiscrepancy.Settlement end = new OpenDiscrepancy.Settlement(
                writer.recordedAt(),
                lost ? "written-off" : "arrived",
                cause.user(),
                numbered.first().toString(),
                null,
                reason.strip());
        for (GoodsLine line : missing) {
            if (lost) {
                store.lost(id, line.goods(), line.quantity());
            } else {
                store.received(id, line.goods(), line.quantity());
            }
            discrepancies.settleOfTransfer(id, line.goods(), end);
        }
        advance(writer, cause, transfer, Transfer.Status.RECEIVED);
        return Result.done(id);
    }

    /** Books what came first; what did not opens a row for each position. */
    private Result first(
            JournalWriter writer, Cause.Request cause, Transfer transfer, String to, Map<PositionKey, Long> came) {
        if (!came.isEmpty()) {
            arrive(writer, cause, transfer, to, came);
        }
        JournalId sent = JournalId.parse(transfer.record());
        List<GoodsLine> missing = missing(store.find(transfer.id()).orElseThrow());
        missing.forEach(line -> discrepancies.insert(
                new Discrepancy(
                        DiscrepancyKind.SHORT_DELIVERY, sent, line.goods(), line.quantity(), null, transfer.reason()),
                new DiscrepancyStore.Origin(writer.recordedAt(), null, null, transfer.id())));
        return ended(writer, cause, transfer, missing);
    }

    /** Books what came after all; the rows of what was missing follow. */
    private Result later(
            JournalWriter writer, Cause.Request cause, Transfer transfer, String to, Map<PositionKey, Long> came) {
        if (came.isEmpty()) {
            return Result.refused(Refusal.LINES_WRONG);
        }
        JournalId record = arrive(writer, cause, transfer, to, came);
        OpenDiscrepancy.Settlement arrival = new OpenDiscrepancy.Settlement(
                writer.recordedAt(), "arrived", cause.user(), record.toString(), null, null);
        Transfer now = store.find(transfer.id()).orElseThrow();
        for (Transfer.Line line : now.lines()) {
            if (line.missing() == 0) {
                discrepancies.settleOfTransfer(now.id(), line.goods(), arrival);
            } else {
                discrepancies.stillMissing(now.id(), line.goods(), line.missing());
            }
        }
        return ended(writer, cause, transfer, missing(now));
    }

    private JournalId arrive(
            JournalWriter writer, Cause.Request cause, Transfer transfer, String to, Map<PositionKey, Long> came) {
        came.forEach((goods, quantity) -> store.received(transfer.id(), goods, quantity));
        List<GoodsLine> lines = came.entrySet().stream()
                .map(line -> new GoodsLine(line.getKey(), line.getValue()))
                .toList();
        Ledger.Numbered arrival =
                ledger.post(writer, moves.movement(writer, cause, BusinessStep.ARRIVING.word(), lines, to));
        store.note(transfer.id(), arrival.all(), false);
        return arrival.first();
    }

    private Result ended(JournalWriter writer, Cause.Request cause, Transfer transfer, List<GoodsLine> missing) {
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

    private static boolean isOver(Transfer transfer) {
        return transfer.status() == Transfer.Status.RECEIVED || transfer.status() == Transfer.Status.CANCELLED;
    }

    private static Refusal over(Transfer transfer) {
        return transfer.status() == Transfer.Status.RECEIVED ? Refusal.RECEIVED_ALREADY : Refusal.NOT_SENT;
    }

    /** Whether goods of the transfer may be put down there. */
    boolean endsAt(Transfer transfer, String place) {
        return moves.isStorage(place) && places.depotOf(place).equals(transfer.toDepot());
    }
}
