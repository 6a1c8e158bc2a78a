package org.supplyline.inventory.keeping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.supplyline.inventory.keeping.ModelOrders.Use;

/**
 * Stock as one table: so much of some goods lies at a spot, which is a place and perhaps a unit there. All that ever happens
 * is that goods go from one spot to another.
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

        Spot at(String other) {
            return new Spot(other, goods, unit);
        }

        Spot in(String other) {
            return new Spot(place, goods, other);
        }

        boolean isLoose() {
            return unit.equals(LOOSE);
        }

        /** As far as the ledger follows units. */
        Spot kept() {
            return UNITS_UNKNOWN.contains(place) ? in(LOOSE) : this;
        }

        @Override
        public int compareTo(Spot other) {
            return ORDER.compare(this, other);
        }
    }

    record Moved(Spot from, Spot to, long quantity, Use use) {

        /** Moved for nothing that has a name. */
        Moved(Spot from, Spot to, long quantity) {
            this(from, to, quantity, Use.NOTHING);
        }

        Moved back() {
            return new Moved(to, from, quantity, use);
        }
    }

    /**
     * When something happened, in turns of the model.
     *
     * @param recorded when the ledger heard of it
     * @param at when it really was
     */
    record Moment(long recorded, long at) {}

    private record Change(Spot spot, long quantity, Moment when) {}

    /** Long before everything, or after it. */
    static final long EARLY = -1;

    static final long LATE = Long.MAX_VALUE;

    private static final Pattern KEPT = Pattern.compile("depot:|bin:");

    final Map<String, String> parents = new TreeMap<>();
    final Set<String> sealed = new TreeSet<>();
    /** Lots of which a label told when they expire. */
    private final Set<Goods> dated = new HashSet<>();

    /** All that ever came to a spot or, below 0, left it. */
    private final List<Change> log = new ArrayList<>();

    private final Map<Spot, Long> all = new TreeMap<>();
    final ModelOrders orders;
    private final Map<String, Moment> moments = new HashMap<>();
    private long turn;

    ModelStock(ModelOrders orders) {
        this.orders = orders;
    }

    ModelStock(ModelStock other) {
        orders = new ModelOrders(other.orders);
        parents.putAll(other.parents);
        sealed.addAll(other.sealed);
        dated.addAll(other.dated);
        all.putAll(other.all);
        moments.putAll(other.moments);
        turn = other.turn;
        log.addAll(other.log);
    }

    /** Something new happened, or was heard of. */
    void book(String cause, long at, List<Moved> lines) {
        book(cause, new Moment(next(), at), lines);
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

    /** Another turn of the model begins: its number. */
    long next() {
        return ++turn;
    }

    long turn() {
        return turn;
    }

    private void book(String cause, Moment when, List<Moved> lines) {
        moments.put(cause, when);
        for (Moved line : lines) {
            add(line.from.kept(), -line.quantity, when);
            add(line.to.kept(), line.quantity, when);
            orders.book(line);
        }
    }

    private void add(Spot spot, long quantity, Moment when) {
        all.merge(spot, quantity, Long::sum);
        log.add(new Change(spot, quantity, when));
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

    /** A label tells when a lot expires. */
    void learn(ModelEvent label) {
        if (label.goods() != null && label.lot() != null) {
            dated.add(new Goods(label.item(), label.lot()));
        }
    }

    /** Lots are named in the order in which they expire; before a label told when, one seems to last for ever. */
    String expiry(Goods goods) {
        return dated.contains(goods) ? goods.lot : "~";
    }

    /** Whether goods are taken from a bin while others that expire sooner are kept in the depot. */
    boolean isLate(Spot taken) {
        return taken.place.startsWith("bin:")
                && positions().stream()
                        .anyMatch(there -> KEPT.matcher(there.place).lookingAt()
                                && there.goods.item.equals(taken.goods.item)
                                && expiry(there.goods).compareTo(expiry(taken.goods)) < 0);
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
     *
     * @param shut how much of what a unit holds stays in it
     */
    Map<Spot, Long> spots(Spot position, String own, boolean fills, ToLongFunction<Map.Entry<Spot, Long>> shut) {
        Map<Spot, Long> cartons = cartons(position);
        long loose = Math.max(0, onHand(position) - sum(cartons));
        long inOwn = Objects.requireNonNullElse(cartons.remove(position.in(own)), 0L);
        Map<Spot, Long> found = new LinkedHashMap<>();
        found.put(position.in(own), fills ? 0 : inOwn);
        found.put(position, loose);
        long left = onHand(position) - (fills ? inOwn : 0);
        for (Map.Entry<Spot, Long> carton : cartons.entrySet()) {
            long stays = shut.applyAsLong(carton);
            found.put(carton.getKey(), carton.getValue() - stays);
            left -= stays;
        }
        for (Map.Entry<Spot, Long> some : found.entrySet()) {
            some.setValue(Math.max(0, Math.min(left, some.getValue())));
            left -= some.getValue();
        }
        return found;
    }

    /** What units hold of a position. */
    Map<Spot, Long> cartons(Spot position) {
        Map<Spot, Long> cartons = packed();
        cartons.entrySet()
                .removeIf(line ->
                        line.getValue() < 0 || !line.getKey().in(Spot.LOOSE).equals(position));
        return cartons;
    }

    /** What of the goods stands at a place in no unit. */
    long loose(String place, ModelEvent goods) {
        return positions().stream()
                .filter(position -> position.place().equals(place) && goods.isAny(position.goods()))
                .mapToLong(position -> Math.max(0, onHand(position) - sum(cartons(position))))
                .sum();
    }

    static long sum(Map<Spot, Long> some) {
        return some.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What lay at a place in that turn, by what is known now. */
    Map<Goods, Long> at(String place, long moment) {
        Map<Goods, Long> here = new HashMap<>();
        for (Change change : log) {
            if (change.spot.place.equals(place) && (change.when.recorded <= moment || change.when.at < moment)) {
                here.merge(change.spot.goods, change.quantity, Long::sum);
            }
        }
        here.values().removeIf(quantity -> quantity == 0);
        return here;
    }
}
