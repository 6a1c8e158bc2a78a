package org.supplyline.routing.relief;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supplyline.routing.relief.ReliefInstance.Depot;
import org.supplyline.routing.relief.ReliefInstance.Event;
import org.supplyline.routing.relief.ReliefInstance.Item;
import org.supplyline.routing.relief.ReliefInstance.Need;
import org.supplyline.routing.relief.ReliefInstance.Stock;
import org.supplyline.routing.relief.ReliefInstance.Vehicle;
import org.supplyline.routing.relief.ReliefPlan.Load;
import org.supplyline.routing.relief.ReliefPlan.Stop;
import org.supplyline.routing.relief.ReliefPlan.Trip;
import org.supplyline.routing.relief.ReliefViolation.Rule;

/** The checker's part that looks at goods: loads, cartons, cold chain, earmarks, stock and needs. */
final class ReliefLoads {

    private final Map<String, Item> items;
    private final Map<String, String> regions = new HashMap<>();
    private final Map<String, Need> needs = new HashMap<>();
    private final Map<String, Integer> knownFrom = new HashMap<>();
    private final Map<Source, Long> stock = new HashMap<>();
    private final Map<Source, Long> drawn = new LinkedHashMap<>();
    private final Map<String, Long> delivered = new LinkedHashMap<>();
    private final Violations violations;
    private long grams;
    private long millilitres;

    /** Goods that are counted together. */
    private record Source(
            String depot, String item, @Nullable String earmark) {}

    /** Where broken rules go. */
    interface Violations {
        void add(Rule rule, String subject, Object value, Object limit);
    }

    ReliefLoads(ReliefInstance instance, boolean dynamic, Violations violations) {
        this.violations = violations;
        items = instance.items().stream().collect(Collectors.toMap(Item::id, Function.identity()));
        instance.sites().forEach(site -> regions.put(site.id(), site.region()));
        instance.needs().forEach(need -> needs.put(pair(need.site(), need.item()), need));
        if (dynamic) {
            for (Event event : instance.events()) {
                if (event instanceof Event.NewNeed added) {
                    String pair = pair(added.need().site(), added.need().item());
                    needs.put(pair, added.need());
                    knownFrom.put(pair, added.minute());
                }
            }
        }
        for (Depot depot : instance.depots()) {
            for (Stock line : depot.stock()) {
                stock.put(new Source(depot.id(), line.item(), line.earmark()), line.quantity());
            }
        }
    }

    /** How a need is called in sums and violations. */
    static String pair(String site, String item) {
        return site + "/" + item;
    }

    boolean knows(String item) {
        return items.containsKey(item);
    }

    /** Looks at all that a trip carries; its volume in millilitres. */
    long checkTrip(Vehicle vehicle, String subject, Trip trip) {
        long tripGrams = 0;
        long tripMillilitres = 0;
        for (Stop stop : trip.stops()) {
            for (Load load : stop.loads()) {
                Item item = Objects.requireNonNull(items.get(load.item()));
                tripGrams += load.quantity() * item.grams();
                tripMillilitres += load.quantity() * item.millilitres();
                checkLoad(vehicle, subject + " " + stop.site() + "/" + item.id(), trip, stop, load, item);
            }
        }
        if (tripGrams > vehicle.grams()) {
            violations.add(Rule.OVERWEIGHT, subject, tripGrams, vehicle.grams());
        }
        if (tripMillilitres > vehicle.millilitres()) {
            violations.add(Rule.OVERFULL, subject, tripMillilitres, vehicle.millilitres());
        }
        grams += tripGrams;
        millilitres += tripMillilitres;
        return tripMillilitres;
    }

    private void checkLoad(Vehicle vehicle, String subject, Trip trip, Stop stop, Load load, Item item) {
        String pair = pair(stop.site(), item.id());
        drawn.merge(new Source(trip.depot(), item.id(), load.earmark()), load.quantity(), Long::sum);
        delivered.merge(pair, load.quantity(), Long::sum);
        if (!needs.containsKey(pair) || trip.loadingMinute() < knownFrom.getOrDefault(pair, 0)) {
            violations.add(Rule.NOT_NEEDED, subject, load.quantity(), knownFrom.getOrDefault(pair, 0));
        }
        if (item.coldChain() && !vehicle.refrigerated()) {
            violations.add(Rule.COLD_CHAIN, subject, load.quantity(), "");
        }
        if (item.wholeCartons() && load.quantity() % item.unitsPerCarton() != 0) {
            violations.add(Rule.PART_CARTON, subject, load.quantity(), "n × " + item.unitsPerCarton());
        }
        if (load.earmark() != null && !load.earmark().equals(regions.get(stop.site()))) {
            violations.add(Rule.EARMARK, subject, load.earmark(), Objects.requireNonNull(regions.get(stop.site())));
        }
    }

    /** Looks at the sums, once all trips were looked at. */
    void checkTotals() {
        drawn.forEach((source, quantity) -> {
            long there = stock.getOrDefault(source, 0L);
            if (quantity > there) {
                String earmark = source.earmark == null ? "" : " (" + source.earmark + ")";
                violations.add(Rule.STOCK, source.depot + "/" + source.item + earmark, quantity, there);
            }
        });
        delivered.forEach((pair, quantity) -> {
            Need need = needs.get(pair);
            if (need != null && quantity > need.quantity()) {
                violations.add(Rule.TOO_MUCH, pair, quantity, need.quantity());
            }
        });
    }

    /** What sites got, by {@link #pair}. */
    Map<String, Long> delivered() {
        return delivered;
    }

    long grams() {
        return grams;
    }

    long millilitres() {
        return millilitres;
    }
}
