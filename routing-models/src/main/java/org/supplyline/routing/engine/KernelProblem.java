package org.supplyline.routing.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.supplyline.routing.Depot;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Vehicle;
import org.supplyline.routing.VehicleId;
import org.supplyline.routing.engine.RestOfDay.Planned;
import org.supplyline.routing.kernel.Arrival;
import org.supplyline.routing.kernel.Dock;
import org.supplyline.routing.kernel.Promise;
import org.supplyline.routing.kernel.Route;
import org.supplyline.routing.kernel.RoutePlan;
import org.supplyline.routing.kernel.RoutingProblem;
import org.supplyline.routing.kernel.Shift;
import org.supplyline.routing.kernel.VehicleType;
import org.supplyline.routing.travel.Whole;

/**
 * A workload as a routing problem, and the way back. Depots are depots, lots are clients, a truck is a shift with a vehicle type for each
 * depot where it loads, and the levels of the score are one sum ({@link LevelPrices}). Every hard rule and every level is in it but
 * the largest unmet share; a plan that breaks a rule nevertheless is the referee's to refuse.
 */
final class KernelProblem {
    private static final int LARGEST_LOAD = 1 << 29;

    /** Ways of all profiles of all problems of one search, four numbers each: 400 MB. */
    static final long MOST_WAYS = 24_000_000;

    private static final long TENTHS = 10;

    private final Workload workload;
    private final long mostWays;
    private final List<TripSlot> slots;
    private final List<Truck> trucks = new ArrayList<>();
    private final int depots;

    /** Places, other than depots, where trucks go on; their nodes stand between those of depots and lots. */
    private final List<Integer> starts;

    private final int firstLot;
    private final Skills skills;
    private final LevelPrices prices;
    private final RoutingProblem problem;

    /** What a vehicle type of the problem is. */
    private record TypeOf(Truck truck, int depotPlace) {
        VehicleId vehicle() {
            return truck.vehicle().id();
        }
    }

    private final List<TypeOf> types = new ArrayList<>();

    /**
     * @param workload all lots, or those of some depots
     * @param slots of {@link Workload#unplanned()}, or those of some trucks; only their numbers, trucks and depots are looked at
     * @param mostWays for how many ways there is memory; with few, trucks of like speed are taken for equally slow
     */
    KernelProblem(Workload workload, List<TripSlot> slots, long mostWays) {
        this.workload = workload;
        this.mostWays = mostWays;
        this.slots = slots.stream().filter(slot -> !slot.stays()).toList();
        this.slots.stream().map(TripSlot::truck).distinct().forEach(trucks::add);
        this.depots = workload.depots().size();
        this.starts = trucks.stream()
                .map(truck -> workload.standing().of(truck).place())
                .filter(place -> place >= depots)
                .distinct()
                .toList();
        this.firstLot = depots + starts.size();
        this.skills = new Skills(workload.lots());
        this.prices = LevelPrices.of(workload);
        this.problem = build();
    }

    RoutingProblem problem() {
        return problem;
    }

    LevelPrices prices() {
        return prices;
    }

    private RoutingProblem build() {
        List<Profile> profiles = Profile.of(trucks, Math.max(2, mostWays / nodes() / nodes()));
        RoutingProblem.Builder builder =
                new RoutingProblem.Builder(firstLot, workload.lots().size(), 2, profiles.size());
        for (int profile = 0; profile < profiles.size(); profile++) {
            ways(builder, profile, profiles.get(profile));
        }
        long gramsScale = scale(trucks.stream()
                .mapToLong(truck -> truck.vehicle().capacityGrams())
                .max()
                .orElse(1));
        long volumeScale = scale(trucks.stream()
                .mapToLong(truck -> truck.vehicle().capacityMillilitres())
                .max()
                .orElse(1));
        for (int depot = 0; depot < depots; depot++) {
            Depot loading = workload.depots().get(depot);
            builder.dock(
                    depot,
                    new Dock(
                            loading.loadingPlaces(),
                            1,
                            60 * volumeScale,
                            loading.litresPerCrewHour() * 1_000,
                            workload.standing().crews(loading, depot)));
        }
        for (int number = 0; number < workload.lots().size(); number++) {
            Visit lot = workload.lots().get(number);
            int node = firstLot + number;
            int due = lot.dueMinute() == Integer.MAX_VALUE ? VehicleType.UNBOUNDED : lot.dueMinute();
            builder.demand(0, node, load(lot.weightGrams(), gramsScale))
                    .demand(1, node, load(lot.volumeMillilitres(), volumeScale))
                    .service(node, lot.site().serviceMinutes())
                    .place(node, lot.place())
                    .skills(node, skills.asked(lot))
                    .penalty(node, staying(lot))
                    .promise(node, promise(lot))
                    .arrival(
                            node,
                            new Arrival(
                                    due,
                                    prices.late() * Urgency.weight(lot.urgency()),
                                    prices.arrival() * Urgency.arrivalWeight(lot.urgency()),
                                    lot.urgency()));
        }
        trucks.forEach(truck -> shift(builder, truck, profiles, gramsScale, volumeScale));
        return builder.build();
    }

    /** The price of a lot that stays; its driver must be told of that too. */
    long staying(Visit lot) {
        Standing.Told told = workload.standing().told().get(lot.id());
        return prices.staying(lot) + (told == null ? 0 : TENTHS * told.metres());
    }

    private Promise promise(Visit lot) {
        Standing.Told told = workload.standing().told().get(lot.id());
        return told == null
                ? Promise.NONE
                : new Promise(told.vehicle().value(), told.locked() ? Promise.BINDING : TENTHS * told.metres());
    }

