package org.supplyline.inventory.keeping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.supplyline.inventory.keeping.ModelStock.Goods;
import org.supplyline.inventory.keeping.ModelStock.Moment;
import org.supplyline.inventory.keeping.ModelStock.Moved;
import org.supplyline.inventory.keeping.ModelStock.Spot;

/** Counts that wait, one for a place, each with what it expects. */
final class ModelCounts {

    /**
     * A count that waits.
     *
     * @param expected what lay there when it was over; a late scan of before still changes it
     * @param missing units that should stand there and were not found
     */
    record Count(
            long id,
            String place,
            long turn,
            Map<Goods, Long> expected,
            Map<Goods, Long> counted,
            Set<String> missing) {

        /** What was found and not expected, or expected and not found, below 0. */
        Map<Goods, Long> differences() {
            Map<Goods, Long> all = new HashMap<>(counted);
            expected.forEach((goods, quantity) -> all.merge(goods, -quantity, Long::sum));
            all.values().removeIf(difference -> difference == 0);
            return all;
        }
    }

    final Map<String, Count> waiting = new TreeMap<>();
    private final ModelStock stock;

    ModelCounts(ModelStock stock) {
        this.stock = stock;
    }

    void copyTo(ModelCounts other) {
        waiting.forEach((place, count) -> other.waiting.put(
                place,
                new Count(count.id, place, count.turn, new HashMap<>(count.expected), count.counted, count.missing)));
    }

    /** A count expects what had come to its place when it was over, whenever that is heard. */
    void follow(Spot spot, long quantity, Moment when) {
        Count count = waiting.get(spot.place());
        if (count != null && (when.recorded() <= count.turn || when.at() < count.turn)) {
            count.expected.merge(spot.goods(), quantity, Long::sum);
        }
    }

    /**
     * Somebody has counted a place, what lies loose there and which units stand there; nobody looked at units if none is
     * named.
     */
    void count(long id, String place, Map<Goods, Long> loose, Set<String> named) {
        Map<Goods, Long> counted = new HashMap<>(loose);
        Set<String> found = new TreeSet<>();
        named.forEach(unit -> found.addAll(stock.inside(unit)));
        Set<String> missing = new TreeSet<>();
        stock.packed().forEach((spot, quantity) -> {
            if (spot.place().equals(place) && quantity > 0 && found.contains(spot.unit())) {
                counted.merge(spot.goods(), quantity, Long::sum);
            } else if (spot.place().equals(place) && quantity > 0 && !named.isEmpty()) {
                missing.add(spot.unit());
            }
        });
        waiting.put(place, new Count(id, place, stock.next(), stock.at(place), counted, missing));
    }

    /** What was not found is lost, out of the missing units first; what was found beyond the books lies loose. */
    void settle(String cause, String place) {
        Count count = Objects.requireNonNull(waiting.remove(place), place);
        List<Moved> lines = new ArrayList<>();
        count.differences().forEach((goods, difference) -> {
            Spot here = new Spot(count.place, goods, Spot.LOOSE);
            long lost = -difference;
            for (String unit : count.missing) {
                long some = Math.max(0, Math.min(lost, stock.packed().getOrDefault(here.in(unit), 0L)));
                lines.add(new Moved(here.in(unit), here.in(unit).at("loss:cz-0"), some));
                lost -= some;
            }
            lines.add(
                    difference > 0
                            ? new Moved(here.at("found:cz-0"), here, difference)
                            : new Moved(here, here.at("loss:cz-0"), lost));
        });
        stock.book(cause, count.turn, lines);
    }
}
