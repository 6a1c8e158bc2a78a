package org.supplyline.dispatch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Catalog;
import org.supplyline.catalog.Stacking;
import org.supplyline.inventory.PositionKey;

/**
 * The cartons of an order: those that already have a number and hold some of its goods, and for the rest one for each pack
 * that the order fills.
 */
@Component
class StagedCartons {

    /** More labels than a crew sticks on in a shift for one receiver. */
    static final int MAX = 500;

    private final MovedStore moved;
    private final Catalog catalog;

    StagedCartons(MovedStore moved, Catalog catalog) {
        this.moved = moved;
        this.catalog = catalog;
    }

    /**
     * Goods in a carton.
     *
     * @param lot {@code -} while nobody has picked them
     */
    record Goods(String item, String lot, String earmark, long quantity) {}

    /** A carton with its number, which is empty where it has none, and what is in it, which is empty if unknown. */
    record Carton(String number, List<Goods> goods) {}

    /** How many labels are wanted by default: one for each numbered carton and each pack outside of them. */
    int usual(IssueOrder order) {
        Map<String, List<Goods>> numbered = numbered(order.code());
        return Math.max(
                1,
                Math.min(MAX, numbered.size() + packs(order, numbered.values()).size()));
    }

    /** How many of so many cartons need a new number. */
    int unnumbered(IssueOrder order, int count) {
        return Math.max(0, count - numbered(order.code()).size());
    }

    /**
     * So many cartons of the order, numbered ones first.
     *
     * @param fresh numbers that were taken for those that had none; goods may have been packed into them since
     */
    List<Carton> of(IssueOrder order, int count, List<String> fresh) {
        Map<String, List<Goods>> numbered = numbered(order.code());
        TreeSet<String> earlier = new TreeSet<>(numbered.keySet());
        earlier.removeAll(fresh);
        List<Carton> cartons = new ArrayList<>();
        earlier.stream()
                .limit(Math.max(0, count - fresh.size()))
                .forEach(number -> cartons.add(new Carton(number, numbered.getOrDefault(number, List.of()))));
        List<List<Goods>> packs = packs(order, numbered.values());
        long open =
                fresh.stream().filter(number -> !numbered.containsKey(number)).count();
        int next = 0;
        for (int i = 0; cartons.size() < count; i++) {
            String number = i < fresh.size() ? fresh.get(i) : "";
            List<Goods> known = numbered.get(number);
            if (known == null) {
                known = packs.size() == open && next < packs.size() ? packs.get(next++) : List.of();
            }
            cartons.add(new Carton(number, known));
        }
        return cartons;
    }

    private Map<String, List<Goods>> numbered(String order) {
        Map<String, List<Goods>> numbered = new TreeMap<>();
        for (MovedStore.Lying lying : moved.lying(order)) {
            String unit = lying.handlingUnit();
            if (unit != null) {
                PositionKey goods = lying.goods();
                numbered.computeIfAbsent(unit, first -> new ArrayList<>())
                        .add(new Goods(goods.item(), goods.lot(), goods.purpose(), lying.quantity()));
            }
        }
        return numbered;
    }

    /** The packs of what is ordered less what lies in numbered cartons; a last one may be part of a pack. */
    private List<List<Goods>> packs(IssueOrder order, Collection<List<Goods>> numbered) {
        Map<String, Long> packed = new HashMap<>();
        numbered.forEach(goods -> goods.forEach(one -> packed.merge(one.item(), one.quantity(), Long::sum)));
        List<List<Goods>> packs = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            long done = Math.min(line.quantity(), packed.getOrDefault(line.item(), 0L));
            packed.merge(line.item(), -done, Long::sum);
            sizes(line.item(), line.quantity() - done)
                    .limit(MAX + 1L - packs.size())
                    .forEach(
                            size -> packs.add(List.of(new Goods(line.item(), PositionKey.NONE, line.earmark(), size))));
        }
        return packs;
    }

    /** What each piece holds: full packs, the largest first, and a last one with what is left over. */
    private LongStream sizes(String item, long quantity) {
        Stacking stacked = catalog.stacked(item, quantity);
        LongStream full = stacked.packs().stream()
                .flatMapToLong(same ->
                        LongStream.range(0, same.count()).map(one -> same.pack().quantity()));
        LongStream loose = stacked.comesSingly()
                ? LongStream.range(0, stacked.loose()).map(one -> 1)
                : LongStream.of(stacked.loose()).filter(rest -> rest > 0);
        return LongStream.concat(full, loose);
    }
}
