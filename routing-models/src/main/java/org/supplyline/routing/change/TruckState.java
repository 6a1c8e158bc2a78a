package org.supplyline.routing.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Stop;
import org.supplyline.routing.Trip;
import org.supplyline.routing.Vehicle;
import org.supplyline.routing.VehicleId;

/**
 * Where a truck is, and which trips of the plan it has made, is making and has still to make.
 *
 * @param over trips that it is back from
 * @param toCome trips that are not yet loaded
 * @param place where it goes on from
 * @param freeMinute when it goes on from there
 */
record TruckState(
        Vehicle vehicle,
        boolean lost,
        List<Trip> over,
        @Nullable UnderWay underWay,
        List<Trip> toCome,
        PlaceId place,
        int freeMinute) {

    /** A trip that is loaded; the goods for the rest are on board. */
    record UnderWay(Trip told, List<Stop> executed, List<Stop> rest) {}

    /** One state for each vehicle of the problem. */
    static List<TruckState> of(ChangeRequest request) {
        Map<VehicleId, Change.TruckProgress> reports = new HashMap<>();
        Set<VehicleId> lost = new HashSet<>();
        request.changes().forEach(change -> {
            if (change instanceof Change.TruckProgress progress) {
                reports.put(progress.vehicle(), progress);
            } else if (change instanceof Change.TruckLost loss) {
                lost.add(loss.vehicle());
            }
        });
        List<TruckState> states = new ArrayList<>();
        for (Vehicle vehicle : request.problem().vehicles()) {
            List<Trip> trips = request.told().trips().stream()
                    .filter(trip -> trip.vehicle().equals(vehicle.id()))
                    .sorted(Comparator.comparingInt(Trip::number))
                    .toList();
            Change.TruckProgress report = reports.get(vehicle.id());
            boolean gone = lost.contains(vehicle.id());
            states.add(
                    report == null
                            ? planned(vehicle, gone, trips, request.minute())
                            : reported(vehicle, gone, trips, report));
        }
        return states;
    }

    private static TruckState reported(Vehicle vehicle, boolean lost, List<Trip> trips, Change.TruckProgress report) {
        List<Trip> over = new ArrayList<>();
        List<Trip> toCome = new ArrayList<>();
        UnderWay underWay = null;
        for (Trip trip : trips) {
            int executed = report.executed().size();
            if (trip.number() < report.trip()
                    || (trip.number() == report.trip()
                            && executed == trip.stops().size())) {
                over.add(trip);
            } else if (trip.number() > report.trip()) {
                toCome.add(trip);
            } else {
                underWay = new UnderWay(
                        trip,
                        trip.stops().subList(0, executed),
                        trip.stops().subList(executed, trip.stops().size()));
            }
        }
        return new TruckState(vehicle, lost, over, underWay, toCome, report.at(), report.freeMinute());
    }

    /** Nothing was reported: the truck is where the plan has it. */
    private static TruckState planned(Vehicle vehicle, boolean lost, List<Trip> trips, int now) {
        List<Trip> over = trips.stream()
                .filter(trip -> trip.loadingMinute() < now && trip.returnMinute() <= now)
                .toList();
        List<Trip> toCome =
                trips.stream().filter(trip -> trip.loadingMinute() >= now).toList();
        Trip last = over.isEmpty() ? null : over.get(over.size() - 1);
        PlaceId place = last == null ? vehicle.depot() : last.returnLeg().to();
        int minute = last == null ? vehicle.shiftStartMinute() : last.returnMinute();
        UnderWay underWay = null;
        for (Trip trip : trips) {
            if (trip.loadingMinute() < now && trip.returnMinute() > now) {
                List<Stop> executed = trip.stops().stream()
                        .filter(stop -> stop.departureMinute() <= now)
                        .toList();
                underWay = new UnderWay(
                        trip,
                        executed,
                        trip.stops().subList(executed.size(), trip.stops().size()));
                Stop stop = executed.isEmpty() ? null : executed.get(executed.size() - 1);
                place = stop == null ? trip.depot() : stop.site();
                minute = stop == null ? trip.departureMinute() : stop.departureMinute();
            }
        }
        return new TruckState(vehicle, lost, over, underWay, toCome, place, minute);
    }

    /** Trips that were loaded, whatever became of them. */
    List<Trip> loaded() {
        return underWay == null
                ? over
                : Stream.concat(over.stream(), Stream.of(underWay.told())).toList();
    }

    /** Stops that were served. */
    Stream<Stop> executed() {
        return Stream.concat(
                over.stream().flatMap(trip -> trip.stops().stream()),
                underWay == null ? Stream.of() : underWay.executed().stream());
    }
}
