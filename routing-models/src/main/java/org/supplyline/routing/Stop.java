package org.supplyline.routing;

import java.util.List;

/** One stop of a trip: all that the truck brings to this site, whatever lots it was planned in. */
public record Stop(
        PlaceId site,
        Leg leg,
        int arrivalMinute,
        int departureMinute,
        List<ItemQuantity> loads,
        long weightGrams,
        long volumeMillilitres) {
    public Stop {
        loads = List.copyOf(loads);
    }
}
