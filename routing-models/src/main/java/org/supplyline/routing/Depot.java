package org.supplyline.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A depot that loads trucks.
 *
 * @param docks places where a truck can be loaded at the same time, absent or 0 = 1
 * @param crews loading crews, absent or 0 = 1; the smaller of docks and crews loads at once
 * @param litresPerCrewHour how much one crew loads in an hour, absent or 0 = 20,000 (four people, stacked by hand)
 * @param stock what may be issued, base units; an item that is not listed is out of stock
 */
public record Depot(
        PlaceId id,
        String name,
        @Nullable Position position,
        int docks,
        int crews,
        long litresPerCrewHour,
        List<ItemQuantity> stock) {
    private static final long HAND_STACKED_LITRES_PER_HOUR = 20_000;

    public Depot {
        docks = docks == 0 ? 1 : docks;
        crews = crews == 0 ? 1 : crews;
        litresPerCrewHour = litresPerCrewHour == 0 ? HAND_STACKED_LITRES_PER_HOUR : litresPerCrewHour;
        Limits.checkRange("Docks of " + id, docks, 1, 100);
        Limits.checkRange("Crews of " + id, crews, 1, 100);
        Limits.checkRange("Litres per crew and hour of " + id, litresPerCrewHour, 1, Limits.QUANTITY);
        stock = stock == null ? List.of() : List.copyOf(stock);
    }

    /** Trucks that are loaded at the same time. */
    public int loadingPlaces() {
        return Math.min(docks, crews);
    }
}
