package org.supplyline.inventory.keeping;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.supplyline.inventory.Discrepancy;
import org.supplyline.inventory.DiscrepancyKind;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.TransferBook;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalWriter;
import org.supplyline.place.PlaceCode;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;

/** What scans and corrections bring of transfers: a transfer ends when it lacks nothing, and its rows of the queue follow. */
@Component
class TransferArrivals implements TransferBook {

    private final TransferStore store;
    private final DiscrepancyStore discrepancies;
    private final Places places;

    TransferArrivals(TransferStore store, DiscrepancyStore discrepancies, Places places) {
        this.store = store;
        this.discrepancies = discrepancies;
        this.places = places;
    }

    @Override
    public List<Sent> missing() {
        return store.missing();
    }

    @Override
    public Map<JournalId, List<Sent>> brought(Collection<JournalId> records) {
        return store.brought(records);
    }

    @Override
    public void follow(JournalWriter writer, JournalId record, Movement movement) {
        if (movement.order() != null || movement.trip() != null) {
            return;
        }
        Set<Long> changed = new TreeSet<>();
        boolean goesBack = movement.lines().stream().anyMatch(line -> isTransit(line.to()));
        if (movement.corrects() != null && goesBack) {
            changed.addAll(store.takeBack(movement.corrects()));
        }
        movement.lines().stream()
                .filter(line -> isTransit(line.from()))
                .forEach(line -> changed.addAll(bring(record, line)));
        changed.forEach(transfer -> settle(writer, record, movement.cause().who(), transfer));
    }

    private static boolean isTransit(String place) {
        return PlaceCode.parse(place)
                .map(PlaceCode::kind)
                .filter(PlaceKind.IN_TRANSIT::equals)
                .isPresent();
    }

    private Set<Long> bring(JournalId record, MovementLine line) {
        Set<Long> changed = new TreeSet<>();
        long left = line.quantity();
        for (TransferStore.Missing open : store.missing(places.depotOf(line.to()), line.goods())) {
            long some = Math.min(left, open.quantity());
            if (some > 0) {
                store.received(open.transfer(), line.goods(), some);
                store.insertArrival(record, open.transfer(), line.goods(), some);
                changed.add(open.transfer());
                left -= some;
            }
        }
        return changed;
    }

    /** Lets the state of a transfer and its rows say what it lacks now. */
    private void settle(JournalWriter writer, JournalId record, String by, long id) {
        Transfer transfer = store.find(id).orElseThrow();
        boolean wasShort = transfer.status() != Transfer.Status.OPEN && discrepancies.isOfTransfer(id);
        if (wasShort) {
            transfer.lines().forEach(line -> follow(writer, record, by, transfer, line));
        }
        boolean isWhole = transfer.lines().stream().allMatch(line -> line.missing() == 0);
        Transfer.Status now =
                isWhole ? Transfer.Status.RECEIVED : wasShort ? Transfer.Status.SHORT : Transfer.Status.OPEN;
        if (now == Transfer.Status.OPEN) {
            store.reopen(id);
        } else if (now != transfer.status()) {
            store.advance(id, transfer.status(), now, by, Timestamp.from(writer.recordedAt()));
        }
    }

    private void follow(JournalWriter writer, JournalId record, String by, Transfer transfer, Transfer.Line line) {
        if (line.missing() == 0) {
            discrepancies.settleOfTransfer(
                    transfer.id(),
                    line.goods(),
                    new OpenDiscrepancy.Settlement(writer.recordedAt(), "arrived", by, record.toString(), null, null));
        } else if (!discrepancies.stillMissing(transfer.id(), line.goods(), line.missing())) {
            lacks(writer, transfer, line);
        }
    }

    /** Opens the row of what a transfer lacks. */
    private void lacks(JournalWriter writer, Transfer transfer, Transfer.Line line) {
        discrepancies.insert(
                new Discrepancy(
                        DiscrepancyKind.SHORT_DELIVERY,
                        JournalId.parse(transfer.record()),
                        line.goods(),
                        line.missing(),
                        null,
                        transfer.reason()),
                new DiscrepancyStore.Origin(writer.recordedAt(), null, null, transfer.id()));
    }
}