    private void shift(
            RoutingProblem.Builder builder, Truck truck, List<Profile> profiles, long gramsScale, long volumeScale) {
        Vehicle vehicle = truck.vehicle();
        Standing.From from = workload.standing().of(truck);
        if (from.tripsLeft() == 0 || from.minute() > vehicle.shiftEndMinute()) {
            return;
        }
        List<VehicleType> trips = new ArrayList<>();
        for (PlaceId depot : new LinkedHashSet<>(vehicle.loadsAt())) {
            int place = workload.times().number(depot);
            if (!truck.connects(from.place(), place)) {
                continue;
            }
            types.add(new TypeOf(truck, place));
            trips.add(new VehicleType(
                    vehicle.id().value(),
                    from.tripsLeft(),
                    place,
                    truck.home(),
                    List.of((int) (vehicle.capacityGrams() / gramsScale), (int)
                            (vehicle.capacityMillilitres() / volumeScale)),
                    prices.truckLevel(),
                    truck.tenthsPerMetre(),
                    VehicleType.UNBOUNDED,
                    VehicleType.UNBOUNDED,
                    0,
                    VehicleType.UNBOUNDED,
                    skills.of(vehicle, place)));
        }
        if (!trips.isEmpty()) {
            builder.shift(
                    new Shift(
                            vehicle.id().value(),
                            from.place() < depots ? from.place() : depots + starts.indexOf(from.place()),
                            truck.home(),
                            from.minute(),
                            vehicle.shiftEndMinute(),
                            from.tripsLeft(),
                            from.inUse() ? 0 : prices.truckLevel() * DispatchConstraints.TRUCK_WEIGHT,
                            profiles.indexOf(Profile.of(vehicle, profiles))),
                    trips);
        }
    }

    private void ways(RoutingProblem.Builder builder, int profile, Profile roads) {
        Truck truck = trucks.stream()
                .filter(candidate -> candidate.vehicle().hillRoads() == roads.hillRoads())
                .filter(candidate -> candidate.vehicle().speedPercent() == roads.speedPercent())
                .findFirst()
                .orElseThrow();
        int nodes = nodes();
        int[] place = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            place[node] = node < depots
                    ? node
                    : node < firstLot
                            ? starts.get(node - depots)
                            : workload.lots().get(node - firstLot).place();
        }
        int[] metres = new int[nodes];
        int[] minutes = new int[nodes];
        for (int from = 0; from < nodes; from++) {
            // Lots of one site stand one behind the other and go the same ways.
            if (from == 0 || place[from] != place[from - 1]) {
                for (int to = 0; to < nodes; to++) {
                    boolean joined = truck.connects(place[from], place[to]);
                    metres[to] = joined ? truck.metres(place[from], place[to]) : RoutingProblem.FORBIDDEN;
                    minutes[to] = joined ? truck.minutes(place[from], place[to]) : RoutingProblem.FORBIDDEN;
                }
            }
            for (int to = 0; to < nodes; to++) {
                builder.way(profile, from, to, metres[to], minutes[to]);
            }
        }
    }

    private int nodes() {
        return firstLot + workload.lots().size();
    }

    private static long scale(long largest) {
        return Math.max(1, Whole.above(largest, LARGEST_LOAD));
    }

    private static int load(long amount, long scale) {
        return (int) Math.min(LARGEST_LOAD + 1L, Whole.above(amount, scale));
    }

    /** Trips with their lots as routes, as far as a truck of the problem may load there. */
    List<Route> routes(List<Planned> trips) {
        List<Route> routes = new ArrayList<>();
        for (Planned trip : trips) {
            for (int type = 0; type < types.size(); type++) {
                if (types.get(type).vehicle().equals(trip.vehicle())
                        && types.get(type).depotPlace == trip.depotPlace()) {
                    routes.add(new Route(
                            type,
                            trip.lots().stream().map(lot -> firstLot + lot.id()).toList()));
                }
            }
        }
        return routes;
    }

    /** The trips of a plan, those of one truck in the order in which it makes them. */
    List<Planned> trips(RoutePlan plan) {
        List<Planned> trips = new ArrayList<>();
        for (Route route : plan.routes()) {
            TypeOf type = types.get(route.vehicleType());
            trips.add(new Planned(type.vehicle(), type.depotPlace, lots(route.clients())));
        }
        return trips;
    }

    private List<Visit> lots(List<Integer> nodes) {
        return nodes.stream().map(node -> workload.lots().get(node - firstLot)).toList();
    }

    /** Adds the lots to their slots, those without a truck to the slot of lots that stay. */
    void write(RoutePlan plan, DispatchSolution solution) {
        Map<Truck, Integer> trips = new HashMap<>();
        for (Route route : plan.routes()) {
            TypeOf type = types.get(route.vehicleType());
            int trip = trips.merge(type.truck, 1, Integer::sum);
            TripSlot slot = solution.slots().get(slotNumber(type, trip));
            slot.lots().addAll(lots(route.clients()));
        }
        solution.stays().lots().addAll(lots(plan.unserved()));
    }

    private int slotNumber(TypeOf type, int trip) {
        int found = 0;
        for (TripSlot slot : slots) {
            if (slot.truck().number() == type.truck.number()
                    && slot.depotPlace() == type.depotPlace
                    && ++found == trip) {
                return slot.id();
            }
        }
        throw new IllegalStateException("Truck %s has no trip %d".formatted(type.truck, trip));
    }
}
