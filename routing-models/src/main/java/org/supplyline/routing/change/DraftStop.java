package org.supplyline.routing.change;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supplyline.routing.Item;
import org.supplyline.routing.ItemCode;
import org.supplyline.routing.ItemQuantity;
import org.supplyline.routing.Need;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Site;
import org.supplyline.routing.Stop;
import org.supplyline.routing.engine.Urgency;

/**
 * A stop while a plan is being changed. Immutable.
 *
 * @param loads base units by need and kind of goods, each above 0
 * @param told what the drivers know of it, absent for a new stop
 * @param locked must stay on its trip
 * @param dueMinute earliest due time of its needs, {@link Integer#MAX_VALUE} = none
 * @param unmetWeight what leaving it behind costs, as in the engine: millionths of all that is approved of its items, by urgency
 * @param cold brings goods of the cold chain
 * @param loadedAsTold brings just what the drivers were told
 */
record DraftStop(
        Site site,
        int place,
        PlaceId depot,
        Map<Load, Long> loads,
        @Nullable Told told,
        boolean locked,
        int urgency,
        int dueMinute,
        long weightGrams,
        long volumeMillilitres,
        long unmetWeight,
        boolean cold,
        boolean loadedAsTold) {
    private static final long MILLIONTHS = 1_000_000;

    /** A stop as it was told. */
    record Told(int trip, Map<ItemCode, Long> loads) {
        static Told of(int trip, Stop stop) {
            return new Told(
                    trip,
                    stop.loads().stream()
                            .collect(Collectors.toMap(ItemQuantity::item, ItemQuantity::quantity, Long::sum)));
        }

        boolean equalsLoads(Map<Load, Long> now) {
            return now.size() == loads.size()
                    && now.entrySet().stream()
                            .allMatch(load -> load.getValue()
                                    .equals(loads.get(load.getKey().goods())));
        }
    }

    static DraftStop of(Day day, Site site, PlaceId depot, Map<Load, Long> loads, @Nullable Told told, boolean locked) {
        int urgency = Integer.MAX_VALUE;
        int due = Integer.MAX_VALUE;
        long grams = 0;
        long millilitres = 0;
        long unmet = 0;
        boolean cold = false;
        for (Map.Entry<Load, Long> load : loads.entrySet()) {
            Need need = load.getKey().need();
            Item item = day.item(load.getKey().goods());
            cold |= item.coldChain();
            Integer dueOfNeed = need.dueMinute();
            urgency = Math.min(urgency, need.urgencyClass());
            due = Math.min(due, dueOfNeed == null ? Integer.MAX_VALUE : dueOfNeed);
            grams += load.getValue() * item.unitWeightGrams();
            millilitres += load.getValue() * item.unitVolumeMillilitres();
            unmet += Math.max(1, load.getValue() * MILLIONTHS / Math.max(1, day.approved(need.item())))
                    * Urgency.weight(need.urgencyClass());
        }
        return new DraftStop(
                site,
                day.times().number(site.id()),
                depot,
                Collections.unmodifiableMap(new LinkedHashMap<>(loads)),
                told,
                locked,
                urgency,
                due,
                grams,
                millilitres,
                unmet,
                cold,
                told != null && told.equalsLoads(loads));
    }

    /** The same stop with other goods. */
    DraftStop carrying(Day day, Map<Load, Long> other) {
        return of(day, site, depot, other, told, locked);
    }

    /** Both at one stop; what was told of this one stays. */
    DraftStop joined(Day day, DraftStop more) {
        Map<Load, Long> sum = new LinkedHashMap<>(loads);
        more.loads.forEach((load, quantity) -> sum.merge(load, quantity, Long::sum));
        return of(day, site, depot, sum, told == null ? more.told : told, locked || more.locked);
    }

    /** Whether the driver of this trip knows it just so. */
    boolean isAsTold(int trip) {
        return loadedAsTold && told != null && told.trip() == trip;
    }
}
