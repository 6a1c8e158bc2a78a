package org.supplyline.inventory.keeping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.supplyline.inventory.Discrepancy;
import org.supplyline.inventory.DiscrepancyKind;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.PositionKey;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalWriter;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;

/**
 * Lets a transfer follow the correction of one of its movements: what is still to be received is what is really on the way.
 * What was sent never falls below what arrived or was written off.
 */
@Component
class TransferCorrections {

    private final TransferStore store;
    private final DiscrepancyStore discrepancies;
    private final Places places;

    TransferCorrections(TransferStore store, DiscrepancyStore discrepancies, Places places) {
        this.store = store;
        this.discrepancies = discrepancies;
        this.places = places;
    }

    /** Why a record of a transfer cannot be entered again like this; empty if it can, or belongs to none. */
    Optional<Result> against(RecordedMovement record, List<MovementLine> again) {
        Optional<TransferStore.Part> part = store.partOf(record.id());
        return part.flatMap(of -> lines(of, record, again).stream()
                .filter(line -> line.missing() < 0 || line.received() < 0 || line.lost() < 0)
                .findFirst()
                .map(line -> refusal(of, line)));
    }

    private Result refusal(TransferStore.Part part, Transfer.Line line) {
        String name = new GoodsLine(line.goods(), line.sent()).name();
        return part.sending()
                ? Result.refused(Refusal.ARRIVED_ALREADY, name, line.received() + line.lost())
                : Result.refused(Refusal.MORE_THAN_SENT, name, line.sent());
    }

    /**
     * Changes the transfer, after the correction was allowed and booked.
     *
     * @param by the record that takes the wrong one back
     */
    void corrected(JournalWriter writer, RecordedMovement record, List<MovementLine> again, JournalId by, String user) {
        store.partOf(record.id()).ifPresent(part -> {
            lines(part, record, again).forEach(line -> store.put(part.transfer(), line));
            store.follow(part.transfer());
            followQueue(writer, store.find(part.transfer()).orElseThrow(), by, user);
        });
    }

    /** Each position that is missing has one row, and no other has. */
    private void followQueue(JournalWriter writer, Transfer now, JournalId by, String user) {
        OpenDiscrepancy.Settlement end =
                new OpenDiscrepancy.Settlement(writer.recordedAt(), "taken-back", user, by.toString(), null, null);
        for (Transfer.Line line : now.lines()) {
            if (now.status() != Transfer.Status.SHORT || line.missing() == 0) {
                discrepancies.settleOfTransfer(now.id(), line.goods(), end);
            } else if (!discrepancies.stillMissing(now.id(), line.goods(), line.missing())) {
                discrepancies.insert(
                        new Discrepancy(
                                DiscrepancyKind.SHORT_DELIVERY, by, line.goods(), line.missing(), null, now.reason()),
                        new DiscrepancyStore.Origin(writer.recordedAt(), null, null, now.id()));
            }
        }
    }

    /** The lines that change, as they are with the correction. */
    private List<Transfer.Line> lines(TransferStore.Part part, RecordedMovement record, List<MovementLine> again) {
        Transfer transfer = store.find(part.transfer()).orElseThrow();
        String transit = places.fixed(PlaceKind.IN_TRANSIT).toString();
        String loss = places.fixed(PlaceKind.LOSS).toString();
        Predicate<String> lost = loss::equals;
        Change change = new Change(transit, record.lines(), again);
        List<Transfer.Line> lines = new ArrayList<>();
        for (PositionKey goods : change.goods()) {
            Transfer.Line old = transfer.lines().stream()
                    .filter(line -> line.goods().equals(goods))
                    .findFirst()
                    .orElseGet(() -> new Transfer.Line(goods, 0, 0, 0));
            lines.add(
                    part.sending()
                            ? new Transfer.Line(
                                    goods, old.sent() + change.of(goods, place -> true), old.received(), old.lost())
                            : new Transfer.Line(
                                    goods,
                                    old.sent(),
                                    old.received() - change.of(goods, lost.negate()),
                                    old.lost() - change.of(goods, lost)));
        }
        return lines;
    }

    /** What a correction brings into transit, and what it takes out of it. */
    private record Change(String transit, List<MovementLine> before, List<MovementLine> after) {

        Set<PositionKey> goods() {
            Set<PositionKey> goods = new TreeSet<>();
            before.forEach(line -> goods.add(line.goods().at(transit)));
            after.forEach(line -> goods.add(line.goods().at(transit)));
            return goods;
        }

        /** Base units more of these goods in transit, of those that came from or went to such a place. */
        long of(PositionKey goods, Predicate<String> other) {
            return sum(after, goods, other) - sum(before, goods, other);
        }

        private long sum(List<MovementLine> lines, PositionKey goods, Predicate<String> other) {
            long sum = 0;
            for (MovementLine line : lines) {
                if (line.goods().at(transit).equals(goods)) {
                    sum += line.to().equals(transit) && other.test(line.from()) ? line.quantity() : 0;
                    sum -= line.from().equals(transit) && other.test(line.to()) ? line.quantity() : 0;
                }
            }
            return sum;
        }
    }
}
