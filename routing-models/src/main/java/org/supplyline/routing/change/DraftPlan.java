package org.supplyline.routing.change;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Trip;
import org.supplyline.routing.engine.Truck;

/** All that is still to be driven while a plan is being changed, and the stops that no trip has yet. */
final class DraftPlan {
    private final List<DraftTrip> trips = new ArrayList<>();
    private final List<List<DraftTrip>> byTruck = new ArrayList<>();
    private List<DraftStop> open = List.of();
    private int toldStops;

    /** Where a plan stood, to come back to. */
    record Snapshot(List<DraftTrip.Shape> shapes, List<DraftStop> open) {}

    /** Trips under way and told, without stops, and behind them every other one that a truck might make. */
    DraftPlan(Day day) {
        for (int v = 0; v < day.trucks().size(); v++) {
            TruckState state = day.states().get(v);
            Truck truck = day.trucks().get(v);
            List<DraftTrip> own = new ArrayList<>();
            byTruck.add(own);
            if (state.lost()) {
                continue;
            }
            TruckState.UnderWay underWay = state.underWay();
            if (underWay != null) {
                int start = day.times().number(state.place());
                own.add(add(day, truck, underWay.told().depot(), underWay.told(), true, start));
            }
            for (Trip told : state.toCome()) {
                own.add(add(day, truck, told.depot(), told, false, day.times().number(told.depot())));
            }
            int spare = truck.vehicle().maxTrips() - state.loaded().size();
            for (int trip = 0; trip < spare; trip++) {
                for (PlaceId depot : truck.vehicle().loadsAt()) {
                    own.add(add(day, truck, depot, null, false, day.times().number(depot)));
                }
            }
        }
    }

    private DraftTrip add(Day day, Truck truck, PlaceId depot, @Nullable Trip told, boolean underWay, int startPlace) {
        DraftTrip trip =
                new DraftTrip(trips.size(), truck, depot, day.times().number(depot), told, underWay, startPlace);
        trips.add(trip);
        return trip;
    }

    /** All trips; a trip's id is its place here. */
    List<DraftTrip> trips() {
        return trips;
    }

    List<DraftTrip> of(Truck truck) {
        return byTruck.get(truck.number());
    }

    /** The trips that a truck makes, in their order. */
    List<DraftTrip> driven(int truck) {
        List<DraftTrip> driven = new ArrayList<>();
        for (DraftTrip trip : byTruck.get(truck)) {
            if (trip.isDriven()) {
                driven.add(trip);
            }
        }
        return driven;
    }

    /** Stops that no trip makes. */
    List<DraftStop> open() {
        return open;
    }

    void setOpen(List<DraftStop> stops) {
        open = List.copyOf(stops);
    }

    void open(DraftStop stop) {
        List<DraftStop> more = new ArrayList<>(open);
        more.add(stop);
        open = List.copyOf(more);
    }

    /** Stops of told trips that were not yet made when the change came. */
    int toldStops() {
        return toldStops;
    }

    void setToldStops(int number) {
        toldStops = number;
    }

    Snapshot snapshot() {
        return new Snapshot(trips.stream().map(DraftTrip::shape).toList(), open);
    }

    void restore(Snapshot earlier) {
        for (int i = 0; i < trips.size(); i++) {
            trips.get(i).restore(earlier.shapes().get(i));
        }
        open = earlier.open();
    }

    /** Stops that a driver must be told: moved, loaded otherwise or new ones, and told ones that are gone. */
    int changedStops() {
        int asTold = 0;
        int others = 0;
        int moved = 0;
        for (DraftTrip trip : trips) {
            for (DraftStop stop : trip.stops()) {
                if (stop.isAsTold(trip.id())) {
                    asTold++;
                } else if (stop.told() != null) {
                    moved++;
                } else {
                    others++;
                }
            }
        }
        return others + moved + Math.max(0, toldStops - asTold - moved);
    }
}
