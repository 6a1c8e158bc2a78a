package org.supplyline.inventory.scan;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supplyline.inventory.BusinessStep;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.PositionKey;
import org.supplyline.inventory.scan.LedgerView.Held;
import org.supplyline.place.PlaceKind;

/** What was moved for the orders and with the trips that a batch of events touches, and where it lies. */
final class MovedView {

    private static final Set<String> OUT =
            EnumSet.of(PlaceKind.VEHICLE, PlaceKind.IN_TRANSIT, PlaceKind.DOCK, PlaceKind.SITE, PlaceKind.RECIPIENT)
                    .stream()
                    .map(PlaceKind::word)
                    .collect(Collectors.toUnmodifiableSet());

    private final Map<String, Map<Held, Long>> orders = new HashMap<>();
    private final Map<String, Map<Held, Long>> trips = new HashMap<>();
    private final Map<String, Map<String, Long>> picked = new HashMap<>();
    private Set<String> open = Set.of();

    void knowOrder(String order, PositionKey goods, @Nullable String unit, long quantity) {
        orders.computeIfAbsent(order, o -> new HashMap<>()).put(new Held(goods, unit, order), quantity);
    }

    void knowTrip(String trip, PositionKey goods, @Nullable String unit, @Nullable String order, long quantity) {
        trips.computeIfAbsent(trip, t -> new HashMap<>()).put(new Held(goods, unit, order), quantity);
    }

    void knowPicked(String order, String item, long quantity) {
        picked.computeIfAbsent(order, o -> new HashMap<>()).put(item, quantity);
    }

    /** Orders that goods may still be packed for. */
    void knowOpen(Set<String> codes) {
        open = codes;
    }

    long picked(String order, String item) {
        return picked.getOrDefault(order, Map.of()).getOrDefault(item, 0L);
    }

    /** Splits what a unit holds by the orders under which it came to its place. */
    void split(PositionKey goods, String unit, long quantity, Map<Held, Long> all) {
        long left = quantity;
        for (String order : new TreeSet<>(orders.keySet())) {
            Held held = new Held(goods, unit, order);
            long own = Math.min(left, orders.getOrDefault(order, Map.of()).getOrDefault(held, 0L));
            if (own > 0) {
                all.put(held, own);
                left -= own;
            }
        }
        if (left > 0) {
            all.put(new Held(goods, unit, null), left);
        }
    }

    /** How much of what a unit holds came into it for other orders than this one. */
    long forOthers(PositionKey goods, String unit, long quantity, @Nullable String order) {
        Map<Held, Long> all = new HashMap<>();
        split(goods, unit, quantity, all);
        return all.entrySet().stream()
                .filter(held -> held.getKey().order() != null
                        && !Objects.equals(held.getKey().order(), order))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** How much of the goods in a unit came there for the order, in base units from 0. */
    long heldFor(@Nullable String order, PositionKey goods, String unit) {
        return order == null ? 0 : ofOrder(order).getOrDefault(new Held(goods, unit, order), 0L);
    }

    /** All units that something was moved in. */
    Set<String> units() {
        return Stream.concat(orders.values().stream(), trips.values().stream())
                .flatMap(content -> content.keySet().stream())
                .flatMap(held -> Stream.ofNullable(held.handlingUnit()))
                .collect(Collectors.toSet());
    }

    /** Loose goods that stand at a place for open orders, as far as they are what is looked for; by order, above 0. */
    Map<String, Long> looseByOrder(String place, Goods.Counted goods) {
        Map<String, Long> loose = new TreeMap<>();
        orders.forEach((order, content) -> content.forEach((held, quantity) -> {
            boolean counts = open.contains(order) && held.handlingUnit() == null && quantity > 0;
            if (counts && goods.isAt(held.goods(), place)) {
                loose.merge(order, quantity, Long::sum);
            }
        }));
        return loose;
    }

    /** How much of the item has left the depot for the order, in base units. */
    long out(String order, String item) {
        return orders.getOrDefault(order, Map.of()).entrySet().stream()
                .filter(content -> content.getKey().goods().item().equals(item)
                        && isOut(content.getKey().goods().place()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** How much of the item is packed for the order, or has left the depot for it, in base units. */
    long packed(String order, String item) {
        return ofOrder(order).entrySet().stream()
                .filter(content -> content.getKey().goods().item().equals(item)
                        && (content.getKey().handlingUnit() != null
                                || isOut(content.getKey().goods().place())))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Whether goods at a place are on their way to who receives them, or there. */
    static boolean isOut(String place) {
        return OUT.contains(place.substring(0, Math.max(0, place.indexOf(':'))));
    }

    /** Where an order's own loose goods of that kind lie. */
    List<PositionKey> looseOf(String order, Collection<String> places, String item) {
        return ofOrder(order).keySet().stream()
                .filter(held -> held.handlingUnit() == null)
                .map(Held::goods)
                .filter(goods -> goods.item().equals(item) && places.contains(goods.place()))
                .toList();
    }

    Map<Held, Long> ofOrder(String order) {
        return positive(orders.get(order));
    }

    Map<Held, Long> ofTrip(String trip) {
        return positive(trips.get(trip));
    }

    void apply(Movement movement, MovementLine line) {
        String order = movement.order();
        if (order != null) {
            shift(orders, order, movement, line);
            if (movement.step().equals(BusinessStep.PICKING.word())) {
                // What a scan that is taken back brings back was not picked, nor what stood at a stage before.
                long net = (Ways.isStage(line.to()) ? line.quantity() : 0)
                        - (Ways.isStage(line.from()) ? line.quantity() : 0);
                picked.computeIfAbsent(order, o -> new HashMap<>())
                        .merge(line.goods().item(), net, Long::sum);
            }
        }
        if (movement.trip() != null) {
            shift(trips, movement.trip(), movement, line);
        }
    }

    /** Packing takes loose goods into the unit and unpacking leaves them loose; all else moves with its unit. */
    private static void shift(
            Map<String, Map<Held, Long>> contents, String name, Movement movement, MovementLine line) {
        String before = movement.step().equals(Movement.PACKING) ? null : line.handlingUnit();
        String after = movement.step().equals(Movement.UNPACKING) ? null : line.handlingUnit();
        Map<Held, Long> content = contents.computeIfAbsent(name, n -> new HashMap<>());
        content.merge(new Held(line.goods(), before, movement.order()), -line.quantity(), Long::sum);
        content.merge(new Held(line.goods().at(line.to()), after, movement.order()), line.quantity(), Long::sum);
    }

    /** What is above 0, sorted. */
    static Map<Held, Long> positive(@Nullable Map<Held, Long> content) {
        Map<Held, Long> sorted = new TreeMap<>(Comparator.comparing(Held::goods)
                .thenComparing(Held::handlingUnit, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Held::order, Comparator.nullsFirst(Comparator.naturalOrder())));
        if (content != null) {
            content.forEach((held, quantity) -> {
                if (quantity > 0) {
                    sorted.put(held, quantity);
                }
            });
        }
        return sorted;
    }
}
