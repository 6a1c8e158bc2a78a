package org.supplyline.routing.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.supplyline.routing.PlanLimits;
import org.supplyline.routing.SolveWatch;
import org.supplyline.routing.Trip;
import org.supplyline.routing.Vehicle;
import org.supplyline.routing.VehicleId;
import org.supplyline.routing.engine.RestOfDay;
import org.supplyline.routing.engine.RestOfDay.Planned;
import org.supplyline.routing.engine.Standing;
import org.supplyline.routing.engine.Truck;
import org.supplyline.routing.engine.Visit;

/**
 * What is still open of a changed plan, as the engine searches it, and the way back. Trips under way are the fixed prefix of their truck's
 * day, and so are its trips up to one that is locked as a whole; the other stops are lots, each with what its driver was told of it.
 */
final class Remainder {
    private final Day day;
    private final DraftPlan plan;
    private final Set<DraftTrip> fixed = new HashSet<>();
    private final List<DraftStop> stops = new ArrayList<>();
    private final Map<Integer, Standing.Told> told = new HashMap<>();
    private final Map<VehicleId, Standing.From> trucks = new HashMap<>();
    private final List<Planned> planned = new ArrayList<>();
    private final List<Visit> lots = new ArrayList<>();

    Remainder(Day day, DraftPlan plan) {
        this.day = day;
        this.plan = plan;
        Clock clock = Clock.of(day, plan);
        for (Truck truck : day.trucks()) {
            if (!day.states().get(truck.number()).lost()) {
                trucks.put(truck.vehicle().id(), from(truck, clock));
                plan.of(truck).stream().filter(trip -> !fixed.contains(trip)).forEach(this::add);
            }
        }
        plan.open().forEach(this::lot);
    }

    /** Where a truck goes on after its last fixed trip. */
    private Standing.From from(Truck truck, Clock clock) {
        TruckState state = day.states().get(truck.number());
        List<DraftTrip> trips = plan.of(truck);
        int number = IntStream.range(0, trips.size())
                .filter(index -> trips.get(index).underWay() || isLocked(trips.get(index)))
                .map(index -> index + 1)
                .max()
                .orElse(0);
        fixed.addAll(trips.subList(0, number));
        List<DraftTrip> driven =
                trips.subList(0, number).stream().filter(DraftTrip::isDriven).toList();
        int made = state.over().size() + driven.size();
        int left = truck.vehicle().maxTrips() - made;
        if (driven.isEmpty()) {
            int minute = Math.max(day.request().minute(), state.freeMinute());
            return new Standing.From(day.times().number(state.place()), minute, left, made > 0);
        }
        DraftTrip last = driven.get(driven.size() - 1);
        int minute = clock.departureMinute(last) + last.shape().workMinutes();
        return new Standing.From(last.lastPlace(), minute, left, true);
    }

    private boolean isLocked(DraftTrip trip) {
        Trip known = trip.told();
        return known != null
                && day.request().locks().stream()
                        .anyMatch(lock -> lock.site() == null
                                && lock.vehicle().equals(known.vehicle())
                                && lock.trip() == known.number());
    }

    private void add(DraftTrip trip) {
        List<Visit> own = new ArrayList<>();
        for (DraftStop stop : trip.stops()) {
            if (stop.locked() || stop.isAsTold(trip.id())) {
                long price = day.request().price().metresPerChangedStop();
                told.put(stops.size(), new Standing.Told(trip.truck().vehicle().id(), price, stop.locked()));
            }
            own.add(lot(stop));
        }
        if (!own.isEmpty()) {
            planned.add(new Planned(trip.truck().vehicle().id(), trip.depotPlace(), own));
        }
    }

    private Visit lot(DraftStop stop) {
        Visit lot = new Visit(
                stops.size(),
                stop.site(),
                stop.place(),
                stop.depot(),
                day.times().number(stop.depot()),
                List.of(),
                stop.urgency(),
                stop.dueMinute(),
                stop.weightGrams(),
                stop.volumeMillilitres(),
                stop.unmetWeight(),
                stop.cold(),
                0);
        stops.add(stop);
        lots.add(lot);
        return lot;
    }

