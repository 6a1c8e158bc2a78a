package org.supplyline.routing.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.supplyline.routing.Depot;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Vehicle;
import org.supplyline.routing.kernel.Arrival;
import org.supplyline.routing.kernel.Dock;
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

    private static final long MOST_PROFILES = 8;

    private final Workload workload;
    private final long mostWays;
    private final List<TripSlot> slots;
    private final List<Truck> trucks = new ArrayList<>();
    private final int depots;
    private final Skills skills;
    private final LevelPrices prices;
    private final RoutingProblem problem;

    /** What a vehicle type of the problem is. */
    private record TypeOf(int truck, int depotPlace) {}

    private final List<TypeOf> types = new ArrayList<>();

    /** Roads that a truck may use and how fast. */
    private record Profile(boolean hillRoads, int speedPercent) {}

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
        List<Profile> profiles = profiles();
        RoutingProblem.Builder builder =
                new RoutingProblem.Builder(depots, workload.lots().size(), 2, profiles.size());
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
                    depot, new Dock(loading.loadingPlaces(), 1, 60 * volumeScale, loading.litresPerCrewHour() * 1_000));
        }
        for (int number = 0; number < workload.lots().size(); number++) {
            Visit lot = workload.lots().get(number);
            int node = depots + number;
            int due = lot.dueMinute() == Integer.MAX_VALUE ? VehicleType.UNBOUNDED : lot.dueMinute();
            builder.demand(0, node, load(lot.weightGrams(), gramsScale))
                    .demand(1, node, load(lot.volumeMillilitres(), volumeScale))
                    .service(node, lot.site().serviceMinutes())
                    .place(node, lot.place())
                    .skills(node, skills.asked(lot))
                    .penalty(node, prices.staying(lot))
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

    private void shift(
            RoutingProblem.Builder builder, Truck truck, List<Profile> profiles, long gramsScale, long volumeScale) {
        Vehicle vehicle = truck.vehicle();
        List<VehicleType> trips = new ArrayList<>();
        for (PlaceId depot : new LinkedHashSet<>(vehicle.loadsAt())) {
            int place = workload.times().number(depot);
            if (!truck.connects(truck.home(), place)) {
                continue;
            }
            types.add(new TypeOf(truck.number(), place));
            trips.add(new VehicleType(
                    vehicle.id().value(),
                    vehicle.maxTrips(),
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
                            truck.home(),
                            vehicle.shiftStartMinute(),
                            vehicle.shiftEndMinute(),
                            vehicle.maxTrips(),
                            prices.truckLevel() * DispatchConstraints.TRUCK_WEIGHT,
                            profiles.indexOf(profile(vehicle, profiles))),
                    trips);
        }
    }

    /**
     * One for each kind of truck. Where there are too many, the faster of two that use the same roads goes by the times of the slower, where
     * that slows the fewest trucks the least.
     */
    private List<Profile> profiles() {
        long size = (long) depots + workload.lots().size();
        long most = Math.max(2, Math.min(MOST_PROFILES, mostWays / (size * size)));
        Map<Profile, Integer> count = new HashMap<>();
        trucks.forEach(truck -> count.merge(
                new Profile(truck.vehicle().hillRoads(), truck.vehicle().speedPercent()), 1, Integer::sum));
        List<Profile> kept = new ArrayList<>(count.keySet());
        kept.sort(Comparator.comparing(Profile::hillRoads).thenComparingInt(Profile::speedPercent));
        while (kept.size() > most) {
            int dropped = 0;
            long least = Long.MAX_VALUE;
            for (int faster = 1; faster < kept.size(); faster++) {
                long loss = loss(kept.get(faster - 1), kept.get(faster), count);
                if (loss < least) {
                    least = loss;
                    dropped = faster;
                }
            }
            count.merge(kept.get(dropped - 1), count.getOrDefault(kept.remove(dropped), 0), Integer::sum);
        }
        return kept;
    }

    private static long loss(Profile slower, Profile faster, Map<Profile, Integer> count) {
        return slower.hillRoads == faster.hillRoads
                ? (long) (faster.speedPercent - slower.speedPercent) * count.getOrDefault(faster, 0)
                : Long.MAX_VALUE;
    }

    /** The fastest that the vehicle can keep up with. */
    private static Profile profile(Vehicle vehicle, List<Profile> profiles) {
        return profiles.stream()
                .filter(profile -> profile.hillRoads == vehicle.hillRoads())
                .filter(profile -> profile.speedPercent <= vehicle.speedPercent())
                .max(Comparator.comparingInt(Profile::speedPercent))
                .orElseThrow();
    }

    private void ways(RoutingProblem.Builder builder, int profile, Profile roads) {
        Truck truck = trucks.stream()
                .filter(candidate -> candidate.vehicle().hillRoads() == roads.hillRoads)
                .filter(candidate -> candidate.vehicle().speedPercent() == roads.speedPercent)
                .findFirst()
                .orElseThrow();
        int nodes = depots + workload.lots().size();
        int[] place = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            place[node] =
                    node < depots ? node : workload.lots().get(node - depots).place();
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

    private static long scale(long largest) {
        return Math.max(1, Whole.above(largest, LARGEST_LOAD));
    }

    private static int load(long amount, long scale) {
        return (int) Math.min(LARGEST_LOAD + 1L, Whole.above(amount, scale));
    }

    /** Adds the lots to their slots, those without a truck to the slot of lots that stay. */
    void write(RoutePlan plan, DispatchSolution solution) {
        Map<Integer, Integer> trips = new HashMap<>();
        for (Route route : plan.routes()) {
            TypeOf type = types.get(route.vehicleType());
            int trip = trips.merge(type.truck, 1, Integer::sum);
            TripSlot slot = solution.slots().get(slotNumber(type, trip));
            route.clients().forEach(node -> slot.lots().add(workload.lots().get(node - depots)));
        }
        plan.unserved()
                .forEach(node -> solution.stays().lots().add(workload.lots().get(node - depots)));
    }

    private int slotNumber(TypeOf type, int trip) {
        int found = 0;
        for (TripSlot slot : slots) {
            if (slot.truck().number() == type.truck && slot.depotPlace() == type.depotPlace && ++found == trip) {
                return slot.id();
            }
        }
        throw new IllegalStateException("Truck %d has no trip %d".formatted(type.truck, trip));
    }
}
