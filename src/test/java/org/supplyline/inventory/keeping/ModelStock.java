package org.supplyline.inventory.keeping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Stock as one table: so much of some goods lies at a spot, which is a place and perhaps a unit there. All that ever happens
 * is that goods go from one spot to another. Beside it stand the counts that wait, each with what it expects.
 */
final class ModelStock {

    record Goods(String item, String lot) {}

    /** Where goods lie: at a place, in a unit or {@link #LOOSE}. Nobody knows what is in units outside of the branch. */
    record Spot(String place, Goods goods, String unit) implements Comparable<Spot> {

        static final String LOOSE = "";
        private static final Set<String> UNITS_UNKNOWN = Set.of("donor:cz-0", "found:cz-0", "loss:cz-0");

        private static final Comparator<Spot> ORDER = Comparator.comparing(Spot::place)
                .thenComparing(spot -> spot.goods.item)
                .thenComparing(spot -> spot.goods.lot)
                .thenComparing(Spot::unit);

        Spot {
            unit = UNITS_UNKNOWN.contains(place) ? LOOSE : unit;
        }

        Spot at(String other) {
            return new Spot(other, goods, unit);
        }

        Spot in(String other) {
            return new Spot(place, goods, other);
        }

        @Override
        public int compareTo(Spot other) {
            return ORDER.compare(this, other);
        }
    }

    record Moved(Spot from, Spot to, long quantity) {
        Moved back() {
            return new Moved(to, from, quantity);
        }
    }

    /**
     * When something happened, in turns of the model.
     *
     * @param recorded when the ledger heard of it
     * @param at when it really was
     */
    record Moment(long recorded, long at) {}

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

    /** Long before everything, or after it. */
    static final long EARLY = -1;

    static final long LATE = Long.MAX_VALUE;

    final Map<String, String> parents = new TreeMap<>();
    final Set<String> sealed = new TreeSet<>();
    final Map<String, Count> counts = new TreeMap<>();
    private final Map<Spot, Long> all = new TreeMap<>();
    private final Map<String, Moment> moments = new HashMap<>();
    private long turn;

    /** Something new happened, or was heard of. */
    void book(String cause, long at, List<Moved> lines) {
        book(cause, new Moment(++turn, at), lines);
    }

    /** Something is put right: it is about the time of what it puts right. */
    void bookAbout(String what, String cause, List<Moved> lines) {
        turn++;
        book(cause, Objects.requireNonNull(moments.get(what), what), lines);
    }

    /** This is happening now. */
    void bookNow(String cause, List<Moved> lines) {
        book(cause, turn + 1, lines);
    }

    private void book(String cause, Moment when, List<Moved> lines) {
        moments.put(cause, when);
        for (Moved line : lines) {
            add(line.from, -line.quantity, when);
            add(line.to, line.quantity, when);
        }
    }

    private void add(Spot spot, long quantity, Moment when) {
        all.merge(spot, quantity, Long::sum);
        Count count = counts.get(spot.place);
        if (count != null && (when.recorded <= count.turn || when.at < count.turn)) {
            count.expected.merge(spot.goods, quantity, Long::sum);
        }
    }

    /** The unit and all that stands in it, however deep. */
    Set<String> inside(String unit) {
        Set<String> found = new TreeSet<>(Set.of(unit));
        parents.forEach((child, parent) -> {
            if (parent.equals(unit)) {
                found.addAll(inside(child));
            }
        });
        return found;
    }

    /** What is in these units. */
    Map<Spot, Long> in(Set<String> units) {
        Map<Spot, Long> found = new TreeMap<>();
        all.forEach((spot, quantity) -> {
            if (units.contains(spot.unit) && quantity > 0) {
                found.put(spot, quantity);
            }
        });
        return found;
    }

    /** Places and goods of which something is at hand. */
    Set<Spot> positions() {
        Map<Spot, Long> found = onHand();
        found.values().removeIf(quantity -> quantity < 0);
        return found.keySet();
    }

    /** All that is not 0, over all units. */
    Map<Spot, Long> onHand() {
        Map<Spot, Long> sums = new TreeMap<>();
        all.forEach((spot, quantity) -> sums.merge(spot.in(Spot.LOOSE), quantity, Long::sum));
        sums.values().removeIf(quantity -> quantity == 0);
        return sums;
    }

    long onHand(Spot position) {
        return onHand().getOrDefault(position.in(Spot.LOOSE), 0L);
    }

    /** What units hold and is not 0. */
    Map<Spot, Long> packed() {
        Map<Spot, Long> some = new TreeMap<>(all);
        some.entrySet().removeIf(line -> line.getKey().unit.equals(Spot.LOOSE) || line.getValue() == 0);
        return some;
    }

