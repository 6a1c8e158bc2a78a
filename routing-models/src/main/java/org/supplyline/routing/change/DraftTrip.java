package org.supplyline.routing.change;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Trip;
import org.supplyline.routing.engine.Truck;

/** A trip while a plan is being changed: told, or one that a truck could make beside. Only its stops change. */
final class DraftTrip {
    private final int id;
    private final Truck truck;
    private final PlaceId depot;
    private final int depotPlace;
    private final @Nullable Trip told;
    private final boolean underWay;
    private final int startPlace;
    private Shape shape;

    /**
     * What a list of stops means for the truck, whenever it sets out. Immutable.
     *
     * @param arrivals minutes from the start to each stop
     * @param workMinutes from the start until the last stop is served
     * @param metres from the start to the last stop
     */
    record Shape(
            List<DraftStop> stops,
            List<Integer> arrivals,
            int workMinutes,
            long metres,
            int missingRoads,
            int urgency,
            long weightGrams,
            long volumeMillilitres) {
        static Shape of(Truck truck, int from, List<DraftStop> stops) {
            int minute = 0;
            int missing = 0;
            int urgency = Integer.MAX_VALUE;
            long metres = 0;
            long grams = 0;
            long millilitres = 0;
            int at = from;
            Integer[] arrivals = new Integer[stops.size()];
            for (int i = 0; i < arrivals.length; i++) {
                DraftStop stop = stops.get(i);
                missing +=
                        truck.connects(at, stop.place()) && truck.mayStopAt(stop.site()) && truck.mayCarry(stop.cold())
                                ? 0
                                : 1;
                minute += truck.minutes(at, stop.place());
                metres += truck.metres(at, stop.place());
                arrivals[i] = minute;
                minute += stop.site().serviceMinutes();
                urgency = Math.min(urgency, stop.urgency());
                grams += stop.weightGrams();
                millilitres += stop.volumeMillilitres();
                at = stop.place();
            }
            return new Shape(
                    List.copyOf(stops), List.of(arrivals), minute, metres, missing, urgency, grams, millilitres);
        }
    }

    /**
     * @param startPlace number of the depot, or of the place where a truck under way goes on from
     */
    DraftTrip(
            int id, Truck truck, PlaceId depot, int depotPlace, @Nullable Trip told, boolean underWay, int startPlace) {
        this.id = id;
        this.truck = truck;
        this.depot = depot;
        this.depotPlace = depotPlace;
        this.told = told;
        this.underWay = underWay;
        this.startPlace = startPlace;
        this.shape = Shape.of(truck, startPlace, List.of());
    }

    int id() {
        return id;
    }

    Truck truck() {
        return truck;
    }

    PlaceId depot() {
        return depot;
    }

    int depotPlace() {
        return depotPlace;
    }

    @Nullable
    Trip told() {
        return told;
    }

    /** Whether its goods are on board. */
    boolean underWay() {
        return underWay;
    }

    int startPlace() {
        return startPlace;
    }

    Shape shape() {
        return shape;
    }

    List<DraftStop> stops() {
        return shape.stops();
    }

    /** The place after the last stop, or where it starts. */
    int lastPlace() {
        List<DraftStop> stops = shape.stops();
        return stops.isEmpty() ? startPlace : stops.get(stops.size() - 1).place();
    }

    boolean isDriven() {
        return underWay || !shape.stops().isEmpty();
    }

    void setStops(List<DraftStop> stops) {
        shape = Shape.of(truck, startPlace, stops);
    }

    void restore(Shape earlier) {
        shape = earlier;
    }

    long gramsFree() {
        return truck.vehicle().capacityGrams() - shape.weightGrams();
    }

    long millilitresFree() {
        return truck.vehicle().capacityMillilitres() - shape.volumeMillilitres();
    }
}
