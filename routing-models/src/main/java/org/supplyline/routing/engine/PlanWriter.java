package org.supplyline.routing.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.supplyline.routing.AllocationLine;
import org.supplyline.routing.DispatchPlan;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.FirstExpired;
import org.supplyline.routing.Item;
import org.supplyline.routing.ItemCode;
import org.supplyline.routing.ItemQuantity;
import org.supplyline.routing.Need;
import org.supplyline.routing.Stop;
import org.supplyline.routing.Trip;
import org.supplyline.routing.Undelivered;
import org.supplyline.routing.Vehicle;
import org.supplyline.routing.VehicleId;
import org.supplyline.routing.allocation.Share;
import org.supplyline.routing.travel.Access;
import org.supplyline.routing.travel.TravelTimes;
import org.supplyline.routing.travel.Whole;

/** Writes down what was shared, cut and found, in the words of the plan. */
public final class PlanWriter {
    private final DispatchProblem problem;
    private final TravelTimes times;
    private final Access access;

    PlanWriter(DispatchProblem problem, TravelTimes times, Access access) {
        this.problem = problem;
        this.times = times;
        this.access = access;
    }

    DispatchPlan write(List<Share> shares, List<Held> held, LotCutter.Cut cut, Routing routing) {
        List<Trip> trips = trips(routing.slots());
        Map<Need, Long> onTrips = new HashMap<>();
        routing.slots().stream()
                .filter(TripSlot::isDriven)
                .flatMap(slot -> slot.portions().stream())
                .forEach(portion -> onTrips.merge(portion.need(), portion.quantity(), Long::sum));
        List<Undelivered> undelivered = new Reasons(problem, access).list(shares, held, cut, routing.lotsThatStay());
        boolean estimated = times.estimated() || problem.items().stream().anyMatch(Item::estimated);
        return new DispatchPlan(
                routing.feasible(),
                estimated,
                trips,
                FirstExpired.picks(problem.lots(), trips, List.of()),
                undelivered,
                allocation(problem, shares, onTrips),
                routing.score(),
                totals(trips));
    }

    private List<Trip> trips(List<TripSlot> slots) {
        Map<VehicleId, Integer> numbers = new HashMap<>();
        return slots.stream()
                .filter(TripSlot::isDriven)
                .map(slot -> trip(slot, numbers.merge(slot.truck().vehicle().id(), 1, Integer::sum)))
                .toList();
    }

    private Trip trip(TripSlot slot, int number) {
        TripSchedule schedule = slot.schedule();
        Vehicle vehicle = slot.truck().vehicle();
        TripLoad load = schedule.load();
        List<Stop> stops = new ArrayList<>();
        int at = slot.depotPlace();
        for (TripLoad.PlannedStop stop : load.stops()) {
            stops.add(stop(slot, stop, at));
            at = stop.first().place();
        }
        return new Trip(
                vehicle.id(),
                number,
                slot.depot(),
                schedule.cameFrom() == slot.depotPlace()
                        ? null
                        : times.leg(vehicle, schedule.cameFrom(), slot.depotPlace()),
                schedule.loadingMinute(),
                schedule.departureMinute(),
                stops,
                times.leg(vehicle, at, schedule.endPlace()),
                schedule.returnMinute(),
                schedule.metres(),
                load.weightGrams(),
                load.volumeMillilitres(),
                percent(load.weightGrams(), vehicle.capacityGrams()),
                percent(load.volumeMillilitres(), vehicle.capacityMillilitres()));
    }

    private Stop stop(TripSlot slot, TripLoad.PlannedStop stop, int from) {
        Visit first = stop.first();
        Map<ItemCode, Long> loads = new LinkedHashMap<>();
        long weight = 0;
        long volume = 0;
        for (Visit lot : slot.lots()) {
            if (lot.place() == first.place()) {
                lot.portions().forEach(portion -> loads.merge(portion.item().code(), portion.quantity(), Long::sum));
                weight += lot.weightGrams();
                volume += lot.volumeMillilitres();
            }
        }
        int arrival = slot.schedule().departureMinute() + stop.arrivalOffset();
        return new Stop(
                first.site().id(),
                times.leg(slot.truck().vehicle(), from, first.place()),
                arrival,
                arrival + first.site().serviceMinutes(),
                loads.entrySet().stream()
                        .map(entry -> new ItemQuantity(entry.getKey(), entry.getValue()))
                        .toList(),
                weight,
                volume);
    }

    /** A part of a whole, rounded up. */
    public static int percent(long part, long whole) {
        return whole == 0 ? (part == 0 ? 0 : 100) : Math.toIntExact(Whole.above(part * 100, whole));
    }

    /**
     * What each need gets.
     *
     * @param onTrips what trucks bring of it
     */
    public static List<AllocationLine> allocation(
            DispatchProblem problem, List<Share> shares, Map<Need, Long> onTrips) {
        Map<ItemCode, Item> items = new HashMap<>();
        problem.items().forEach(item -> items.put(item.code(), item));
        return shares.stream()
                .map(share -> {
                    Need need = share.need();
                    Item item = Objects.requireNonNull(items.get(need.item()));
                    return new AllocationLine(
                            need.site(),
                            need.item(),
                            need.asked(),
                            need.approved(),
                            share.allocated(),
                            onTrips.getOrDefault(need, 0L),
                            need.given(),
                            need.approved() == 0 ? 0 : Math.toIntExact(share.allocated() * 1_000 / need.approved()),
                            need.dailyNeed() == 0
                                    ? 0
                                    : (share.allocated() * 20 + need.dailyNeed()) / (2 * need.dailyNeed()),
                            share.allocated() % item.packSize() != 0,
                            share.sources());
                })
                .toList();
    }

    /** Sums over all trips. */
    public static DispatchPlan.Totals totals(List<Trip> trips) {
        return new DispatchPlan.Totals(
                Math.toIntExact(trips.stream().map(Trip::vehicle).distinct().count()),
                trips.size(),
                trips.stream().mapToInt(trip -> trip.stops().size()).sum(),
                trips.stream().mapToLong(Trip::metres).sum(),
                trips.stream().mapToLong(Trip::weightGrams).sum(),
                trips.stream().mapToLong(Trip::volumeMillilitres).sum(),
                trips.stream().mapToInt(Trip::returnMinute).max().orElse(0));
    }
}
