package org.supplyline.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one site gets of one item.
 *
 * @param asked what the site asked for
 * @param approved what was approved
 * @param allocated what it gets, by share or by order
 * @param onTrips what this plan's trucks bring
 * @param given fixed by an order
 * @param coverPermille allocated as a part of approved
 * @param coverTenthDays allocated in tenths of a day of use, 0 if the need has no daily use
 * @param openedCarton holds a part of a carton
 * @param sources which depot gives how much
 */
public record AllocationLine(
        PlaceId site,
        ItemCode item,
        long asked,
        long approved,
        long allocated,
        long onTrips,
        boolean given,
        int coverPermille,
        long coverTenthDays,
        boolean openedCarton,
        List<Source> sources) {
    public AllocationLine {
        sources = List.copyOf(sources);
    }

    /**
     * A quantity taken from one depot.
     *
     * @param earmarked the code of the earmarked goods that it is taken of, absent = of the item itself
     */
    public record Source(PlaceId depot, @Nullable ItemCode earmarked, long quantity) {
        /** The code of the goods, as depots and trips list them. */
        public ItemCode goods(ItemCode item) {
            return earmarked == null ? item : earmarked;
        }

        /** A quantity of goods. */
        public static Source of(PlaceId depot, Item goods, long quantity) {
            return new Source(depot, goods.earmark() == null ? null : goods.code(), quantity);
        }
    }
}