    /**
     * What may be taken of a position, in this order: from its own unit unless that is being filled, what is loose, from other
     * units; all of it no more than is at hand.
     */
    Map<Spot, Long> spots(Spot position, String own, boolean fills) {
        Map<Spot, Long> cartons = cartons(position);
        long loose = Math.max(0, onHand(position) - sum(cartons));
        long inOwn = Objects.requireNonNullElse(cartons.remove(position.in(own)), 0L);
        Map<Spot, Long> found = new LinkedHashMap<>();
        found.put(position.in(own), fills ? 0 : inOwn);
        found.put(position, loose);
        found.putAll(cartons);
        long left = onHand(position) - (fills ? inOwn : 0);
        for (Map.Entry<Spot, Long> some : found.entrySet()) {
            some.setValue(Math.max(0, Math.min(left, some.getValue())));
            left -= some.getValue();
        }
        return found;
    }

    /** What units hold of a position. */
    private Map<Spot, Long> cartons(Spot position) {
        Map<Spot, Long> cartons = packed();
        cartons.entrySet()
                .removeIf(line ->
                        line.getValue() < 0 || !line.getKey().in(Spot.LOOSE).equals(position));
        return cartons;
    }

    private static long sum(Map<Spot, Long> some) {
        return some.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Somebody moves goods by a form: what is loose, then whole cartons, then what must be taken out of others, which opens them. */
    List<Moved> byForm(Spot position, long quantity, String to) {
        Map<Spot, Long> cartons = cartons(position);
        long missing = Math.max(0, quantity - Math.max(0, onHand(position) - sum(cartons)));
        long loose = quantity - missing;
        List<Moved> lines = new ArrayList<>();
        Set<Spot> whole = new TreeSet<>();
        for (Map.Entry<Spot, Long> carton : cartons.entrySet()) {
            if (isAlone(carton.getKey()) && carton.getValue() <= missing) {
                whole.add(carton.getKey());
                lines.add(new Moved(carton.getKey(), carton.getKey().at(to), carton.getValue()));
                missing -= carton.getValue();
            }
        }
        cartons.keySet().removeAll(whole);
        for (Map.Entry<Spot, Long> carton : cartons.entrySet()) {
            long some = Math.min(missing, carton.getValue());
            lines.add(new Moved(carton.getKey(), position.at(to), some));
            missing -= some;
            if (some > 0) {
                sealed.remove(carton.getKey().unit);
            }
        }
        lines.add(new Moved(position, position.at(to), loose + missing));
        return lines;
    }

    /** Whether the unit holds nothing else, stands in no other, and nothing stands in it. */
    private boolean isAlone(Spot carton) {
        return parents.get(carton.unit) == null
                && !parents.containsValue(carton.unit)
                && packed().keySet().stream()
                        .filter(spot -> spot.unit.equals(carton.unit))
                        .allMatch(carton::equals);
    }

    /**
     * Somebody has counted a place, what lies loose there and which units stand there; nobody looked at units if none is
     * named.
     */
    void count(long id, String place, Map<Goods, Long> loose, Set<String> named) {
        Map<Goods, Long> counted = new HashMap<>(loose);
        Set<String> found = new TreeSet<>();
        named.forEach(unit -> found.addAll(inside(unit)));
        Set<String> missing = new TreeSet<>();
        packed().forEach((spot, quantity) -> {
            if (spot.place.equals(place) && quantity > 0 && found.contains(spot.unit)) {
                counted.merge(spot.goods, quantity, Long::sum);
            } else if (spot.place.equals(place) && quantity > 0 && !named.isEmpty()) {
                missing.add(spot.unit);
            }
        });
        counts.put(place, new Count(id, place, ++turn, at(place), counted, missing));
    }

    Map<Goods, Long> at(String place) {
        Map<Goods, Long> here = new LinkedHashMap<>();
        onHand().forEach((spot, quantity) -> {
            if (spot.place.equals(place)) {
                here.put(spot.goods, quantity);
            }
        });
        return here;
    }

    /** What was not found is lost, out of the missing units first; what was found beyond the books lies loose. */
    void settle(String cause, String place) {
        Count count = Objects.requireNonNull(counts.remove(place), place);
        List<Moved> lines = new ArrayList<>();
        count.differences().forEach((goods, difference) -> {
            Spot here = new Spot(count.place, goods, Spot.LOOSE);
            long lost = -difference;
            for (String unit : count.missing) {
                long some = Math.max(0, Math.min(lost, all.getOrDefault(here.in(unit), 0L)));
                lines.add(new Moved(here.in(unit), here.in(unit).at("loss:cz-0"), some));
                lost -= some;
            }
            lines.add(
                    difference > 0
                            ? new Moved(here.at("found:cz-0"), here, difference)
                            : new Moved(here, here.at("loss:cz-0"), lost));
        });
        book(cause, count.turn, lines);
    }
}
