package org.supplyline.routing.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.supplyline.routing.Need;
import org.supplyline.routing.Rule;

/**
 * The cost of scheduled slots by level, counted without OptaPlanner, for searches that try thousands of plans. It equals the
 * negated score of {@link DispatchConstraints} for every plan whose depots have what its lots were cut from; a test holds the two
 * together.
 */
final class PlanCost implements Comparable<PlanCost> {
    private final long[] levels = new long[Rule.Level.values().length];

    private PlanCost() {}

    static PlanCost of(List<TripSlot> slots) {
        PlanCost cost = new PlanCost();
        Map<Truck, Integer> trips = new HashMap<>();
        for (TripSlot slot : slots) {
            if (slot.stays()) {
                cost.unmet(slot.lots());
            } else if (slot.isDriven()) {
                trips.merge(slot.truck(), 1, Integer::sum);
                for (Map.Entry<Rule, ToLongFunction<TripSlot>> rule :
                        TripRules.all().entrySet()) {
                    cost.add(rule.getKey(), rule.getValue().applyAsLong(slot));
                }
            }
        }
        trips.forEach((truck, count) -> {
            cost.add(Rule.TRUCK_USED, DispatchConstraints.TRUCK_WEIGHT);
            int extra = Math.max(0, count - truck.vehicle().maxTrips());
            cost.add(Rule.TRIP_COUNT, extra * DispatchConstraints.TRIP_COUNT_WEIGHT);
        });
        return cost;
    }

    private void unmet(List<Visit> lots) {
        Map<Need, Long> missing = new HashMap<>();
        for (Visit lot : lots) {
            add(Rule.UNMET_NEED, lot.unmetWeight());
            lot.portions().forEach(portion -> missing.merge(portion.need(), portion.quantity(), Long::sum));
        }
        long largest = missing.entrySet().stream()
                .mapToLong(entry -> DispatchConstraints.unmetShare(entry.getKey(), entry.getValue()))
                .max()
                .orElse(0);
        add(Rule.LARGEST_UNMET_SHARE, largest);
    }

    private void add(Rule rule, long amount) {
        levels[rule.level().rank()] += amount;
    }

    long level(Rule.Level level) {
        return levels[level.rank()];
    }

    @Override
    public int compareTo(PlanCost other) {
        return Arrays.compare(levels, other.levels);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlanCost cost && Arrays.equals(levels, cost.levels);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(levels);
    }

    @Override
    public String toString() {
        return Arrays.toString(levels);
    }
}
