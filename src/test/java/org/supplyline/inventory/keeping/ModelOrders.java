package org.supplyline.inventory.keeping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.supplyline.inventory.GoodsOrder;
import org.supplyline.inventory.keeping.ModelStock.Moved;
import org.supplyline.inventory.keeping.ModelStock.Spot;

/** Which goods were moved for which order and with which trip, and where they came to. */
final class ModelOrders {

    /** What goods are moved for: an order, a trip, both, or {@link #NOTHING}. A pick counts for its order. */
    record Use(String order, String trip, boolean picks) {

        static final String NONE = "";
        static final Use NOTHING = new Use(NONE, NONE, false);

        Use forOrder(String other) {
            return new Use(other, trip, picks);
        }
    }

    /** Goods at a spot, as far as they came there for an order or for none. */
    record Held(Spot spot, String order) {}

    /** For which order goods are packed by somebody who does not say it; unclear if that is one of several. */
    record PackedFor(String order, boolean isUnclear) {}

    private static final Pattern OUT = Pattern.compile("vehicle:|in-transit:|dock:|site:");

    final Map<String, GoodsOrder> known;
    /** By the sites that they are at. */
    private final Map<String, String> docks;

    private final Map<String, Map<Held, Long>> byOrder = new TreeMap<>();
    private final Map<String, Map<Held, Long>> byTrip = new TreeMap<>();
    private final Map<String, Map<String, Long>> picked = new HashMap<>();

    ModelOrders(Map<String, GoodsOrder> known, Map<String, String> docks) {
        this.known = known;
        this.docks = docks;
    }

    ModelOrders(ModelOrders other) {
        this(other.known, other.docks);
        other.byOrder.forEach((order, content) -> byOrder.put(order, new HashMap<>(content)));
        other.byTrip.forEach((trip, content) -> byTrip.put(trip, new HashMap<>(content)));
        other.picked.forEach((order, items) -> picked.put(order, new HashMap<>(items)));
    }

    void book(Moved line) {
        Use use = line.use();
        if (!use.order().isEmpty()) {
            move(line, byOrder.computeIfAbsent(use.order(), order -> new HashMap<>()));
        }
        if (!use.trip().isEmpty()) {
            move(line, byTrip.computeIfAbsent(use.trip(), trip -> new HashMap<>()));
        }
        if (use.picks() && !use.order().isEmpty()) {
            long net = (isStage(line.to()) ? line.quantity() : 0) - (isStage(line.from()) ? line.quantity() : 0);
            picked.computeIfAbsent(use.order(), order -> new HashMap<>())
                    .merge(line.from().goods().item(), net, Long::sum);
        }
    }

    private static void move(Moved line, Map<Held, Long> content) {
        content.merge(new Held(line.from(), line.use().order()), -line.quantity(), Long::sum);
        content.merge(new Held(line.to(), line.use().order()), line.quantity(), Long::sum);
    }

    private static boolean isStage(Spot spot) {
        return spot.place().startsWith("stage:");
    }

    Optional<GoodsOrder> order(String code) {
        return Optional.ofNullable(known.get(code));
    }

    /** Whether goods of the order are unloaded or accepted at another receiver. */
    boolean isElsewhere(GoodsOrder order, ModelEvent event) {
        String site = order.destination();
        return (event.step().equals("accepting") && !event.to().equals(site))
                || (event.step().equals("unloading") && !event.to().equals(docks.get(site)));
    }

