package org.supplyline.dispatch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Expiry;
import org.supplyline.inventory.PositionKey;
import org.supplyline.inventory.StockPosition;
import org.supplyline.place.PlaceCode;

/**
 * Says from which bins to pick: what expires first goes first, earmarked goods only for their purpose. It is a proposal;
 * what is scanned counts.
 */
@Component
public class PickPlan {

    private final FreeStock stock;
    private final MovedStore moved;
    private final Orders orders;

    PickPlan(FreeStock stock, MovedStore moved, Orders orders) {
        this.stock = stock;
        this.moved = moved;
        this.orders = orders;
    }

    /**
     * One way to a bin.
     *
     * @param place code of the bin; empty where the stock does not suffice
     * @param expiry until when they are usable; empty if unknown
     */
    public record Pick(
            String place, String item, String earmark, String lot, String expiry, long quantity, String order) {}

    /** What is still to be picked for these orders, in the order of the bins; what is missing comes last. */
    public List<Pick> of(String depot, List<IssueOrder> wanted) {
        Map<MovedStore.LotKey, Expiry> expiries = moved.expiries();
        List<StockPosition> there = stock.usable().getOrDefault(depot, List.of());
        Map<PositionKey, Long> left = new HashMap<>();
        there.forEach(position -> left.put(position.key(), position.quantity()));
        Map<String, List<OrderProgress>> progress = orders.progress(wanted);
        List<Pick> picks = new ArrayList<>();
        for (IssueOrder order : wanted) {
            Map<String, Long> picked = new HashMap<>();
            progress.getOrDefault(order.code(), List.of()).forEach(item -> picked.put(item.item(), item.picked()));
            for (OrderLine line : order.lines()) {
                long done = Math.min(line.quantity(), picked.getOrDefault(line.item(), 0L));
                picked.merge(line.item(), -done, Long::sum);
                pick(order.code(), line, line.quantity() - done, there, left, expiries, picks);
            }
        }
        picks.sort(Comparator.comparing((Pick pick) -> pick.place().isEmpty())
                .thenComparingLong(PickPlan::number)
                .thenComparing(Pick::place)
                .thenComparing(Pick::item));
        return picks;
    }

    private static void pick(
            String order,
            OrderLine line,
            long wanted,
            List<StockPosition> there,
            Map<PositionKey, Long> left,
            Map<MovedStore.LotKey, Expiry> expiries,
            List<Pick> picks) {
        long missing = wanted;
        for (StockPosition position : there) {
            PositionKey key = position.key();
            long taken = Math.min(missing, left.getOrDefault(key, 0L));
            boolean fits = key.item().equals(line.item()) && key.purpose().equals(line.earmark());
            if (fits && taken > 0) {
                Expiry expiry = expiries.get(new MovedStore.LotKey(key.item(), key.lot()));
                picks.add(new Pick(
                        key.place(),
                        key.item(),
                        key.purpose(),
                        key.lot(),
                        expiry == null ? "" : expiry.toString(),
                        taken,
                        order));
                left.merge(key, -taken, Long::sum);
                missing -= taken;
            }
        }
        if (missing > 0) {
            picks.add(new Pick("", line.item(), line.earmark(), PositionKey.NONE, "", missing, order));
        }
    }

    private static long number(Pick pick) {
        return PlaceCode.parse(pick.place()).map(PlaceCode::number).orElse(Long.MAX_VALUE);
    }
}
