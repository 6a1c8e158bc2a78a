package org.supplyline.routing;

import java.util.List;

/**
 * A truck with its driver for one shift. Minutes count from {@link DispatchProblem#start()}.
 *
 * @param depot where it stands at the start of its shift and must be at the end
 * @param loadsAt depots where it may load, absent or empty = {@code depot} only
 * @param capacityGrams payload
 * @param capacityMillilitres loading space
 * @param speedPercent absent or 0 = 100 = as fast as the roads' minutes say; 80 takes a quarter longer
 * @param hillRoads may use hill roads and serve sites on them
 * @param maxTrips most trips in the shift, absent or 0 = 1
 * @param refrigerated keeps its whole loading space cold, so that it may carry goods of the cold chain, beside any others
 */
public record Vehicle(
        VehicleId id,
        String name,
        PlaceId depot,
        List<PlaceId> loadsAt,
        long capacityGrams,
        long capacityMillilitres,
        int shiftStartMinute,
        int shiftEndMinute,
        int speedPercent,
        boolean hillRoads,
        int maxTrips,
        boolean refrigerated) {
    public Vehicle {
        loadsAt = loadsAt == null || loadsAt.isEmpty() ? List.of(depot) : List.copyOf(loadsAt);
        speedPercent = speedPercent == 0 ? 100 : speedPercent;
        maxTrips = maxTrips == 0 ? 1 : maxTrips;
        Limits.checkRange("Payload of " + id, capacityGrams, 0, Limits.QUANTITY);
        Limits.checkRange("Loading space of " + id, capacityMillilitres, 0, Limits.QUANTITY);
        Limits.checkRange("Shift start of " + id, shiftStartMinute, 0, Limits.MINUTES);
        Limits.checkRange("Shift end of " + id, shiftEndMinute, shiftStartMinute, Limits.MINUTES);
        Limits.checkRange("Speed of " + id, speedPercent, 10, 300);
        Limits.checkRange("Trips of " + id, maxTrips, 1, Limits.TRIPS_PER_SHIFT);
    }

    public int shiftMinutes() {
        return shiftEndMinute - shiftStartMinute;
    }

    /** The same truck with another end of its shift and another number of trips. */
    public Vehicle withShift(int endMinute, int trips) {
        return new Vehicle(
                id,
                name,
                depot,
                loadsAt,
                capacityGrams,
                capacityMillilitres,
                shiftStartMinute,
                endMinute,
                speedPercent,
                hillRoads,
                trips,
                refrigerated);
    }
}
