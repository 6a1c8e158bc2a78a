package org.supplyline.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Recomputes a plan from its problem alone, with no code of the engine: ways, weights, times, crews, stock, sums. */
public final class PlanCheck {
    private final DispatchProblem problem;
    private final DispatchPlan plan;
    private final List<String> faults = new ArrayList<>();
    private final Map<ItemCode, Item> items = new HashMap<>();
    private final Map<PlaceId, Site> sites = new HashMap<>();
    private final Map<PlaceId, Depot> depots = new HashMap<>();
    private final Map<VehicleId, Vehicle> vehicles = new HashMap<>();
    private final Map<Boolean, Map<PlaceId, Map<PlaceId, Integer>>> minutes = new HashMap<>();

    private PlanCheck(DispatchProblem problem, DispatchPlan plan) {
        this.problem = problem;
        this.plan = plan;
        problem.items().forEach(item -> items.put(item.code(), item));
        problem.sites().forEach(site -> sites.put(site.id(), site));
        problem.depots().forEach(depot -> depots.put(depot.id(), depot));
        problem.vehicles().forEach(vehicle -> vehicles.put(vehicle.id(), vehicle));
    }

    public static List<String> faults(DispatchProblem problem, DispatchPlan plan) {
        PlanCheck check = new PlanCheck(problem, plan);
        check.coverage();
        check.stock();
        check.trips();
        check.crews();
        return check.faults;
    }

    /** Only who gets what from where: for plans of which a part has been driven, whose times are no longer those of the problem. */
    public static List<String> faultsOfGoods(DispatchProblem problem, DispatchPlan plan) {
        PlanCheck check = new PlanCheck(problem, plan);
        check.coverage();
        check.stock();
        return check.faults;
    }

    private Item item(ItemCode code) {
        return Objects.requireNonNull(items.get(code));
    }

    private void expect(boolean good, String fault) {
        if (!good) {
            faults.add(fault);
        }
    }

    /** Every approved unit is on a trip or has a reason, and no one gets more than was approved. */
    private void coverage() {
        Map<String, Long> accounted = new TreeMap<>();
        for (Trip trip : plan.trips()) {
            for (Stop stop : trip.stops()) {
                for (ItemQuantity load : stop.loads()) {
                    expect(load.quantity() > 0, "nothing of %s at %s".formatted(load.item(), stop.site()));
                    Item goods = item(load.item());
                    accounted.merge(stop.site() + "/" + goods.wanted(), load.quantity(), Long::sum);
                    expect(goods.mayGoTo(stop.site()), "%s earmarked, brought to %s".formatted(load, stop.site()));
                }
            }
        }
        for (Undelivered rest : plan.undelivered()) {
            expect(rest.quantity() > 0, "nothing undelivered of %s at %s".formatted(rest.item(), rest.site()));
            accounted.merge(rest.site() + "/" + rest.item(), rest.quantity(), Long::sum);
            expect(!rest.zh().contains("{") && !rest.en().contains("{"), "unfilled reason %s".formatted(rest));
        }
        Map<String, Long> approved = new TreeMap<>();
        for (Need need : problem.needs()) {
            if (need.approved() > 0) {
                approved.put(need.site() + "/" + need.item(), need.approved());
            }
        }
        expect(accounted.equals(approved), "accounted %s, approved %s".formatted(accounted, approved));
    }

