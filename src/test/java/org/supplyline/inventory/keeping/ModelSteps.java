package org.supplyline.inventory.keeping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.supplyline.inventory.GoodsOrder;
import org.supplyline.inventory.keeping.ModelOrders.Use;
import org.supplyline.inventory.keeping.ModelStock.Goods;
import org.supplyline.inventory.keeping.ModelStock.Moved;
import org.supplyline.inventory.keeping.ModelStock.Spot;

/** What an event moves, and the rules that it breaks: one method for each way in which goods and units are handled. */
final class ModelSteps {

    /** Why an event is held. */
    static final class Held extends Exception {
        private static final long serialVersionUID = 1L;

        Held(String why) {
            super(why);
        }
    }

    private final String depot;
    private final ModelStock stock;
    private final Set<String> violations;

    /** @param violations takes the rules that are broken, each behind the number of its event */
    ModelSteps(String depot, ModelStock stock, Set<String> violations) {
        this.depot = depot;
        this.stock = stock;
        this.violations = violations;
    }

    /** What the event moves. */
    List<Moved> lines(ModelEvent event) throws Held {
        if (event.goods() == null) {
            return event.units().isEmpty() ? whole(event) : units(event);
        }
        List<Moved> lines = counted(event);
        stock.learn(event);
        return lines;
    }

    private List<Moved> counted(ModelEvent event) throws Held {
        return switch (event.step()) {
            case "unpacking" -> takenOut(event);
            case "packing" -> opened(event, packed(event, here(event)));
            default -> taken(event, event.from(), event.to(), event.use());
        };
    }

    /** Whoever packs goods that were picked need not say for which order. */
    private List<Moved> packed(ModelEvent event, String here) {
        Use use = event.use();
        if (here.startsWith("stage:") && use.order().isEmpty()) {
            ModelOrders.PackedFor found = stock.orders.packedFor(stock, event, here);
            against(event, "order-unclear", found.isUnclear());
            use = use.forOrder(found.order());
        }
        return taken(event, List.of(here), here, use);
    }

    /** Units alone: stacked, opened, taken apart, or moved with all that is in them. */
    private List<Moved> units(ModelEvent event) throws Held {
        return switch (event.step()) {
            case "unpacking" -> event.units().size() == 1 ? emptied(event) : unstacked(event);
            case "packing" -> stacked(event);
            default -> moved(event);
        };
    }

    /** Where something is packed: as the event says, else where the unit stands. */
    private String here(ModelEvent event) {
        return event.from().isEmpty()
                ? stock.in(stock.inside(event.unit())).keySet().stream()
                        .findFirst()
                        .map(Spot::place)
                        .orElse(depot)
                : event.from().get(0);
    }

    private List<Moved> moved(ModelEvent event) throws Held {
        Set<String> all = new TreeSet<>();
        event.units().forEach(unit -> all.addAll(stock.inside(unit)));
        Map<Spot, Long> content = stock.in(all);
        if (content.isEmpty() && event.step().equals("receiving")) {
            Spot donor = new Spot(event.from().get(0), new Goods("goods-unsorted", "-"), Spot.LOOSE);
            return event.units().stream()
                    .map(unit -> new Moved(donor, donor.at(event.to()).in(unit), 1, event.use()))
                    .toList();
        }
        Map<ModelOrders.Held, Long> split = stock.orders.split(content);
        List<Moved> lines =
                new ArrayList<>(event.step().equals("loading") ? stock.orders.dedicate(split, event.use()) : List.of());
        boolean isMissed = lines.stream().anyMatch(line -> stock.orders.asks(line.use(), line.from()));
        lines.addAll(going(event, split, "unknown-unit"));
        against(event, "other-order", isMissed);
        event.units()
                .forEach(unit -> stock.parents.computeIfPresent(
                        unit, (child, parent) -> event.units().contains(parent) ? parent : null));
        return lines;
    }

    /** All that was moved for an order, or else with a trip. */
    private List<Moved> whole(ModelEvent event) throws Held {
        return event.use().order().isEmpty()
                ? going(event, stock.orders.ofTrip(event.use().trip()), "nothing-loaded")
                : going(event, stock.orders.ofOrder(event.use().order()), "nothing-picked");
    }

    /** Things go as they are: those that are where they should come from or, if none is, all that are not there yet. */
    private List<Moved> going(ModelEvent event, Map<ModelOrders.Held, Long> content, String missing) throws Held {
        boolean here = content.keySet().stream()
                .anyMatch(held -> event.from().contains(held.spot().place()));
        Map<String, List<Moved>> byOrder = new TreeMap<>();
        content.forEach((held, quantity) -> {
            Spot spot = held.spot();
            if (here ? event.from().contains(spot.place()) : !spot.place().equals(event.to())) {
                boolean stays = !event.step().equals("picking") && !held.order().isEmpty();
                Use use =
                        event.use().forOrder(stays ? held.order() : event.use().order());
                byOrder.computeIfAbsent(use.order(), order -> new ArrayList<>())
                        .add(new Moved(spot, spot.at(event.to()), quantity, use));
            }
        });
        if (byOrder.isEmpty()) {
            throw new Held(content.isEmpty() ? missing : "already-there");
        }
        against(event, "wrong-place", !here);
        byOrder.forEach((order, lines) -> issued(event, order, lines));
        return byOrder.values().stream().flatMap(List::stream).toList();
    }

