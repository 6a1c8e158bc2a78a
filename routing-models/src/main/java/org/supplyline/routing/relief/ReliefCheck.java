package org.supplyline.routing.relief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supplyline.routing.relief.ReliefInstance.Depot;
import org.supplyline.routing.relief.ReliefInstance.Event;
import org.supplyline.routing.relief.ReliefInstance.Site;
import org.supplyline.routing.relief.ReliefInstance.Vehicle;
import org.supplyline.routing.relief.ReliefPlan.Stop;
import org.supplyline.routing.relief.ReliefPlan.Trip;
import org.supplyline.routing.relief.ReliefViolation.Rule;

/**
 * Says whether a plan keeps the rules of the benchmark and what it scores, from the instance and the plan alone: ways, loads, times, stock
 * and shares are computed anew, by no code of the engine.
 */
public final class ReliefCheck {

    private static final int MOST_VIOLATIONS = 1_000;
    private static final int MINUTES_AN_HOUR = 60;
    private static final int MILLILITRES = 1_000;

    /** Far beyond every shift: minutes stop here, so that no plan makes them overflow. */
    private static final int LAST_MINUTE = 1_000_000;

    private static final long MOST_MILLILITRES = 1L << 50;

    private final ReliefInstance instance;
    private final ReliefPlan plan;
    private final ReliefWays ways;
    private final ReliefScore score;
    private final ReliefLoads loads;
    private final List<ReliefViolation> violations = new ArrayList<>();
    private final Map<String, Depot> depots;
    private final Map<String, Site> sites;
    private final Map<String, Vehicle> vehicles;
    private final Map<String, Integer> lostAt = new HashMap<>();
    private final Map<String, List<Loading>> loadings = new LinkedHashMap<>();

    private ReliefCheck(ReliefInstance instance, ReliefPlan plan) {
        this.instance = instance;
        this.plan = plan;
        this.ways = new ReliefWays(instance, plan.dynamic());
        this.score = new ReliefScore(instance, plan.dynamic());
        this.loads = new ReliefLoads(instance, plan.dynamic(), this::violate);
        this.depots = byId(instance.depots(), Depot::id);
        this.sites = byId(instance.sites(), Site::id);
        this.vehicles = byId(instance.vehicles(), Vehicle::id);
        if (plan.dynamic()) {
            for (Event event : instance.events()) {
                if (event instanceof Event.TruckLost lost) {
                    lostAt.putIfAbsent(lost.vehicle(), lost.minute());
                }
            }
        }
    }