    /** Neither shares nor trips take more than a depot has. */
    private void stock() {
        Map<String, Long> shared = new HashMap<>();
        Map<String, Long> drawn = new HashMap<>();
        for (AllocationLine line : plan.allocation()) {
            long sum = 0;
            for (AllocationLine.Source source : line.sources()) {
                Item goods = item(source.goods(line.item()));
                shared.merge(source.depot() + "/" + goods.code(), source.quantity(), Long::sum);
                sum += source.quantity();
                expect(
                        goods.wanted().equals(line.item()) && goods.mayGoTo(line.site()),
                        "%s given to %s".formatted(goods, line));
            }
            expect(sum == line.allocated(), "sources of %s".formatted(line));
            expect(line.onTrips() <= line.allocated(), "more on trips than allocated: %s".formatted(line));
        }
        for (Trip trip : plan.trips()) {
            trip.stops().stream()
                    .flatMap(stop -> stop.loads().stream())
                    .forEach(load -> drawn.merge(trip.depot() + "/" + load.item(), load.quantity(), Long::sum));
        }
        for (Depot depot : problem.depots()) {
            for (ItemQuantity line : depot.stock()) {
                String key = depot.id() + "/" + line.item();
                long promised = shared.getOrDefault(key, 0L);
                expect(
                        promised <= line.quantity(),
                        "%s promised of %s, has %s".formatted(promised, key, line.quantity()));
                expect(drawn.getOrDefault(key, 0L) <= promised, "%s drawn beyond its shares".formatted(key));
                shared.remove(key);
                drawn.remove(key);
            }
        }
        expect(shared.isEmpty() && drawn.isEmpty(), "taken where there is none: %s %s".formatted(shared, drawn));
    }

    private void trips() {
        Map<VehicleId, List<Trip>> byVehicle = new TreeMap<>();
        plan.trips()
                .forEach(trip -> byVehicle
                        .computeIfAbsent(trip.vehicle(), id -> new ArrayList<>())
                        .add(trip));
        byVehicle.forEach((id, trips) -> shift(vehicles.get(id), trips));
    }

    private void shift(@Nullable Vehicle vehicle, List<Trip> trips) {
        if (vehicle == null) {
            faults.add("unknown vehicle");
            return;
        }
        expect(trips.size() <= vehicle.maxTrips(), "%s makes %s trips".formatted(vehicle.id(), trips.size()));
        int minute = vehicle.shiftStartMinute();
        PlaceId at = vehicle.depot();
        for (int i = 0; i < trips.size(); i++) {
            Trip trip = trips.get(i);
            PlaceId end = i + 1 < trips.size() ? trips.get(i + 1).depot() : vehicle.depot();
            expect(trip.number() == i + 1, "trip number of %s".formatted(trip));
            expect(vehicle.loadsAt().contains(trip.depot()), "%s loads at %s".formatted(vehicle.id(), trip.depot()));
            minute = drive(vehicle, trip, minute + way(vehicle, at, trip.depot()), end);
            at = end;
        }
        expect(minute <= vehicle.shiftEndMinute(), "%s is back at %s".formatted(vehicle.id(), minute));
    }

    private int drive(Vehicle vehicle, Trip trip, int ready, PlaceId end) {
        long grams = 0;
        long millilitres = 0;
        Set<PlaceId> seen = new HashSet<>();
        for (Stop stop : trip.stops()) {
            expect(seen.add(stop.site()), "%s twice on one trip".formatted(stop.site()));
            for (ItemQuantity load : stop.loads()) {
                Item item = item(load.item());
                expect(
                        vehicle.refrigerated() || !item.coldChain(),
                        "%s carries %s uncooled".formatted(vehicle.id(), item.code()));
                grams += load.quantity() * item.unitWeightGrams();
                millilitres += load.quantity() * item.unitVolumeMillilitres();
            }
        }
        expect(grams <= vehicle.capacityGrams(), "%s carries %s g".formatted(vehicle.id(), grams));
        expect(millilitres <= vehicle.capacityMillilitres(), "%s carries %s ml".formatted(vehicle.id(), millilitres));
        expect(grams == trip.weightGrams() && millilitres == trip.volumeMillilitres(), "sums of %s".formatted(trip));
        Depot depot = Objects.requireNonNull(depots.get(trip.depot()));
        expect(
                trip.loadingMinute() >= ready,
                "%s loads at %s, is there at %s".formatted(trip, trip.loadingMinute(), ready));
        long loading = (millilitres * 60 + depot.litresPerCrewHour() * 1_000 - 1) / (depot.litresPerCrewHour() * 1_000);
        expect(trip.departureMinute() == trip.loadingMinute() + loading, "departure of %s".formatted(trip));
        int minute = trip.departureMinute();
        PlaceId at = trip.depot();
        for (Stop stop : trip.stops()) {
            Site site = Objects.requireNonNull(sites.get(stop.site()));
            expect(!site.collectsItself(), "%s collects".formatted(site.id()));
            expect(
                    vehicle.hillRoads() || !site.hillRoad(),
                    "%s on the hill road to %s".formatted(vehicle.id(), site.id()));
            expect(
                    site.maxTruckGrams() == 0 || vehicle.capacityGrams() <= site.maxTruckGrams(),
                    "%s too heavy for %s".formatted(vehicle.id(), site.id()));
            minute += way(vehicle, at, stop.site());
            expect(stop.arrivalMinute() == minute, "arrival %s, computed %s".formatted(stop, minute));
            minute += site.serviceMinutes();
            at = stop.site();
        }
        minute += way(vehicle, at, end);
        expect(trip.returnMinute() == minute, "return %s, computed %s".formatted(trip.returnMinute(), minute));
        expect(trip.returnLeg().to().equals(end), "%s ends at %s".formatted(trip, end));
        return minute;
    }

