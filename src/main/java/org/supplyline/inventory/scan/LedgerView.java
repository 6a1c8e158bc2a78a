package org.supplyline.inventory.scan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supplyline.catalog.Expiry;
import org.supplyline.inventory.BusinessStep;
import org.supplyline.inventory.GoodsOrder;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.PositionKey;
import org.supplyline.place.PlaceKind;

/**
 * What the ledger knows of the goods that a batch of events touches, kept up to date while the batch is decided, event
 * by event. It is loaded under the journal's lock, so nobody else changes it meanwhile.
 */
final class LedgerView {

    /** Content of a unit, of an order or of a trip: what lies where. */
    record Held(
            PositionKey goods,
            @Nullable String handlingUnit,
            @Nullable String order) {}

    private static final Comparator<Lot> SOONEST_EXPIRY_FIRST = Comparator.comparing(
                    (Lot lot) -> lot.expiry() == null ? Expiry.NEVER : lot.expiry())
            .thenComparing(Lot::key);

    private static final Set<String> OUT =
            EnumSet.of(PlaceKind.VEHICLE, PlaceKind.IN_TRANSIT, PlaceKind.DOCK, PlaceKind.SITE, PlaceKind.RECIPIENT)
                    .stream()
                    .map(PlaceKind::word)
                    .collect(Collectors.toUnmodifiableSet());

    private record Lot(PositionKey key, @Nullable Expiry expiry) {}

    /** By item, so that a pick looks at no other goods. */
    private final Map<String, Map<PositionKey, Long>> stock = new HashMap<>();

    private final UnitsView units = new UnitsView();
    private final Map<String, Map<Held, Long>> orders = new HashMap<>();
    private final Map<String, Map<Held, Long>> trips = new HashMap<>();
    private final Map<String, Map<String, Long>> picked = new HashMap<>();
    private final Map<String, Optional<Expiry>> expiries = new HashMap<>();
    private final Map<ScanKey, BookedScan> booked = new HashMap<>();
    private final Map<String, String> depots = new HashMap<>();
    private Map<String, GoodsOrder> orderBook = Map.of();
    private Set<String> open = Set.of();
    private Map<String, String> vehicles = Map.of();

    void know(PositionKey key, long quantity) {
        of(key.item()).put(key, quantity);
    }

    UnitsView units() {
        return units;
    }

    void knowOrderContent(String order, PositionKey goods, @Nullable String unit, long quantity) {
        orders.computeIfAbsent(order, o -> new HashMap<>()).put(new Held(goods, unit, order), quantity);
    }

    void knowTripContent(String trip, PositionKey goods, @Nullable String unit, @Nullable String order, long quantity) {
        trips.computeIfAbsent(trip, t -> new HashMap<>()).put(new Held(goods, unit, order), quantity);
    }

    void knowPicked(String order, String item, long quantity) {
        picked.computeIfAbsent(order, o -> new HashMap<>()).put(item, quantity);
    }

    void knowLot(String item, String lot, @Nullable Expiry expiry) {
        expiries.put(lotName(item, lot), Optional.ofNullable(expiry));
    }

    void knowBooked(BookedScan scan) {
        booked.put(scan.key(), scan);
    }

    void knowDepot(String worker, String depot) {
        depots.put(worker, depot);
    }

    void knowOrders(Map<String, GoodsOrder> found) {
        orderBook = found;
    }

    /** Orders that goods may still be packed for. */
    void knowOpen(Set<String> codes) {
        open = codes;
    }

    void knowVehicles(Map<String, String> found) {
        vehicles = found;
    }

    boolean knowsLot(String item, String lot) {
        return expiries.containsKey(lotName(item, lot));
    }

    Optional<GoodsOrder> order(String code) {
        return Optional.ofNullable(orderBook.get(code));
    }

    Optional<String> vehicle(String trip) {
        return Optional.ofNullable(vehicles.get(trip));
    }

    Optional<BookedScan> booked(ScanKey key) {
        return Optional.ofNullable(booked.get(key));
    }

    /** The place code of the depot where the scanner or the person works. */
    Optional<String> depot(String worker) {
        return Optional.ofNullable(depots.get(worker));
    }

    long picked(String order, String item) {
        return picked.getOrDefault(order, Map.of()).getOrDefault(item, 0L);
    }

    long onHand(PositionKey key) {
        return of(key.item()).getOrDefault(key, 0L);
    }

    /** The last usable day of the lot, where the ledger knows one. */
    Optional<Expiry> expiry(String item, String lot) {
        return expiries.getOrDefault(lotName(item, lot), Optional.empty());
    }

    /** The item's positions at these places that hold something, first expired first out. */
    List<PositionKey> available(Collection<String> places, String item) {
        List<Lot> found = new ArrayList<>();
        of(item).forEach((key, quantity) -> {
            if (quantity > 0 && places.contains(key.place())) {
                found.add(new Lot(key, expiry(item, key.lot()).orElse(null)));
            }
        });
        return found.stream().sorted(SOONEST_EXPIRY_FIRST).map(Lot::key).toList();
    }

    /** What is in these units and in all that stands in them. */
    Map<Held, Long> inUnits(Collection<String> codes) {
        Map<Held, Long> all = new HashMap<>();
        codes.forEach(code -> units.content(code)
                .forEach((goods, byUnit) -> byUnit.forEach((unit, quantity) -> hold(goods, unit, quantity, all))));
        return positive(all);
    }

    /** Splits what a unit holds by the orders under which it came to its place. */
    private void hold(PositionKey goods, String unit, long quantity, Map<Held, Long> all) {
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

    /** All goods of that kind that stand loose at a place, whatever for. */
    long loose(String place, Goods.Counted goods) {
        long loose = 0;
        for (Map.Entry<PositionKey, Long> position : of(goods.item()).entrySet()) {
            if (goods.isAt(position.getKey(), place)) {
                long packed = units.at(position.getKey()).values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
                loose += Math.max(0, position.getValue() - packed);
            }
        }
        return loose;
    }

    Map<Held, Long> ofOrder(String order) {
        return positive(orders.get(order));
    }

    Map<Held, Long> ofTrip(String trip) {
        return positive(trips.get(trip));
    }

    /** Takes what was just decided into account for the events behind it. */
    void apply(Movement movement) {
        for (MovementLine line : movement.lines()) {
            PositionKey from = line.goods();
            PositionKey to = from.at(line.to());
            of(from.item()).merge(from, -line.quantity(), Long::sum);
            of(from.item()).merge(to, line.quantity(), Long::sum);
            String unit = line.handlingUnit();
            if (unit != null) {
                units.apply(movement, line, unit);
            }
            if (movement.order() != null) {
                shift(orders, movement.order(), movement, line);
                if (movement.step().equals(BusinessStep.PICKING.word())) {
                    // What a scan that is taken back brings back was not picked, nor what stood at a stage before.
                    long net = (Ways.isStage(line.to()) ? line.quantity() : 0)
                            - (Ways.isStage(line.from()) ? line.quantity() : 0);
                    picked.computeIfAbsent(movement.order(), o -> new HashMap<>())
                            .merge(from.item(), net, Long::sum);
                }
            }
            if (movement.trip() != null) {
                shift(trips, movement.trip(), movement, line);
            }
        }
    }

    private Map<PositionKey, Long> of(String item) {
        return stock.computeIfAbsent(item, i -> new HashMap<>());
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

    private static Map<Held, Long> positive(@Nullable Map<Held, Long> content) {
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

    private static String lotName(String item, String lot) {
        return item + '\n' + lot;
    }
}