    private static <T> Map<String, T> byId(List<T> list, Function<T, String> id) {
        return list.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    /** A truck at a loading place. */
    private record Loading(String subject, int from, int until) {}

    /** Checks and scores a plan; whatever the plan holds, this ends and throws nothing. */
    public static ReliefReport report(ReliefInstance instance, ReliefPlan plan) {
        return new ReliefCheck(instance, plan).check();
    }

    private ReliefReport check() {
        if (!plan.instance().equals(instance.name())) {
            violate(Rule.WRONG_INSTANCE, "plan", plan.instance(), instance.name());
        }
        Map<String, List<Trip>> byVehicle = new LinkedHashMap<>();
        for (Trip trip : plan.trips()) {
            if (isKnown(trip)) {
                byVehicle
                        .computeIfAbsent(trip.vehicle(), id -> new ArrayList<>())
                        .add(trip);
            }
        }
        byVehicle.forEach((id, trips) -> checkShift(Objects.requireNonNull(vehicles.get(id)), trips));
        loadings.forEach(this::checkLoadingPlaces);
        loads.checkTotals();
        return new ReliefReport(
                violations,
                score.levels(loads.delivered()),
                loads.grams(),
                loads.millilitres(),
                byVehicle.size(),
                byVehicle.values().stream().mapToInt(List::size).sum(),
                score.metres());
    }

    private void violate(Rule rule, String subject, Object value, Object limit) {
        if (violations.size() < MOST_VIOLATIONS) {
            violations.add(new ReliefViolation(rule, subject, value.toString(), limit.toString()));
        }
    }

    /** A trip with an id that the instance does not have cannot be followed and is left out. */
    private boolean isKnown(Trip trip) {
        @Nullable String unknown = null;
        if (!vehicles.containsKey(trip.vehicle())) {
            unknown = trip.vehicle();
        } else if (!depots.containsKey(trip.depot())) {
            unknown = trip.depot();
        } else {
            unknown = trip.stops().stream()
                    .flatMap(stop -> Stream.concat(
                            Stream.of(stop.site()).filter(site -> !sites.containsKey(site)),
                            stop.loads().stream().map(ReliefPlan.Load::item).filter(item -> !loads.knows(item))))
                    .findFirst()
                    .orElse(null);
        }
        if (unknown != null) {
            violate(Rule.UNKNOWN_ID, trip.vehicle(), unknown, "");
        }
        return unknown == null;
    }

    private void checkShift(Vehicle vehicle, List<Trip> trips) {
        if (trips.size() > vehicle.maxTrips()) {
            violate(Rule.TRIPS, vehicle.id(), trips.size(), vehicle.maxTrips());
        }
        String at = vehicle.home();
        int minute = vehicle.shiftStart();
        for (int number = 1; number <= trips.size(); number++) {
            Trip trip = trips.get(number - 1);
            String subject = vehicle.id() + "#" + number;
            minute = drive(vehicle, subject, at, trip.depot(), minute);
            if (trip.loadingMinute() < minute) {
                violate(Rule.EARLY_LOADING, subject, trip.loadingMinute(), minute);
            }
            minute = deliver(vehicle, subject, trip);
            at = trip.stops().isEmpty()
                    ? trip.depot()
                    : trip.stops().get(trip.stops().size() - 1).site();
        }
        minute = drive(vehicle, vehicle.id(), at, vehicle.home(), minute);
        if (minute > vehicle.shiftEnd() && minute <= lostMinute(vehicle)) {
            violate(Rule.SHIFT, vehicle.id(), minute, vehicle.shiftEnd());
        }
        score.addVehicle(vehicle);
    }

    private int lostMinute(Vehicle vehicle) {
        return lostAt.getOrDefault(vehicle.id(), Integer.MAX_VALUE);
    }

    /** The minute of arrival; without a way the truck is taken to be there at once. */
    private int drive(Vehicle vehicle, String subject, String from, String to, int minute) {
        if (from.equals(to) || minute > lostMinute(vehicle)) {
            return minute;
        }
        ReliefWays.Way way = ways.way(from, to, vehicle.hillRoads(), minute);
        if (way == null) {
            violate(Rule.NO_WAY, subject, from + " → " + to, "");
            return minute;
        }
        score.addMetres(vehicle, way.metres());
        return Math.min(LAST_MINUTE, minute + way.minutesAt(vehicle.speedPercent()));
    }

    /** Loads, drives and unloads; the minute at which the last stop is left. */
    private int deliver(Vehicle vehicle, String subject, Trip trip) {
        if (!vehicle.loadsAt().contains(trip.depot())) {
            violate(Rule.WRONG_DEPOT, subject, trip.depot(), String.join(" ", vehicle.loadsAt()));
        }
        Depot depot = Objects.requireNonNull(depots.get(trip.depot()));
        long millilitres = loads.checkTrip(vehicle, subject, trip);
        long rate = (long) depot.litresPerHour() * MILLILITRES;
        long loadingMinutes = (Math.min(MOST_MILLILITRES, millilitres) * MINUTES_AN_HOUR + rate - 1) / rate;
        int departure = trip.loadingMinute() + (int) Math.min(LAST_MINUTE, loadingMinutes);
        loadings.computeIfAbsent(depot.id(), id -> new ArrayList<>())
                .add(new Loading(subject, trip.loadingMinute(), departure));
        if (trip.stops().isEmpty()) {
            violate(Rule.EMPTY, subject, trip.depot(), "");
        }
        String at = trip.depot();
        int minute = departure;
        List<String> seen = new ArrayList<>();
        for (Stop stop : trip.stops()) {
            Site site = Objects.requireNonNull(sites.get(stop.site()));
            minute = drive(vehicle, subject, at, site.id(), minute);
            checkStop(vehicle, subject, stop, site, seen, minute);
            score.addArrivals(stop, minute);
            minute += site.serviceMinutes();
            at = site.id();
        }
        return minute;
    }

    private void checkStop(Vehicle vehicle, String subject, Stop stop, Site site, List<String> seen, int minute) {
        String place = subject + " " + site.id();
        if (seen.contains(site.id())) {
            violate(Rule.TWICE, place, "2", "1");
        }
        seen.add(site.id());
        if (stop.loads().isEmpty()) {
            violate(Rule.EMPTY, place, "", "");
        }
        if (site.hillRoad() && !vehicle.hillRoads()) {
            violate(Rule.ROAD_BAN, place, "hillRoad", "");
        }
        if (site.mostGrams() > 0 && vehicle.grams() > site.mostGrams()) {
            violate(Rule.ROAD_BAN, place, vehicle.grams(), site.mostGrams());
        }
        if (minute > lostMinute(vehicle)) {
            violate(Rule.LOST_TRUCK, place, minute, lostMinute(vehicle));
        }
    }

    /** Whenever a truck begins to load, there are not more at it than places. */
    private void checkLoadingPlaces(String depotId, List<Loading> here) {
        int places = Objects.requireNonNull(depots.get(depotId)).loadingPlaces();
        List<Loading> sorted = here.stream()
                .sorted(Comparator.comparingInt(Loading::from).thenComparingInt(Loading::until))
                .toList();
        for (Loading loading : sorted) {
            long atOnce = sorted.stream()
                    .filter(other -> other.from <= loading.from && other.until > loading.from)
                    .count();
            if (atOnce > places) {
                violate(Rule.LOADING_PLACES, depotId + " " + loading.subject, atOnce, places);
            }
        }
    }
}