    /** Whether what happens is what the order asks for. */
    private void issued(ModelEvent event, String code, List<Moved> lines) {
        Optional<GoodsOrder> order = stock.orders.order(code);
        against(
                event,
                "wrong-receiver",
                order.filter(asked -> stock.orders.isElsewhere(asked, event)).isPresent());
        against(event, "no-order", issues(event) && order.isEmpty());
        against(
                event,
                "wrong-vehicle",
                event.step().equals("loading")
                        && order.map(GoodsOrder::vehicle)
                                .filter(vehicle -> !vehicle.equals(event.to()))
                                .isPresent());
        against(
                event,
                "over-order",
                order.filter(asked -> event.step().equals("picking")
                                ? stock.orders.isBeyond(asked, lines)
                                : event.step().equals("loading") && stock.orders.isTooMuchLoaded(asked, lines))
                        .isPresent());
    }

    private List<Moved> stacked(ModelEvent event) throws Held {
        String here = here(event);
        List<Moved> lines = new ArrayList<>();
        for (String unit : event.others()) {
            if (stock.inside(unit).contains(event.unit())) {
                throw new Held("nested-in-itself");
            }
            stock.in(stock.inside(unit)).forEach((spot, quantity) -> {
                if (!spot.place().equals(here)) {
                    lines.add(new Moved(spot, spot.at(here), quantity, event.use()));
                }
            });
        }
        event.others().forEach(unit -> stock.parents.put(unit, event.unit()));
        return opened(event, lines);
    }

    private List<Moved> unstacked(ModelEvent event) throws Held {
        if (!event.others().stream().allMatch(unit -> event.unit().equals(stock.parents.get(unit)))) {
            throw new Held("not-in-unit");
        }
        event.others().forEach(stock.parents::remove);
        return opened(event, List.of());
    }

    private List<Moved> emptied(ModelEvent event) throws Held {
        List<Moved> lines = new ArrayList<>();
        stock.in(Set.of(event.unit()))
                .forEach((spot, quantity) -> lines.add(new Moved(spot, spot.in(Spot.LOOSE), quantity, event.use())));
        if (!stock.parents.values().removeIf(event.unit()::equals) && lines.isEmpty()) {
            throw new Held("unknown-unit");
        }
        return opened(event, lines);
    }

    private List<Moved> takenOut(ModelEvent event) throws Held {
        List<Moved> lines = new ArrayList<>();
        long missing = event.quantity();
        for (Map.Entry<Spot, Long> there : stock.in(Set.of(event.unit())).entrySet()) {
            long some = Math.min(missing, there.getValue());
            if (event.isAny(there.getKey().goods()) && some > 0) {
                lines.add(new Moved(there.getKey(), there.getKey().in(Spot.LOOSE), some, event.use()));
                missing -= some;
            }
        }
        if (lines.isEmpty()) {
            throw new Held("not-in-unit");
        }
        against(event, "below-zero", missing > 0);
        return opened(event, lines);
    }

    /** Counted goods leave the positions that fit, what is in their own unit and what expires first before all else. */
    private List<Moved> taken(ModelEvent event, List<String> from, String to, Use use) {
        boolean comes = event.step().equals("receiving");
        List<Moved> lines = new ArrayList<>();
        long missing = event.quantity();
        for (Spot position : comes ? List.<Spot>of() : candidates(event, from, use)) {
            for (Map.Entry<Spot, Long> spot : spots(event, position, use).entrySet()) {
                long some = Math.min(missing, spot.getValue());
                if (some > 0) {
                    lines.add(new Moved(spot.getKey(), position.at(to).in(event.unit()), some, use));
                    missing -= some;
                    boolean isOwn = spot.getKey().unit().equals(event.unit());
                    against(
                            event,
                            "seal-broken",
                            !isOwn && stock.sealed.remove(spot.getKey().unit()));
                }
            }
        }
        against(event, event.step().equals("packing") ? "over-packed" : "below-zero", !comes && missing > 0);
        if (missing > 0) {
            Goods goods = new Goods(event.item(), event.lot() == null ? "-" : event.lot());
            Spot unknown = new Spot(from.get(0), goods, Spot.LOOSE);
            lines.add(new Moved(unknown, unknown.at(to).in(event.unit()), missing, use));
        }
        against(event, "over-order", event.step().equals("packing") && stock.orders.isPackedBeyond(use.order(), lines));
        issued(event, use.order(), lines);
        boolean picksLot = event.step().equals("picking") && event.lot() != null;
        against(event, "wrong-lot", picksLot && lines.stream().anyMatch(line -> stock.isLate(line.from())));
        return lines;
    }

    private Map<Spot, Long> spots(ModelEvent event, Spot position, Use use) {
        boolean packs = event.step().equals("packing");
        return stock.spots(
                position, event.unit(), packs, carton -> packs ? stock.orders.others(carton, use.order()) : 0);
    }

    private List<Spot> candidates(ModelEvent event, List<String> from, Use use) {
        boolean packs = event.step().equals("packing");
        boolean fills = event.units().isEmpty() || packs;
        List<Spot> picked = packs ? stock.orders.loose(use.order(), from.get(0), event.item()) : List.of();
        Map<Spot, Long> own = fills ? Map.of() : stock.in(Set.of(event.unit()));
        return stock.positions().stream()
                .filter(spot -> from.contains(spot.place()) && event.isAny(spot.goods()))
                .sorted(Comparator.comparing((Spot spot) -> !picked.contains(spot))
                        .thenComparing(spot -> picked.contains(spot) || own.containsKey(spot.in(event.unit()))
                                ? ""
                                : stock.expiry(spot.goods()))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The unit is opened for it, and the seal on it if there is one. */
    private List<Moved> opened(ModelEvent event, List<Moved> lines) {
        against(event, "seal-broken", stock.sealed.remove(event.unit()));
        return lines;
    }

    private static boolean issues(ModelEvent event) {
        return event.step().equals("picking") || event.step().equals("loading");
    }

    private void against(ModelEvent event, String rule, boolean broken) {
        if (broken) {
            violations.add(event.seq() + " " + rule);
        }
    }
}
