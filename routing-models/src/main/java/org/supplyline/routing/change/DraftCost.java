package org.supplyline.routing.change;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.supplyline.routing.Need;
import org.supplyline.routing.Rule;
import org.supplyline.routing.VehicleId;
import org.supplyline.routing.engine.Urgency;

/**
 * What a changed plan costs. The first levels are those of the engine: feasible, unmet, equity, on time, trucks. The last adds up metres,
 * arrival of urgent goods and changed stops at the prices of the request, so that a change is made only where it pays.
 */
final class DraftCost implements Comparable<DraftCost> {
    /** As in the engine: a second trip of a truck in use is cheaper than a second truck. */
    private static final long TRUCK_WEIGHT = 3;

    private static final long ROAD_WEIGHT = 100_000;
    private static final long BASIS_POINTS = 10_000;
    private static final int PAID = 5;
    private static final Sum NOTHING = new Sum();

    private final long[] levels = new long[PAID + 1];
    private final Map<Rule, Sum> byRule = new EnumMap<>(Rule.class);

    /** One rule's part. */
    private static final class Sum {
        private long amount;
        private int touched;
    }

    private DraftCost() {}

    static DraftCost of(Day day, DraftPlan plan, Clock clock) {
        DraftCost cost = new DraftCost();
        cost.add(Rule.SHIFT_TIME, clock.overtimeMinutes());
        cost.add(Rule.NO_ROAD, clock.missingRoads() * ROAD_WEIGHT);
        Set<VehicleId> trucks = new HashSet<>();
        for (DraftTrip trip : plan.trips()) {
            if (trip.isDriven()) {
                trucks.add(trip.truck().vehicle().id());
                cost.add(Rule.TRIP_USED, 1);
                cost.add(Rule.DISTANCE, trip.truck().costOf(clock.metres(trip)));
                cost.arrivals(trip, clock.departureMinute(trip));
            }
        }
        cost.add(Rule.TRUCK_USED, trucks.size() * TRUCK_WEIGHT);
        cost.unmet(plan);
        ChangeRequest.Price price = day.request().price();
        cost.levels[PAID] = cost.of(Rule.DISTANCE)
                + cost.of(Rule.URGENT_ARRIVAL) * price.metresPerUrgentMinute()
                + (long) plan.changedStops() * price.metresPerChangedStop();
        return cost;
    }

    private void arrivals(DraftTrip trip, int departure) {
        for (int i = 0; i < trip.stops().size(); i++) {
            DraftStop stop = trip.stops().get(i);
            int arrival = departure + trip.shape().arrivals().get(i);
            add(Rule.LATE, Math.max(0L, (long) arrival - stop.dueMinute()) * Urgency.weight(stop.urgency()));
            add(Rule.URGENT_ARRIVAL, arrival * Urgency.arrivalWeight(stop.urgency()));
        }
    }

    private void unmet(DraftPlan plan) {
        Map<Need, Long> missing = new HashMap<>();
        for (DraftStop stop : plan.open()) {
            add(Rule.UNMET_NEED, stop.unmetWeight());
            stop.loads().forEach((load, quantity) -> missing.merge(load.need(), quantity, Long::sum));
        }
        long largest = missing.entrySet().stream()
                .mapToLong(entry -> entry.getValue()
                        * BASIS_POINTS
                        / Math.max(1, entry.getKey().approved()))
                .max()
                .orElse(0);
        add(Rule.LARGEST_UNMET_SHARE, largest);
    }

    private void add(Rule rule, long amount) {
        Sum sum = byRule.computeIfAbsent(rule, key -> new Sum());
        sum.amount += amount;
        sum.touched += amount > 0 ? 1 : 0;
        if (rule.level().rank() < PAID) {
            levels[rule.level().rank()] += amount;
        }
    }

    /** What one rule adds to its level. */
    long of(Rule rule) {
        return byRule.getOrDefault(rule, NOTHING).amount;
    }

    /** How often a rule was touched. */
    int count(Rule rule) {
        return byRule.getOrDefault(rule, NOTHING).touched;
    }

    /** Overtime, and roads that are not there. */
    long broken() {
        return levels[Rule.Level.FEASIBLE.rank()];
    }

    @Override
    public int compareTo(DraftCost other) {
        return Arrays.compare(levels, other.levels);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DraftCost cost && Arrays.equals(levels, cost.levels);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(levels);
    }
}
