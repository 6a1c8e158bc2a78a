package org.supplyline.inventory.keeping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.supplyline.inventory.keeping.ModelSteps.Held;
import org.supplyline.inventory.keeping.ModelStock.Goods;
import org.supplyline.inventory.keeping.ModelStock.Moved;
import org.supplyline.inventory.keeping.ModelStock.Spot;

/** Counts that wait, one for a place, by forms and by one scanner. */
final class ModelCounts {

    /**
     * A count that waits.
     *
     * @param turn when it was over: it is held against what had come to the place by then, whenever that is heard
     * @param anyLot what was counted of an item without saying of which lot
     * @param missing units that should stand there and were not found
     * @param scans of which it is made
     */
    record Count(
            String place,
            long turn,
            Map<Goods, Long> counted,
            Map<String, Long> anyLot,
            Set<String> missing,
            Set<Long> scans) {}

    final Map<String, Count> waiting = new TreeMap<>();
    private final LedgerModel model;
    /** What was scanned and not taken back, and what of it may still become a count or is part of one. */
    private final TreeMap<Long, ModelEvent> scanned = new TreeMap<>();

    private final Set<Long> open = new TreeSet<>();
    private final Set<Long> closed = new TreeSet<>();

    ModelCounts(LedgerModel model) {
        this.model = model;
    }

    /** A scan of what lies at a place, or that this is all; too late if the place was counted behind it. */
    void scan(ModelEvent event) throws Held {
        for (String unit : event.goods() == null ? event.units() : List.<String>of()) {
            if (model.stock.in(model.stock.inside(unit)).isEmpty()) {
                throw new Held("unknown-unit");
            }
        }
        if (scanned.tailMap(event.seq()).values().stream()
                .anyMatch(later -> later.isEmpty() && later.to().equals(event.to()) && closed.contains(later.seq()))) {
            throw new Held("count-closed");
        }
        scanned.put(event.seq(), event);
        open.add(event.seq());
    }

    /** A scan may be taken back until it is counted, the end of a count until the count is settled. */
    void undo(long seq) throws Held {
        ModelEvent scan = scanned.get(seq);
        if (scan == null) {
            throw new Held("cannot-be-undone");
        }
        Count count = waiting.get(scan.to());
        if (scan.isEmpty() && count != null && count.scans.contains(seq)) {
            open.addAll(count.scans);
            closed.removeAll(count.scans);
            waiting.remove(scan.to());
        }
        if (!open.remove(seq)) {
            throw new Held("count-closed");
        }
        scanned.remove(seq);
    }

    /** All that was scanned up to this command is a count, unless the command is said twice. */
    void handIn(ModelEvent done, long now) {
        if (!open.contains(done.seq()) || !done.equals(scanned.get(done.seq()))) {
            return;
        }
        List<ModelEvent> scans = scanned.headMap(done.seq(), true).values().stream()
                .filter(scan -> open.contains(scan.seq()) && scan.to().equals(done.to()))
                .toList();
        Map.Entry<Long, ModelEvent> before = scanned.lowerEntry(done.seq());
        scans.forEach(scan -> open.remove(scan.seq()));
        boolean isSaidTwice = before != null
                && before.getValue().isEmpty()
                && before.getValue().to().equals(done.to());
        if (isSaidTwice && scans.stream().allMatch(ModelEvent::isEmpty)) {
            return;
        }
        Set<Long> seqs = new TreeSet<>();
        Set<String> named = new TreeSet<>();
        scans.forEach(scan -> {
            seqs.add(scan.seq());
            named.addAll(scan.units());
        });
        named.removeIf(unit -> model.stock.in(model.stock.inside(unit)).isEmpty());
        Map<Goods, Long> loose = new HashMap<>();
        Map<String, Long> anyLot = new TreeMap<>();
        for (ModelEvent scan : scans) {
            if (scan.goods() != null && !named.contains(scan.unit())) {
                if (scan.lot() == null) {
                    anyLot.merge(scan.item(), scan.quantity(), Long::sum);
                } else {
                    loose.merge(new Goods(scan.item(), scan.lot()), scan.quantity(), Long::sum);
                }
            }
        }
        closed.addAll(seqs);
        boolean isLate = scans.stream().anyMatch(scan -> scan.at() == ModelStock.LATE);
        count(done.to(), isLate ? now : ModelStock.EARLY, loose, anyLot, named, seqs);
    }

    /**
     * Somebody has counted a place, what lies loose there and which units stand there; nobody looked at units if none is
     * named.
     */
    void count(
            String place,
            long turn,
            Map<Goods, Long> loose,
            Map<String, Long> anyLot,
            Set<String> named,
            Set<Long> scans) {
        Map<Goods, Long> counted = new HashMap<>(loose);
        Set<String> found = new TreeSet<>();
        named.forEach(unit -> found.addAll(model.stock.inside(unit)));
        Set<String> missing = new TreeSet<>();
        model.stock.packed().forEach((spot, quantity) -> {
            if (spot.place().equals(place) && quantity > 0 && found.contains(spot.unit())) {
                counted.merge(spot.goods(), quantity, Long::sum);
            } else if (spot.place().equals(place) && quantity > 0 && !named.isEmpty()) {
                missing.add(spot.unit());
            }
        });
        waiting.put(place, new Count(place, turn, counted, anyLot, missing, scans));
    }

    /** What was found and not expected, or expected and not found, below 0. */
    Map<Goods, Long> differences(Count count) {
        Map<Goods, Long> expected = model.stock.at(count.place, count.turn);
        Map<Goods, Long> all = new HashMap<>(count.counted);
        count.anyLot.forEach((item, quantity) -> share(item, quantity, expected, all));
        expected.forEach((goods, quantity) -> all.merge(goods, -quantity, Long::sum));
        all.values().removeIf(difference -> difference == 0);
        return all;
    }

    /** Goods of any lot are those that the books miss yet, lot by lot; more than those are of the only lot, or of none. */
    private static void share(String item, long quantity, Map<Goods, Long> expected, Map<Goods, Long> counted) {
        Map<String, Goods> lots = new TreeMap<>();
        Stream.concat(expected.keySet().stream(), counted.keySet().stream())
                .filter(goods -> goods.item().equals(item))
                .forEach(goods -> lots.put(goods.lot(), goods));
        long left = quantity;
        for (Goods lot : lots.values()) {
            long missing = expected.getOrDefault(lot, 0L) - counted.getOrDefault(lot, 0L);
            long some = Math.min(left, Math.max(0, missing));
            counted.merge(lot, some, Long::sum);
            left -= some;
        }
        Goods rest = lots.size() == 1 ? lots.values().iterator().next() : new Goods(item, "-");
        counted.merge(rest, left, Long::sum);
    }

    /** What was not found is lost, out of the missing units first; what was found beyond the books lies loose. */
    void settle(String cause, String place) {
        Count count = Objects.requireNonNull(waiting.get(place), place);
        List<Moved> lines = new ArrayList<>();
        differences(count).forEach((goods, difference) -> {
            Spot here = new Spot(count.place, goods, Spot.LOOSE);
            long lost = -difference;
            for (String unit : count.missing) {
                long some = Math.max(0, Math.min(lost, model.stock.packed().getOrDefault(here.in(unit), 0L)));
                lines.add(new Moved(here.in(unit), here.in(unit).at("loss:cz-0"), some));
                lost -= some;
            }
            lines.add(
                    difference > 0
                            ? new Moved(here.at("found:cz-0"), here, difference)
                            : new Moved(here, here.at("loss:cz-0"), lost));
        });
        waiting.remove(place);
        model.stock.book(cause, count.turn, lines);
    }
}
