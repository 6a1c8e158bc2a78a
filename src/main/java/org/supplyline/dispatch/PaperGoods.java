package org.supplyline.dispatch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Catalog;
import org.supplyline.catalog.Load;
import org.supplyline.dispatch.FreeStock.GoodsKey;
import org.supplyline.inventory.PositionKey;
import org.supplyline.place.PlaceKind;

/** Gathers the goods that the papers of an order list: who signs them signs for what left the depot, not for what was ordered. */
@Component
class PaperGoods {

    private final IssuedGoods issued;
    private final MovedStore moved;

    PaperGoods(IssuedGoods issued, MovedStore moved) {
        this.issued = issued;
        this.moved = moved;
    }

    /**
     * Goods of one kind, in base units.
     *
     * @param ordered 0 for goods that nobody ordered
     * @param lots what left the depot, by lot; empty while nothing did
     * @param staged what is picked and lies on the stage
     */
    record Row(GoodsKey goods, long ordered, SortedMap<String, Long> lots, long staged) {

        long left() {
            return lots.values().stream().mapToLong(Long::longValue).sum();
        }

        /** One a line, each with its base units; {@code -} for none. */
        String lotWords() {
            List<String> known = lots.entrySet().stream()
                    .filter(lot -> !lot.getKey().equals(PositionKey.NONE))
                    .map(lot -> lot.getKey() + "×" + lot.getValue())
                    .collect(Collectors.toCollection(ArrayList::new));
            if (!known.isEmpty() && lots.containsKey(PositionKey.NONE)) {
                known.add("-×" + lots.get(PositionKey.NONE));
            }
            return known.isEmpty() ? PositionKey.NONE : String.join("\n", known);
        }
    }

    /** The goods of an order, those that are ordered first. */
    record Listing(List<Row> rows) {

        /** Whether anything left the depot: from then on papers say what did, before that what is ordered. */
        boolean hasLeft() {
            return rows.stream().anyMatch(row -> row.left() > 0);
        }

        /** What the papers say of a row. */
        long quantity(Row row) {
            return hasLeft() ? row.left() : row.ordered();
        }

        Load load(Catalog catalog) {
            return rows.stream()
                    .map(row -> catalog.load(row.goods().item(), quantity(row)))
                    .reduce(Load.NOTHING, Load::plus);
        }
    }

    Listing of(IssueOrder order) {
        Map<GoodsKey, Long> ordered = new LinkedHashMap<>();
        order.lines()
                .forEach(line -> ordered.merge(new GoodsKey(line.item(), line.earmark()), line.quantity(), Long::sum));
        List<MovedStore.Lying> lying = moved.lying(order.code());
        Map<GoodsKey, SortedMap<String, Long>> left = new TreeMap<>();
        for (MovedStore.Lying goods : issued.left(order, lying)) {
            left.computeIfAbsent(key(goods), first -> new TreeMap<>())
                    .merge(goods.goods().lot(), goods.quantity(), Long::sum);
        }
        left.keySet().forEach(unordered -> ordered.putIfAbsent(unordered, 0L));
        Map<GoodsKey, Long> staged = lying.stream()
                .filter(goods -> goods.isAt(PlaceKind.STAGE))
                .collect(Collectors.toMap(PaperGoods::key, MovedStore.Lying::quantity, Long::sum));
        return new Listing(ordered.entrySet().stream()
                .map(each -> new Row(
                        each.getKey(),
                        each.getValue(),
                        left.getOrDefault(each.getKey(), new TreeMap<>()),
                        staged.getOrDefault(each.getKey(), 0L)))
                .toList());
    }

    private static GoodsKey key(MovedStore.Lying goods) {
        return new GoodsKey(goods.goods().item(), goods.goods().purpose());
    }
}
