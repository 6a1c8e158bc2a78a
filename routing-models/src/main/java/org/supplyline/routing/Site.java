package org.supplyline.routing;

import org.jspecify.annotations.Nullable;

/**
 * A receiving place.
 *
 * @param hillRoad reached only by a hill road, so closed to trucks that may not use one
 * @param maxTruckGrams largest payload class that its road or bridge bears, absent or 0 = any truck
 * @param serviceMinutes time at the door for each stop, whatever is unloaded
 * @param collectsItself fetches its share at a depot (自提), so takes no truck
 */
public record Site(
        PlaceId id,
        String name,
        @Nullable Position position,
        boolean hillRoad,
        long maxTruckGrams,
        int serviceMinutes,
        boolean collectsItself) {
    public Site {
        Limits.checkRange("Largest truck at " + id, maxTruckGrams, 0, Limits.QUANTITY);
        Limits.checkRange("Service minutes at " + id, serviceMinutes, 0, 1_440);
    }

    /** Whether this truck may stop here, if a road leads here at all. */
    public boolean admits(Vehicle vehicle) {
        return (vehicle.hillRoads() || !hillRoad) && (maxTruckGrams == 0 || vehicle.capacityGrams() <= maxTruckGrams);
    }
}
