package org.supplyline.routing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order in which a trip's goods go onto the truck, so that each stop finds its own at the door: the last stop's first. Goods of the
 * cold chain go in at the very end, whatever their stop, so that they stand outside of the cold for the shortest time.
 */
public final class LoadingOrder {
    private LoadingOrder() {}

    /** Goods for one stop. */
    public record Step(PlaceId site, ItemCode goods, long quantity) {}

    /**
     * The steps, the first to be loaded first.
     *
     * @param items of the problem; goods that are not among them need no cold
     */
    public static List<Step> of(Trip trip, List<Item> items) {
        Map<ItemCode, Boolean> cold = new HashMap<>();
        items.forEach(item -> cold.put(item.code(), item.coldChain()));
        List<Stop> lastFirst = new ArrayList<>(trip.stops());
        Collections.reverse(lastFirst);
        List<Step> steps = new ArrayList<>();
        for (boolean phase : new boolean[] {false, true}) {
            for (Stop stop : lastFirst) {
                for (ItemQuantity load : stop.loads()) {
                    if (cold.getOrDefault(load.item(), false) == phase) {
                        steps.add(new Step(stop.site(), load.item(), load.quantity()));
                    }
                }
            }
        }
        return List.copyOf(steps);
    }
}