    /** Whether there is a stop that may be moved and a truck that may still load. */
    boolean isOpen() {
        return !lots.isEmpty() && day.trucks().stream().anyMatch(this::mayLoad);
    }

    private boolean mayLoad(Truck truck) {
        Standing.From from = trucks.get(truck.vehicle().id());
        return from != null
                && from.tripsLeft() > 0
                && from.minute() <= truck.vehicle().shiftEndMinute()
                && truck.vehicle().loadsAt().stream()
                        .anyMatch(depot ->
                                truck.connects(from.place(), day.times().number(depot)));
    }

    RestOfDay search(PlanLimits limits, SolveWatch watch) {
        List<Vehicle> vehicles = day.problem().vehicles().stream()
                .filter(vehicle -> trucks.containsKey(vehicle.id()))
                .toList();
        int now = day.request().minute();
        List<List<Integer>> crews = Stream.of(day.busyCrews())
                .map(free -> IntStream.of(free)
                        .mapToObj(minute -> Math.max(now, minute))
                        .toList())
                .toList();
        Standing standing =
                new Standing(trucks, crews, told, day.request().price().metresPerUrgentMinute());
        return new RestOfDay(day.depots(), vehicles, lots, day.times(), standing, planned, limits, watch);
    }

    /** Lets the plan drive these trips; tells whether all that is locked kept its trip. */
    boolean drive(List<Planned> trips) {
        Set<Visit> open = new LinkedHashSet<>(lots);
        boolean keepsLocks = true;
        for (Truck truck : day.trucks()) {
            List<Planned> own = trips.stream()
                    .filter(trip -> trip.vehicle().equals(truck.vehicle().id()))
                    .toList();
            List<DraftTrip> free = plan.of(truck).stream()
                    .filter(trip -> !fixed.contains(trip))
                    .toList();
            free.forEach(trip -> trip.setStops(List.of()));
            List<DraftTrip> seats = new Seats(own, free, this::kept).best();
            for (int index = 0; index < own.size(); index++) {
                DraftTrip seat = seats.get(index);
                List<Visit> brought = brought(own.get(index));
                brought.forEach(open::remove);
                keepsLocks &= brought.stream().filter(this::isLocked).allMatch(lot -> isKnown(lot, seat));
                seat.setStops(stops(brought));
            }
        }
        plan.setOpen(open.stream().map(lot -> stops.get(lot.id())).toList());
        return keepsLocks && open.stream().noneMatch(this::isLocked);
    }

    private boolean isLocked(Visit lot) {
        Standing.Told driver = told.get(lot.id());
        return driver != null && driver.locked();
    }

    private boolean isKnown(Visit lot, DraftTrip trip) {
        DraftStop.Told known = stops.get(lot.id()).told();
        return known != null && known.trip() == trip.id();
    }

    /** How many stops would stay on the trip that their driver knows. */
    private int kept(Planned planned, DraftTrip trip) {
        return (int) planned.lots().stream()
                .filter(lot -> told.containsKey(lot.id()) && isKnown(lot, trip))
                .count();
    }

    /** What a trip brings: nothing more to a stop that is locked. */
    private List<Visit> brought(Planned trip) {
        Set<Integer> closed =
                trip.lots().stream().filter(this::isLocked).map(Visit::place).collect(Collectors.toSet());
        return trip.lots().stream()
                .filter(lot -> isLocked(lot) || !closed.contains(lot.place()))
                .toList();
    }

    /** Lots of a site on one trip are one stop, where the first of them is. */
    private List<DraftStop> stops(List<Visit> trip) {
        Map<Integer, DraftStop> byPlace = new LinkedHashMap<>();
        trip.forEach(lot -> byPlace.merge(lot.place(), stops.get(lot.id()), (stop, more) -> stop.joined(day, more)));
        return List.copyOf(byPlace.values());
    }
}
