package org.supplyline.dispatch.planning;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.supplyline.catalog.Catalog;
import org.supplyline.catalog.Hazard;
import org.supplyline.catalog.ReliefItem;
import org.supplyline.routing.DispatchPlan;
import org.supplyline.routing.Trip;

/** Finds goods that must not ride together: alcohol never with hypochlorite or peroxide. */
final class TripHazards {

    private TripHazards() {}

    /** Codes of the items that ride with what they must not ride with; empty for a good plan. */
    static Set<String> of(DispatchPlan plan, Catalog catalog) {
        Set<String> items = new TreeSet<>();
        plan.trips().forEach(trip -> items.addAll(of(trip, catalog)));
        return items;
    }

    static Set<String> of(Trip trip, Catalog catalog) {
        Set<ReliefItem> aboard = new HashSet<>();
        trip.stops()
                .forEach(stop -> stop.loads()
                        .forEach(load -> catalog.item(GoodsCode.of(load.item()).item())
                                .filter(item -> item.hazard() != Hazard.NONE)
                                .ifPresent(aboard::add)));
        return among(aboard);
    }

    /** Codes of those that must not ride together; empty if all may. */
    static Set<String> among(Collection<ReliefItem> aboard) {
        Set<String> items = new TreeSet<>();
        aboard.forEach(item -> aboard.stream()
                .filter(other -> !item.hazard().mayTravelWith(other.hazard()))
                .forEach(other -> items.add(item.code())));
        return items;
    }
}
