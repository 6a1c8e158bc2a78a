package org.supplyline.routing.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.supplyline.routing.AllocationLine;
import org.supplyline.routing.Depot;
import org.supplyline.routing.Item;
import org.supplyline.routing.Need;
import org.supplyline.routing.Phrase;
import org.supplyline.routing.Site;
import org.supplyline.routing.Stop;
import org.supplyline.routing.Trip;
import org.supplyline.routing.Undelivered;
import org.supplyline.routing.Vehicle;
import org.supplyline.routing.explain.Explanation.Binding;
import org.supplyline.routing.explain.Explanation.Binding.Kind;

/** What binds one need of a plan. Every figure is read from problem and plan. */
final class Bindings {
    private static final int GRAMS_PER_KILOGRAM = 1_000;

    private final PlanView view;
    private final Blockades blockades;
    private final List<Binding> list = new ArrayList<>();

    Bindings(PlanView view, Blockades blockades) {
        this.view = view;
        this.blockades = blockades;
    }

    List<Binding> of(AllocationLine line, Need need) {
        if (line.allocated() < line.approved()) {
            shortage(line, need);
        }
        for (Undelivered rest : view.undelivered(line)) {
            view.heldAt(rest).ifPresent(depot -> held(rest, depot));
            if (rest.reason() == Undelivered.Reason.COLLECTS_ITSELF) {
                add(Kind.COLLECTS, new Phrase(rest.zh(), rest.en()), Map.of());
            }
        }
        late(line, need);
        return List.copyOf(list);
    }

    private void add(Kind kind, Map<String, String> values) {
        list.add(new Binding(kind, kind.words().with(values)));
    }

    private void add(Kind kind, Phrase reason, Map<String, String> values) {
        list.add(new Binding(kind, kind.words().with("reason", reason).with(values)));
    }

    private static String text(long number) {
        return Long.toString(number);
    }

    private void shortage(AllocationLine line, Need need) {
        Item item = view.item(line.item());
        Map<String, Long> stock = view.problem().depots().stream()
                .filter(depot -> view.stock(depot, need, true) > 0)
                .collect(Collectors.toMap(
                        Depot::name, depot -> view.stock(depot, need, true), Long::sum, LinkedHashMap::new));
        long all = stock.values().stream().mapToLong(quantity -> quantity).sum();
        long bound = view.problem().depots().stream()
                .mapToLong(depot -> view.stock(depot, need, false))
                .sum();
        List<AllocationLine> lines = view.plan().allocation().stream()
                .filter(other -> other.item().equals(line.item()))
                .toList();
        long given = lines.stream().mapToLong(AllocationLine::allocated).sum();
        String depots = stock.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        add(
                Kind.STOCK,
                Map.of(
                        "item", item.name(),
                        "stock", text(all),
                        "depots", depots,
                        "approved",
                                text(lines.stream()
                                        .mapToLong(AllocationLine::approved)
                                        .sum())));
        long left = all + bound - given;
        if (bound == 0 && left > 0 && left < item.packSize()) {
            add(Kind.CARTON, Map.of("left", text(left), "pack", text(item.packSize())));
        }
        if (bound > 0) {
            add(Kind.EARMARK, Map.of("quantity", text(bound)));
        }
        long before = lines.stream()
                .filter(other -> isBefore(other, need))
                .mapToLong(AllocationLine::allocated)
                .sum();
        if (before > 0) {
            add(Kind.MORE_URGENT, Map.of("quantity", text(before)));
        }
        equals(lines, need);
    }

    private boolean isBefore(AllocationLine line, Need need) {
        return view.need(line)
                .map(other ->
                        other.given() != need.given() ? other.given() : other.urgencyClass() < need.urgencyClass())
                .orElse(false);
    }

    /** The least and the most that sites of the same class get of what was approved, as far as they are not met in full. */
    private void equals(List<AllocationLine> lines, Need need) {
        List<AllocationLine> sameClass = lines.stream()
                .filter(line -> line.allocated() < line.approved())
                .filter(line -> view.need(line)
                        .filter(other -> !other.given() && other.urgencyClass() == need.urgencyClass())
                        .isPresent())
                .sorted(Comparator.comparingLong(CoverWords::comparable))
                .toList();
        if (sameClass.size() > 1 && !need.given()) {
            Phrase least = CoverWords.of(sameClass.get(0));
            Phrase most = CoverWords.of(sameClass.get(sameClass.size() - 1));
            Phrase words = Kind.EQUAL_COVER.words().with("least", least).with("most", most);
            list.add(new Binding(Kind.EQUAL_COVER, words));
        }
    }

    private void held(Undelivered rest, Depot depot) {
        Site site = view.site(rest.site());
        Item item = view.item(rest.item());
        switch (rest.reason()) {
            case UNREACHABLE -> cutOff(rest, depot, site);
            case TOO_HEAVY_FOR_ROAD -> roadClass(depot, site);
            case NO_REFRIGERATED_TRUCK -> warm(depot, site, item);
            case DOES_NOT_FIT -> tooLarge(depot, site, item);
            case NO_VEHICLE_TIME -> busy(depot, site, item);
            default -> {
                // Told by the shares, or by the caller.
            }
        }
    }

    private void cutOff(Undelivered rest, Depot depot, Site site) {
        String roads = blockades.opening(depot.id(), site.id()).stream()
                .map(road -> view.placeName(road.from()) + "–" + view.placeName(road.to()))
                .collect(Collectors.joining(", "));
        add(roads.isEmpty() ? Kind.ROADS : Kind.ROAD, new Phrase(rest.zh(), rest.en()), Map.of("roads", roads));
    }