    /** Whether more leaves the depot with this than the order asks for and was picked for it. */
    boolean isTooMuchLoaded(GoodsOrder order, List<Moved> lines) {
        Map<String, Long> now = new HashMap<>();
        lines.stream()
                .filter(line -> !isOut(line.from()))
                .forEach(line -> now.merge(line.from().goods().item(), line.quantity(), Long::sum));
        return now.entrySet().stream().anyMatch(item -> {
            long out = byOrder.getOrDefault(order.code(), Map.of()).entrySet().stream()
                    .filter(held -> isOut(held.getKey().spot())
                            && held.getKey().spot().goods().item().equals(item.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            long allowed = Math.max(order.quantityOf(item.getKey()), picked(order, item.getKey()));
            return out + item.getValue() > allowed;
        });
    }

    private static boolean isOut(Spot spot) {
        return OUT.matcher(spot.place()).lookingAt();
    }

    private long picked(GoodsOrder order, String item) {
        return picked.getOrDefault(order.code(), Map.of()).getOrDefault(item, 0L);
    }

    /** Whether more is picked with this than the order asks for. */
    boolean isBeyond(GoodsOrder order, List<Moved> lines) {
        Map<String, Long> all = new HashMap<>();
        lines.forEach(line -> all.merge(line.from().goods().item(), line.quantity(), Long::sum));
        return all.entrySet().stream()
                .anyMatch(item -> item.getValue() + picked(order, item.getKey()) > order.quantityOf(item.getKey()));
    }

    /** Whether more is packed with this than the order asks for and was picked for it; what was in its cartons before is not more. */
    boolean isPackedBeyond(String code, List<Moved> lines) {
        GoodsOrder order = known.get(code);
        if (order == null) {
            return false;
        }
        String item = lines.get(0).from().goods().item();
        long before = ofOrder(code).entrySet().stream()
                .filter(held -> held.getKey().spot().goods().item().equals(item)
                        && (!held.getKey().spot().isLoose()
                                || isOut(held.getKey().spot())))
                .mapToLong(Map.Entry::getValue)
                .sum();
        long more = 0;
        for (Moved line : lines) {
            long own = line.from().isLoose() ? 0 : ofOrder(code).getOrDefault(new Held(line.from(), code), 0L);
            more += line.quantity() - Math.min(line.quantity(), own);
        }
        return more > 0 && before + more > Math.max(order.quantityOf(item), picked(order, item));
    }

    /**
     * What is loaded in units for an order that is known was packed for it, if need be by taking it out for another order
     * first, as long as it is in the depot; changes the content and gives what that moves.
     */
    List<Moved> dedicate(Map<Held, Long> content, Use use) {
        List<Moved> moved = new ArrayList<>();
        if (!known.containsKey(use.order())) {
            return moved;
        }
        for (Map.Entry<Held, Long> each : Map.copyOf(content).entrySet()) {
            Held held = each.getKey();
            Spot spot = held.spot();
            if (!held.order().isEmpty() && !held.order().equals(use.order()) && !isOut(spot)) {
                Spot loose = spot.in(Spot.LOOSE);
                moved.add(new Moved(spot, loose, each.getValue(), new Use(held.order(), Use.NONE, false)));
                moved.add(new Moved(loose, spot, each.getValue(), new Use(use.order(), Use.NONE, false)));
                content.remove(held);
                content.merge(new Held(spot, use.order()), each.getValue(), Long::sum);
            }
        }
        return moved;
    }

    /** Whether the order asks for goods that are taken out of a unit for it. */
    boolean asks(Use use, Spot from) {
        return !from.isLoose()
                && order(use.order())
                        .filter(order -> order.quantityOf(from.goods().item()) > 0)
                        .isPresent();
    }

    /** Everything that was moved for the order, where it lies. */
    Map<Held, Long> ofOrder(String order) {
        return positive(byOrder.getOrDefault(order, Map.of()));
    }

    Map<Held, Long> ofTrip(String trip) {
        return positive(byTrip.getOrDefault(trip, Map.of()));
    }

    private static Map<Held, Long> positive(Map<Held, Long> content) {
        Map<Held, Long> some = new HashMap<>(content);
        some.values().removeIf(quantity -> quantity <= 0);
        return some;
    }

    /** Splits what lies in units by the orders under which it came there; what is left came for none. */
    Map<Held, Long> split(Map<Spot, Long> content) {
        Map<Held, Long> split = new HashMap<>();
        content.forEach((spot, quantity) -> {
            long left = quantity;
            for (String order : byOrder.keySet()) {
                Held held = new Held(spot, order);
                long own = Math.min(left, ofOrder(order).getOrDefault(held, 0L));
                if (own > 0) {
                    split.put(held, own);
                    left -= own;
                }
            }
            if (left > 0) {
                split.put(new Held(spot, Use.NONE), left);
            }
        });
        return split;
    }

    /** How much of what lies in a unit came there for other orders. */
    long others(Map.Entry<Spot, Long> carton, String order) {
        return split(Map.ofEntries(carton)).entrySet().stream()
                .filter(held -> !held.getKey().order().isEmpty()
                        && !held.getKey().order().equals(order))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Where goods of the item lie loose at a place for the order. */
    List<Spot> loose(String order, String place, String item) {
        return ofOrder(order).keySet().stream()
                .map(Held::spot)
                .filter(spot -> spot.isLoose()
                        && spot.place().equals(place)
                        && spot.goods().item().equals(item))
                .sorted()
                .toList();
    }

    /**
     * The order of what is in the unit already, else the only one for which such goods stand there loose; unclear where
     * these do not suffice or others stand beside them.
     */
    PackedFor packedFor(ModelStock stock, ModelEvent event, String stage) {
        Map<String, Long> loose = new TreeMap<>();
        for (String order : known.keySet()) {
            ofOrder(order).forEach((held, quantity) -> {
                if (held.spot().isLoose()
                        && held.spot().place().equals(stage)
                        && event.isAny(held.spot().goods())) {
                    loose.merge(order, quantity, Long::sum);
                }
            });
        }
        if (loose.isEmpty()) {
            return new PackedFor(Use.NONE, false);
        }
        Set<String> inside = split(stock.in(stock.inside(event.unit()))).keySet().stream()
                .map(Held::order)
                .filter(order -> !order.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> likely = new ArrayList<>(inside.isEmpty() ? loose.keySet() : inside);
        boolean isEnough = loose.getOrDefault(likely.get(0), 0L) >= event.quantity();
        boolean isAlone = loose.size() == 1 && stock.loose(stage, event) <= sum(loose);
        return inside.size() <= 1 && isEnough && (isAlone || !inside.isEmpty())
                ? new PackedFor(likely.get(0), false)
                : new PackedFor(Use.NONE, true);
    }

    private static long sum(Map<String, Long> some) {
        return some.values().stream().mapToLong(Long::longValue).sum();
    }

    /** All that is not 0, in words. */
    Map<String, Long> contents() {
        Map<String, Long> all = new TreeMap<>();
        byOrder.values()
                .forEach(content -> content.forEach((held, quantity) -> {
                    Spot spot = held.spot();
                    String where = String.join(
                            " ",
                            held.order(),
                            spot.place(),
                            spot.goods().item(),
                            spot.goods().lot(),
                            spot.unit());
                    all.merge(where, quantity, Long::sum);
                }));
        all.values().removeIf(quantity -> quantity == 0);
        return all;
    }
}
