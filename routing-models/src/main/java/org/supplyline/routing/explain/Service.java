package org.supplyline.routing.explain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.supplyline.routing.DispatchPlan;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.Need;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Undelivered;
import org.supplyline.routing.engine.Urgency;

/**
 * How well a plan serves: what was shared out but no truck brings. Less is better.
 *
 * @param weightHeld parts per million of all that is approved of an item, weighted by urgency
 * @param unitsHeld base units
 * @param sitesHeld sites with anything held back
 */
record Service(long weightHeld, long unitsHeld, int sitesHeld) implements Comparable<Service> {
    private static final long MILLION = 1_000_000;

    static Service of(DispatchProblem problem, DispatchPlan plan) {
        Map<Object, Long> approved = new HashMap<>();
        Map<String, Need> needs = new HashMap<>();
        for (Need need : problem.needs()) {
            approved.merge(need.item(), need.approved(), Long::sum);
            needs.put(need.site() + "\n" + need.item(), need);
        }
        Set<PlaceId> sites = new HashSet<>();
        long weight = 0;
        long units = 0;
        for (Undelivered rest : plan.undelivered()) {
            Need need = needs.get(rest.site() + "\n" + rest.item());
            if (need != null && isHeld(rest)) {
                long part =
                        Math.max(1, rest.quantity() * MILLION / Math.max(1, approved.getOrDefault(rest.item(), 1L)));
                weight += part * Urgency.weight(need.urgencyClass());
                units += rest.quantity();
                sites.add(rest.site());
            }
        }
        return new Service(weight, units, sites.size());
    }

    private static boolean isHeld(Undelivered rest) {
        return switch (rest.reason()) {
            case NO_STOCK, FAIR_SHARE, COLLECTS_ITSELF -> false;
            case UNREACHABLE, TOO_HEAVY_FOR_ROAD, NO_REFRIGERATED_TRUCK, DOES_NOT_FIT, NO_VEHICLE_TIME -> true;
        };
    }

    Service betterOf(Service other) {
        return compareTo(other) <= 0 ? this : other;
    }

    @Override
    public int compareTo(Service other) {
        return Long.compare(weightHeld, other.weightHeld);
    }
}