    private void roadClass(Depot depot, Site site) {
        List<Vehicle> loading = view.problem().vehicles().stream()
                .filter(vehicle -> vehicle.loadsAt().contains(depot.id()))
                .toList();
        long heavy = loading.stream()
                .filter(vehicle -> site.maxTruckGrams() > 0 && vehicle.capacityGrams() > site.maxTruckGrams())
                .count();
        add(
                Kind.ROAD_CLASS,
                Map.of(
                        "depot", depot.name(),
                        "trucks", text(loading.size()),
                        "hill",
                                text(loading.stream()
                                        .filter(vehicle -> !vehicle.hillRoads())
                                        .count()),
                        "heavy", text(heavy),
                        "limit", site.maxTruckGrams() == 0 ? "–" : text(site.maxTruckGrams() / GRAMS_PER_KILOGRAM)));
    }

    private void warm(Depot depot, Site site, Item item) {
        int trucks = view.access().vehicles(depot.id(), site, false).size();
        add(
                Kind.REFRIGERATION,
                Map.of("item", item.name(), "depot", depot.name(), "site", site.name(), "trucks", text(trucks)));
    }

    private void tooLarge(Depot depot, Site site, Item item) {
        List<Vehicle> trucks = view.access().vehicles(depot.id(), site, item.coldChain());
        long grams = trucks.stream().mapToLong(Vehicle::capacityGrams).max().orElse(0);
        long millilitres =
                trucks.stream().mapToLong(Vehicle::capacityMillilitres).max().orElse(0);
        boolean weight = item.unitWeightGrams() > grams;
        long unit = weight ? item.unitWeightGrams() : item.unitVolumeMillilitres();
        add(
                weight ? Kind.WEIGHT : Kind.VOLUME,
                Map.of(
                        "unit", text(unit / GRAMS_PER_KILOGRAM),
                        "most", text((weight ? grams : millilitres) / GRAMS_PER_KILOGRAM)));
    }

    /** Which of the trucks that may go have no time, no trip or no room left; and how long trucks wait for a crew. */
    private void busy(Depot depot, Site site, Item item) {
        List<Vehicle> trucks = view.access().vehicles(depot.id(), site, item.coldChain());
        Map<String, String> values = new HashMap<>(
                Map.of("depot", depot.name(), "site", site.name(), "item", item.name(), "trucks", text(trucks.size())));
        int minutes = trucks.stream()
                .mapToInt(vehicle -> view.access().roundTripMinutes(vehicle, depot.id(), site))
                .min()
                .orElse(0);
        long late = trucks.stream()
                .filter(vehicle ->
                        view.minutesLeft(vehicle) < view.access().roundTripMinutes(vehicle, depot.id(), site))
                .count();
        long spent = trucks.stream()
                .filter(vehicle -> view.trips(vehicle).size() >= vehicle.maxTrips())
                .count();
        values.put("minutes", text(minutes));
        count(Kind.SHIFT, late, values);
        count(Kind.TRIPS, spent, values);
        full(depot, item, values);
        int wait = view.longestWait(depot.id());
        if (wait > 0) {
            add(
                    Kind.CREWS,
                    Map.of("depot", depot.name(), "places", text(depot.loadingPlaces()), "minutes", text(wait)));
        }
    }

    private void count(Kind kind, long trucks, Map<String, String> values) {
        if (trucks > 0) {
            values.put("trucksShort", text(trucks));
            add(kind, values);
        }
    }

    private void full(Depot depot, Item item, Map<String, String> values) {
        List<Trip> trips = view.plan().trips().stream()
                .filter(trip -> trip.depot().equals(depot.id()))
                .toList();
        long byWeight = trips.stream()
                .filter(trip -> room(trip, true) < item.packSize() * item.unitWeightGrams())
                .count();
        long byVolume = trips.stream()
                .filter(trip -> room(trip, false) < item.packSize() * item.unitVolumeMillilitres())
                .count();
        values.put("trips", text(trips.size()));
        if (byWeight > 0) {
            values.put("full", text(byWeight));
            add(Kind.FULL_WEIGHT, values);
        }
        if (byVolume > 0) {
            values.put("full", text(byVolume));
            add(Kind.FULL_VOLUME, values);
        }
    }

    private long room(Trip trip, boolean weight) {
        return view.problem().vehicles().stream()
                .filter(vehicle -> vehicle.id().equals(trip.vehicle()))
                .mapToLong(vehicle -> weight
                        ? vehicle.capacityGrams() - trip.weightGrams()
                        : vehicle.capacityMillilitres() - trip.volumeMillilitres())
                .findFirst()
                .orElse(0);
    }

    private void late(AllocationLine line, Need need) {
        Integer due = need.dueMinute();
        if (due == null) {
            return;
        }
        view.plan().trips().stream()
                .flatMap(trip -> trip.stops().stream())
                .filter(stop -> stop.site().equals(line.site()) && stop.arrivalMinute() > due)
                .filter(stop ->
                        stop.loads().stream().anyMatch(load -> load.item().equals(line.item())))
                .mapToInt(Stop::arrivalMinute)
                .max()
                .ifPresent(arrival -> add(Kind.WINDOW, Map.of("due", text(due), "arrival", text(arrival))));
    }
}
