package org.supplyline.dispatch.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supplyline.dispatch.NewOrder;
import org.supplyline.routing.AllocationLine;
import org.supplyline.routing.DispatchPlan;
import org.supplyline.routing.ItemQuantity;
import org.supplyline.routing.Stop;
import org.supplyline.routing.Trip;
import org.supplyline.routing.Undelivered;

/**
 * What one order will ask for.
 *
 * @param site place code
 * @param depot place code
 * @param trip that carries it, or null where the site collects
 * @param stop of that trip, or null
 * @param goods base units
 */
record Consignment(
        String site,
        String depot,
        @Nullable Trip trip,
        @Nullable Stop stop,
        Map<GoodsCode, Long> goods) {

    /** What goes to one place: by each stop of a trip, then what sites fetch themselves. */
    static List<Consignment> allOf(DispatchPlan plan) {
        List<Consignment> all = new ArrayList<>();
        for (Trip trip : plan.trips()) {
            for (Stop stop : trip.stops()) {
                Map<GoodsCode, Long> goods = new LinkedHashMap<>();
                for (ItemQuantity load : stop.loads()) {
                    goods.merge(GoodsCode.of(load.item()), load.quantity(), Long::sum);
                }
                split(stop.site().value(), trip.depot().value(), trip, stop, goods, all);
            }
        }
        Set<String> fetching = new LinkedHashSet<>();
        plan.undelivered().stream()
                .filter(left -> left.reason() == Undelivered.Reason.COLLECTS_ITSELF)
                .forEach(left -> fetching.add(left.site().value()));
        for (String site : fetching) {
            collected(plan, site).forEach((depot, goods) -> split(site, depot, null, null, goods, all));
        }
        return all;
    }

    private static Map<String, Map<GoodsCode, Long>> collected(DispatchPlan plan, String site) {
        Map<String, Map<GoodsCode, Long>> byDepot = new LinkedHashMap<>();
        for (AllocationLine line : plan.allocation()) {
            if (line.site().value().equals(site)) {
                for (AllocationLine.Source source : line.sources()) {
                    if (source.quantity() > 0) {
                        byDepot.computeIfAbsent(source.depot().value(), depot -> new LinkedHashMap<>())
                                .merge(GoodsCode.of(line.item()), source.quantity(), Long::sum);
                    }
                }
            }
        }
        return byDepot;
    }

    /** More goods than one order holds become several. */
    private static void split(
            String site,
            String depot,
            @Nullable Trip trip,
            @Nullable Stop stop,
            Map<GoodsCode, Long> goods,
            List<Consignment> all) {
        Map<GoodsCode, Long> part = new LinkedHashMap<>();
        for (Map.Entry<GoodsCode, Long> line : goods.entrySet()) {
            if (part.size() == NewOrder.MAX_LINES) {
                all.add(new Consignment(site, depot, trip, stop, part));
                part = new LinkedHashMap<>();
            }
            part.put(line.getKey(), line.getValue());
        }
        if (!part.isEmpty()) {
            all.add(new Consignment(site, depot, trip, stop, part));
        }
    }
}
