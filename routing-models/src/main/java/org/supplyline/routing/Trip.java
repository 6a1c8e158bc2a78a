package org.supplyline.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A truck is loaded once, visits its stops and comes back.
 *
 * @param number 1 for the truck's first trip in its shift
 * @param depot where it loads
 * @param approach empty drive to the depot, absent if the truck stands there already
 * @param loadingMinute when a crew starts to load it
 * @param returnLeg drive from the last stop to the depot of its next trip, or home after the last
 * @param metres approach, stops and return
 * @param weightPercent load as a part of the payload, rounded up
 * @param volumePercent load as a part of the loading space, rounded up
 */
public record Trip(
        VehicleId vehicle,
        int number,
        PlaceId depot,
        @Nullable Leg approach,
        int loadingMinute,
        int departureMinute,
        List<Stop> stops,
        Leg returnLeg,
        int returnMinute,
        long metres,
        long weightGrams,
        long volumeMillilitres,
        int weightPercent,
        int volumePercent) {
    public Trip {
        stops = List.copyOf(stops);
    }
}
