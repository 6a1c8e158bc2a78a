package org.supplyline.routing.engine;

import java.util.function.ToLongFunction;
import org.optaplanner.core.api.score.buildin.bendablelong.BendableLongScore;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintCollectors;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintProvider;
import org.optaplanner.core.api.score.stream.Joiners;
import org.optaplanner.core.api.score.stream.uni.UniConstraintStream;
import org.supplyline.routing.Need;
import org.supplyline.routing.Rule;

/** Every rule of {@link Rule}, one method each; a constraint's name is its rule's code. */
public class DispatchConstraints implements ConstraintProvider {
    static final long TRIP_COUNT_WEIGHT = 10_000;
    private static final long BASIS_POINTS = 10_000;

    /** A second trip of a truck in use is cheaper than a second truck. */
    static final long TRUCK_WEIGHT = 3;

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            overweight(factory),
            overfull(factory),
            noRoad(factory),
            roadBan(factory),
            shiftTime(factory),
            tripCount(factory),
            otherDepot(factory),
            coldChain(factory),
            earmark(factory),
            depotStock(factory),
            unmetNeed(factory),
            largestUnmetShare(factory),
            late(factory),
            truckUsed(factory),
            tripUsed(factory),
            urgentArrival(factory),
            distance(factory)
        };
    }

    Constraint overweight(ConstraintFactory factory) {
        return rule(factory, Rule.OVERWEIGHT);
    }

    Constraint overfull(ConstraintFactory factory) {
        return rule(factory, Rule.OVERFULL);
    }

    Constraint noRoad(ConstraintFactory factory) {
        return rule(factory, Rule.NO_ROAD);
    }

    Constraint roadBan(ConstraintFactory factory) {
        return rule(factory, Rule.ROAD_BAN);
    }

    Constraint shiftTime(ConstraintFactory factory) {
        return rule(factory, Rule.SHIFT_TIME);
    }

    Constraint tripCount(ConstraintFactory factory) {
        return driven(factory)
                .groupBy(TripSlot::truck, ConstraintCollectors.count())
                .filter((truck, trips) -> trips > truck.vehicle().maxTrips())
                .penalizeLong(
                        one(Rule.TRIP_COUNT),
                        (truck, trips) -> (trips - truck.vehicle().maxTrips()) * TRIP_COUNT_WEIGHT)
                .asConstraint(Rule.TRIP_COUNT.code());
    }

    Constraint otherDepot(ConstraintFactory factory) {
        return rule(factory, Rule.OTHER_DEPOT);
    }

    Constraint coldChain(ConstraintFactory factory) {
        return rule(factory, Rule.COLD_CHAIN);
    }

    Constraint earmark(ConstraintFactory factory) {
        return rule(factory, Rule.EARMARK);
    }

    /** What all trips of a depot draw of an item, against its stock; there is a stock line, perhaps 0, for each depot and item. */
    Constraint depotStock(ConstraintFactory factory) {
        return driven(factory)
                .flattenLast(TripSlot::drawn)
                .groupBy(
                        TripSlot.Drawn::depot,
                        TripSlot.Drawn::item,
                        ConstraintCollectors.sumLong(TripSlot.Drawn::quantity))
                .join(
                        DepotStock.class,
                        Joiners.equal((depot, item, quantity) -> depot, DepotStock::depot),
                        Joiners.equal((depot, item, quantity) -> item, DepotStock::item))
                .filter((depot, item, quantity, stock) -> quantity > stock.quantity())
                .penalizeLong(one(Rule.DEPOT_STOCK), (depot, item, quantity, stock) -> quantity - stock.quantity())
                .asConstraint(Rule.DEPOT_STOCK.code());
    }

    Constraint unmetNeed(ConstraintFactory factory) {
        return staying(factory)
                .flattenLast(TripSlot::lots)
                .penalizeLong(one(Rule.UNMET_NEED), Visit::unmetWeight)
                .asConstraint(Rule.UNMET_NEED.code());
    }

    Constraint largestUnmetShare(ConstraintFactory factory) {
        return staying(factory)
                .flattenLast(TripSlot::portions)
                .groupBy(Portion::need, ConstraintCollectors.sumLong(Portion::quantity))
                .groupBy(ConstraintCollectors.max(DispatchConstraints::unmetShare))
                .penalizeLong(one(Rule.LARGEST_UNMET_SHARE), share -> share)
                .asConstraint(Rule.LARGEST_UNMET_SHARE.code());
    }

    Constraint late(ConstraintFactory factory) {
        return rule(factory, Rule.LATE);
    }

    Constraint truckUsed(ConstraintFactory factory) {
        return driven(factory)
                .groupBy(TripSlot::truck)
                .penalizeLong(one(Rule.TRUCK_USED), truck -> TRUCK_WEIGHT)
                .asConstraint(Rule.TRUCK_USED.code());
    }

    Constraint tripUsed(ConstraintFactory factory) {
        return rule(factory, Rule.TRIP_USED);
    }

    Constraint urgentArrival(ConstraintFactory factory) {
        return rule(factory, Rule.URGENT_ARRIVAL);
    }

    Constraint distance(ConstraintFactory factory) {
        return rule(factory, Rule.DISTANCE);
    }

    static Long unmetShare(Need need, Long quantity) {
        return quantity * BASIS_POINTS / need.approved();
    }

    private static UniConstraintStream<TripSlot> driven(ConstraintFactory factory) {
        return factory.forEach(TripSlot.class).filter(TripSlot::isDriven);
    }

    private static UniConstraintStream<TripSlot> staying(ConstraintFactory factory) {
        return factory.forEach(TripSlot.class).filter(TripSlot::stays);
    }

    /** A rule about single trips. */
    private static Constraint rule(ConstraintFactory factory, Rule rule) {
        ToLongFunction<TripSlot> cost = TripRules.cost(rule);
        return driven(factory)
                .filter(slot -> cost.applyAsLong(slot) > 0)
                .penalizeLong(one(rule), cost)
                .asConstraint(rule.code());
    }

    /** One point on the rule's level. */
    static BendableLongScore one(Rule rule) {
        int level = rule.level().rank();
        return level < DispatchSolution.HARD_LEVELS
                ? BendableLongScore.ofHard(DispatchSolution.HARD_LEVELS, DispatchSolution.SOFT_LEVELS, level, 1)
                : BendableLongScore.ofSoft(
                        DispatchSolution.HARD_LEVELS,
                        DispatchSolution.SOFT_LEVELS,
                        level - DispatchSolution.HARD_LEVELS,
                        1);
    }
}