    /** At no minute are more trucks loaded at a depot than crews and docks allow. */
    private void crews() {
        for (Depot depot : problem.depots()) {
            List<Trip> here = plan.trips().stream()
                    .filter(trip -> trip.depot().equals(depot.id()))
                    .sorted(Comparator.comparingInt(Trip::loadingMinute))
                    .toList();
            for (Trip trip : here) {
                long atOnce = here.stream()
                        .filter(other -> other.loadingMinute() <= trip.loadingMinute()
                                && other.departureMinute() > trip.loadingMinute())
                        .count();
                expect(atOnce <= depot.loadingPlaces(), "%s trucks loading at %s".formatted(atOnce, depot.id()));
            }
        }
    }

    private int way(Vehicle vehicle, PlaceId from, PlaceId to) {
        Integer plain = minutes.computeIfAbsent(vehicle.hillRoads(), hills -> new HashMap<>())
                .computeIfAbsent(from, place -> from(place, vehicle.hillRoads()))
                .get(to);
        if (plain == null) {
            faults.add("no road %s-%s for %s".formatted(from, to, vehicle.id()));
            return 0;
        }
        return (plain * 100 + vehicle.speedPercent() - 1) / vehicle.speedPercent();
    }

    /** Bellman and Ford over the given roads. */
    private Map<PlaceId, Integer> from(PlaceId start, boolean hills) {
        Map<PlaceId, Integer> best = new HashMap<>();
        best.put(start, 0);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Road road : problem.roads()) {
                if (!road.cut() && (hills || !road.hill())) {
                    changed |= relax(best, road.from(), road.to(), road.minutes());
                    changed |= !road.oneWay() && relax(best, road.to(), road.from(), road.minutes());
                }
            }
        }
        return best;
    }

    private static boolean relax(Map<PlaceId, Integer> best, PlaceId from, PlaceId to, int length) {
        Integer reached = best.get(from);
        if (reached == null || reached + length >= best.getOrDefault(to, Integer.MAX_VALUE)) {
            return false;
        }
        best.put(to, reached + length);
        return true;
    }

    /** For a test's message. */
    public static String words(DispatchPlan plan) {
        Stream<String> trips = plan.trips().stream()
                .map(trip -> "%s #%d %s dep %d back %d %d%% kg %d%% l: %s"
                        .formatted(
                                trip.vehicle(),
                                trip.number(),
                                trip.depot(),
                                trip.departureMinute(),
                                trip.returnMinute(),
                                trip.weightPercent(),
                                trip.volumePercent(),
                                trip.stops().stream()
                                        .map(stop -> stop.site() + "@" + stop.arrivalMinute() + " "
                                                + Arrays.toString(stop.loads().stream()
                                                        .map(load -> load.item() + " " + load.quantity())
                                                        .toArray()))
                                        .toList()));
        Stream<String> rest = plan.undelivered().stream().map(Undelivered::en);
        return String.join(
                "\n",
                Stream.concat(trips, Stream.concat(rest, plan.score().stream().map(ScoreLine::toString)))
                        .toList());
    }
}
