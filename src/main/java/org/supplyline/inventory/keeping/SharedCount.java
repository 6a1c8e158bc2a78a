package org.supplyline.inventory.keeping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.supplyline.inventory.Fund;
import org.supplyline.inventory.PositionKey;

/**
 * Shares what scanners counted among the positions of the books: a code says item and lot, but not whose the goods are.
 * Earmarked goods and those of others are taken to be there first, so that a shortage shows where we answer for it
 * ourselves; what is more than the books know is ours too.
 */
final class SharedCount {

    private final String node;
    private final String place;
    private final Map<PositionKey, CountDifference> positions = new TreeMap<>();
    private final Comparator<PositionKey> boundFirst;

    private SharedCount(String node, String place, List<CountDifference> exact) {
        this.node = node;
        this.place = place;
        exact.forEach(line -> positions.put(line.goods(), line));
        this.boundFirst = Comparator.comparing(
                        (PositionKey goods) -> goods.earmark().equals(PositionKey.NONE))
                .thenComparing(goods -> goods.owner().equals(node))
                .thenComparing(Comparator.naturalOrder());
    }

    /**
     * The positions with all that was counted, sorted.
     *
     * @param exact what was counted position by position, and every position that the books have there
     */
    static List<CountDifference> of(String node, String place, List<CountDifference> exact, List<LooseGoods> loose) {
        SharedCount count = new SharedCount(node, place, exact);
        loose.stream().filter(LooseGoods::namesLot).forEach(count::share);
        loose.stream().filter(goods -> !goods.namesLot()).forEach(count::share);
        return List.copyOf(count.positions.values());
    }

    private void share(LooseGoods goods) {
        List<PositionKey> candidates = new ArrayList<>(positions.keySet().stream()
                .filter(goods::mayBe)
                .sorted(boundFirst)
                .toList());
        long left = goods.quantity();
        for (PositionKey candidate : candidates) {
            CountDifference line = positions.getOrDefault(candidate, new CountDifference(candidate, 0, 0));
            long some = Math.min(left, Math.max(0, line.expected() - line.counted()));
            add(candidate, some);
            left -= some;
        }
        if (left > 0) {
            add(surplus(goods, candidates), left);
        }
    }

    /** Where more than the books know belongs; of several lots nobody can say which. */
    private PositionKey surplus(LooseGoods goods, List<PositionKey> candidates) {
        long lots = candidates.stream().map(PositionKey::lot).distinct().count();
        return lots == 1
                ? candidates.get(candidates.size() - 1)
                : new PositionKey(place, goods.item(), goods.lot(), node, Fund.DONATED, PositionKey.NONE);
    }

    private void add(PositionKey goods, long quantity) {
        if (quantity > 0) {
            positions.merge(
                    goods,
                    new CountDifference(goods, 0, quantity),
                    (line, more) ->
                            new CountDifference(goods, line.expected(), Math.addExact(line.counted(), more.counted())));
        }
    }
}
