package org.supplyline.routing.engine;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.supplyline.routing.Rule;
import org.supplyline.routing.travel.Whole;

/** The rules that look at one trip alone, and what each costs: the one source for the constraints and for {@link PlanCost}. */
final class TripRules {
    /** A trip on a wrong road is worse than any overload that a search may pass through. */
    private static final long ROAD_WEIGHT = 100_000;

    private static final Map<Rule, ToLongFunction<TripSlot>> COSTS = new EnumMap<>(Rule.class);

    static {
        COSTS.put(Rule.OVERWEIGHT, slot -> Whole.above(slot.overweightGrams(), 1_000));
        COSTS.put(Rule.OVERFULL, slot -> Whole.above(slot.overfullMillilitres(), 1_000));
        COSTS.put(Rule.NO_ROAD, slot -> slot.schedule().missingRoads() * ROAD_WEIGHT);
        COSTS.put(Rule.ROAD_BAN, slot -> slot.schedule().load().bannedStops() * ROAD_WEIGHT);
        COSTS.put(Rule.OTHER_DEPOT, slot -> slot.schedule().load().foreignLots() * ROAD_WEIGHT);
        COSTS.put(Rule.COLD_CHAIN, slot -> slot.schedule().load().warmLots() * ROAD_WEIGHT);
        COSTS.put(Rule.EARMARK, slot -> slot.schedule().load().strayUnits());
        COSTS.put(Rule.SHIFT_TIME, slot -> slot.schedule().overtimeMinutes());
        COSTS.put(Rule.LATE, TripSlot::lateness);
        COSTS.put(Rule.TRIP_USED, slot -> 1);
        COSTS.put(Rule.URGENT_ARRIVAL, TripSlot::urgentArrival);
        COSTS.put(Rule.DISTANCE, slot -> slot.truck().costOf(slot.schedule().metres()));
    }

    private TripRules() {}

    static Map<Rule, ToLongFunction<TripSlot>> all() {
        return COSTS;
    }

    static ToLongFunction<TripSlot> cost(Rule rule) {
        return Objects.requireNonNull(COSTS.get(rule), "a rule about single trips");
    }
}
