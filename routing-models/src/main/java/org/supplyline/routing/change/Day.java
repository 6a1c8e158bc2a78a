package org.supplyline.routing.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.supplyline.routing.Depot;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.Item;
import org.supplyline.routing.ItemCode;
import org.supplyline.routing.Need;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Site;
import org.supplyline.routing.Trip;
import org.supplyline.routing.VehicleId;
import org.supplyline.routing.engine.Truck;
import org.supplyline.routing.travel.Access;
import org.supplyline.routing.travel.TravelTimes;

/** What a change starts from: the problem as it is now, with its ways, and where every truck is. Does not change. */
final class Day {
    private final ChangeRequest request;
    private final List<TruckState> states;
    private final DispatchProblem problem;
    private final TravelTimes times;
    private final Access access;
    private final List<Truck> trucks = new ArrayList<>();
    private final Map<VehicleId, Truck> truckById = new HashMap<>();
    private final Map<ItemCode, Item> items = new HashMap<>();
    private final Map<PlaceId, Site> sites = new HashMap<>();
    private final Map<PlaceId, Map<ItemCode, Need>> needs = new HashMap<>();
    private final Map<ItemCode, Long> approved = new HashMap<>();
    private final List<Depot> depots;
    private final int[][] crews;

    Day(ChangeRequest request) {
        this.request = request;
        states = TruckState.of(request);
        problem = ChangedProblem.of(request, states);
        times = new TravelTimes(problem);
        access = new Access(problem, times);
        depots = problem.depots();
        crews = depots.stream().map(this::busyCrews).toArray(int[][]::new);
        for (int v = 0; v < problem.vehicles().size(); v++) {
            Truck truck = new Truck(v, problem.vehicles().get(v), times);
            trucks.add(truck);
            truckById.put(truck.vehicle().id(), truck);
        }
        problem.items().forEach(item -> items.put(item.code(), item));
        problem.sites().forEach(site -> sites.put(site.id(), site));
        for (Need need : problem.needs()) {
            needs.computeIfAbsent(need.site(), site -> new HashMap<>()).put(need.item(), need);
            approved.merge(need.item(), need.approved(), Long::sum);
        }
    }

    ChangeRequest request() {
        return request;
    }

    List<TruckState> states() {
        return states;
    }

    DispatchProblem problem() {
        return problem;
    }

    TravelTimes times() {
        return times;
    }

    Access access() {
        return access;
    }

    List<Truck> trucks() {
        return trucks;
    }

    Truck truck(VehicleId id) {
        return Objects.requireNonNull(truckById.get(id));
    }

    /** Depots by place number: depots are the first places. */
    List<Depot> depots() {
        return depots;
    }

    Item item(ItemCode code) {
        return Objects.requireNonNull(items.get(code));
    }

    Site site(PlaceId id) {
        return Objects.requireNonNull(sites.get(id));
    }

    /** The need of a site that these goods serve, if it still has one. */
    @Nullable
    Need need(PlaceId site, ItemCode goods) {
        return needs.getOrDefault(site, Map.of()).get(item(goods).wanted());
    }

    /** All that is approved of an item. */
    long approved(ItemCode item) {
        return approved.getOrDefault(item, 0L);
    }

    /** When each crew of each depot is free: those that are loading now leave with their truck. A copy. */
    int[][] busyCrews() {
        int[][] copy = new int[crews.length][];
        for (int depot = 0; depot < crews.length; depot++) {
            copy[depot] = crews[depot].clone();
        }
        return copy;
    }

    private int[] busyCrews(Depot depot) {
        int[] free = new int[depot.loadingPlaces()];
        int[] busy = states.stream()
                .map(TruckState::underWay)
                .filter(Objects::nonNull)
                .map(TruckState.UnderWay::told)
                .filter(trip -> trip.depot().equals(depot.id()) && trip.departureMinute() > request.minute())
                .mapToInt(Trip::departureMinute)
                .sorted()
                .limit(free.length)
                .toArray();
        System.arraycopy(busy, 0, free, free.length - busy.length, busy.length);
        return free;
    }

    boolean isLocked(VehicleId vehicle, int trip, PlaceId site) {
        return request.locks().stream()
                .anyMatch(lock -> lock.vehicle().equals(vehicle)
                        && lock.trip() == trip
                        && (lock.site() == null || lock.site().equals(site)));
    }
}
