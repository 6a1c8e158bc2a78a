package org.supplyline.routing.engine;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.supplyline.routing.Depot;
import org.supplyline.routing.Vehicle;
import org.supplyline.routing.VehicleId;

/**
 * Where a day stands when its rest is planned. What was driven and what is on board is a fixed prefix of a truck's day: of it matters only
 * where and when the truck goes on.
 *
 * @param trucks those that are not as they were in the morning
 * @param crews when each crew of each depot is free, by depot and in ascending order; no depot = all from the beginning
 * @param told what drivers were told of lots, by the lot's number
 * @param metresPerUrgentMinute what a minute until urgent goods arrive is worth, in metres of the smallest truck; absent = a part of the
 *     longest way
 */
public record Standing(
        Map<VehicleId, From> trucks,
        List<List<Integer>> crews,
        Map<Integer, Told> told,
        @Nullable Integer metresPerUrgentMinute) {

    /** Nothing was driven and nobody was told anything. */
    static final Standing MORNING = new Standing(Map.of(), List.of(), Map.of(), null);

    /**
     * Where a truck goes on.
     *
     * @param place its number
     * @param minute when it is free there
     * @param inUse has made a trip
     */
    public record From(int place, int minute, int tripsLeft, boolean inUse) {}

    /**
     * A truck whose driver expects a lot.
     *
     * @param metres what it costs if no or another truck brings it, in metres of the smallest truck
     * @param locked no other may bring it
     */
    public record Told(VehicleId vehicle, long metres, boolean locked) {}

    From of(Truck truck) {
        Vehicle vehicle = truck.vehicle();
        From from = trucks.get(vehicle.id());
        return from == null ? new From(truck.home(), vehicle.shiftStartMinute(), vehicle.maxTrips(), false) : from;
    }

    /** @param number of the depot */
    List<Integer> crews(Depot depot, int number) {
        return crews.isEmpty() ? Collections.nCopies(depot.loadingPlaces(), 0) : crews.get(number);
    }
}
