package org.supplyline.inventory.scan;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.PositionKey;
import org.supplyline.inventory.TransferBook;
import org.supplyline.journal.JournalId;

/** What transfers to the depots still miss while a batch of events is decided; it follows the same rule as the book. */
final class TransfersView {

    private record Key(String depot, PositionKey goods) {}

    private final Map<Key, Long> missing = new HashMap<>();
    private final Map<JournalId, Map<Key, Long>> brought = new HashMap<>();
    private UnaryOperator<String> depotOf = UnaryOperator.identity();

    /** @param depots gives the depot in which a place lies */
    void know(Iterable<TransferBook.Sent> sent, UnaryOperator<String> depots) {
        depotOf = depots;
        sent.forEach(each -> missing.merge(new Key(each.depot(), each.goods()), each.quantity(), Long::sum));
    }

    void knowBrought(JournalId record, Iterable<TransferBook.Sent> sent) {
        Map<Key, Long> goods = brought.computeIfAbsent(record, r -> new HashMap<>());
        sent.forEach(each -> goods.merge(new Key(each.depot(), each.goods()), each.quantity(), Long::sum));
    }

    boolean isAny() {
        return !missing.isEmpty();
    }

    /** How much of these goods on the way transfers to the depot of the place miss, in base units from 0. */
    long missing(String place, PositionKey goods) {
        return missing.getOrDefault(new Key(depotOf.apply(place), goods), 0L);
    }

    void apply(JournalId record, Movement movement) {
        if (movement.corrects() != null) {
            Map<Key, Long> back = brought.remove(movement.corrects());
            if (back != null) {
                back.forEach((goods, quantity) -> missing.merge(goods, quantity, Long::sum));
            }
        }
        if (movement.order() == null && movement.trip() == null) {
            movement.lines().forEach(line -> bring(record, line));
        }
    }

    private void bring(JournalId record, MovementLine line) {
        Key goods = new Key(depotOf.apply(line.to()), line.goods());
        long some = Math.min(line.quantity(), missing.getOrDefault(goods, 0L));
        if (some > 0) {
            missing.merge(goods, -some, Long::sum);
            brought.computeIfAbsent(record, r -> new HashMap<>()).merge(goods, some, Long::sum);
        }
    }
}
