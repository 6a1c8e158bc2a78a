package org.supplyline.dispatch.planning;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.supplyline.catalog.Catalog;
import org.supplyline.dispatch.ApprovedTrip;
import org.supplyline.dispatch.PackWords;
import org.supplyline.dispatch.planning.PlanSheet.CollectedRow;
import org.supplyline.dispatch.planning.PlanSheet.Figure;
import org.supplyline.dispatch.planning.PlanSheet.GoodsRow;
import org.supplyline.dispatch.planning.PlanSheet.Load;
import org.supplyline.dispatch.planning.PlanSheet.RuleRow;
import org.supplyline.dispatch.planning.PlanSheet.ShareRow;
import org.supplyline.dispatch.planning.PlanSheet.StopRow;
import org.supplyline.dispatch.planning.PlanSheet.TripRow;
import org.supplyline.dispatch.planning.PlanSheet.UnmetRow;
import org.supplyline.dispatch.planning.PlanSheet.Way;
import org.supplyline.inventory.EarmarkWords;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceKind;
import org.supplyline.routing.DispatchPlan;
import org.supplyline.routing.ItemCode;
import org.supplyline.routing.ItemQuantity;
import org.supplyline.routing.Leg;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Rule;
import org.supplyline.routing.ScoreLine;
import org.supplyline.routing.Stop;
import org.supplyline.routing.Trip;
import org.supplyline.routing.Undelivered;
import org.supplyline.routing.Vehicle;

/** Reads one plan into words of one language. */
final class PlanReader {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY_AND_CLOCK = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final int MILLILITRES_A_LITRE = 1_000;
    private static final int COLOURS = 10;
    private static final Set<String> PLACE_PARAMETERS = Set.of("heldAt", "depot");

    private final StoredPlan stored;
    private final DispatchPlan plan;
    private final Map<String, Place> places;
    private final Catalog catalog;
    private final PackWords words;
    private final EarmarkWords earmarks;
    private final Map<String, ApprovedTrip> approved = new HashMap<>();
    private final MeasuredRoads roads;
    private final ZoneId zone;
    private final boolean chinese;
    private final Map<String, Integer> colours = new LinkedHashMap<>();

    PlanReader(
            StoredPlan stored,
            DispatchPlan plan,
            Map<String, Place> places,
            Catalog catalog,
            PackWords words,
            EarmarkWords earmarks,
            List<ApprovedTrip> approvedTrips,
            MeasuredRoads roads,
            ZoneId zone,
            boolean chinese) {
        this.stored = stored;
        this.plan = plan;
        this.places = places;
        this.catalog = catalog;
        this.words = words;
        this.earmarks = earmarks;
        this.roads = roads;
        this.zone = zone;
        this.chinese = chinese;
        approvedTrips.forEach(trip -> approved.put(trip.vehicle() + ' ' + trip.number(), trip));
        plan.trips().forEach(trip -> colours.putIfAbsent(trip.vehicle().value(), colours.size() % COLOURS));
    }

    PlanSheet read() {
        List<TripRow> trips = new ArrayList<>();
        plan.trips().forEach(trip -> trips.add(trip(trips.size() + 1, trip)));
        return new PlanSheet(
                figures(),
                trips,
                plan.undelivered().stream()
                        .filter(left -> left.reason() != Undelivered.Reason.COLLECTS_ITSELF)
                        .map(this::unmet)
                        .toList(),
                plan.undelivered().stream()
                        .filter(left -> left.reason() == Undelivered.Reason.COLLECTS_ITSELF)
                        .map(this::collected)
                        .toList(),
                shares(),
                plan.score().stream().map(this::rule).toList(),
                PlanChart.of(stored.problem(), plan, vehicles(), zone, this::name),
                new PlanSpots(stored, plan, places, colours, chinese).map(),
                plan.estimated() || trips.stream().anyMatch(TripRow::estimated),
                trips.stream().anyMatch(trip -> !trip.mixed().isEmpty()));
    }

    private List<Figure> figures() {
        DispatchPlan.Totals totals = plan.totals();
        return List.of(
                new Figure("vehicles", String.valueOf(totals.vehicles())),
                new Figure("trips", String.valueOf(totals.trips())),
                new Figure("stops", String.valueOf(totals.stops())),
                new Figure("weight", PackWords.weight(totals.weightGrams())),
                new Figure("volume", PackWords.volume(totals.volumeMillilitres() / MILLILITRES_A_LITRE)),
                new Figure("distance", PackWords.distance(totals.metres())),
                new Figure("back", totals.trips() == 0 ? "-" : clock(totals.lastReturnMinute())));
    }

    private TripRow trip(int number, Trip trip) {
        Vehicle vehicle = vehicle(trip);
        ApprovedTrip kept = approved.get(trip.vehicle().value() + ' ' + trip.number());
        List<StopRow> stops = new ArrayList<>();
        for (Stop stop : trip.stops()) {
            int position = stops.size() + 1;
            String order = kept == null
                    ? ""
                    : kept.stops().stream()
                            .filter(s -> s.site().equals(stop.site().value()))
                            .map(ApprovedTrip.Stop::order)
                            .findFirst()
                            .orElse("");
            stops.add(new StopRow(
                    position,
                    name(stop.site()),
                    clock(stop.arrivalMinute()),
                    clock(stop.departureMinute()),
                    way(stop.leg()),
                    stop.loads().stream().map(this::goods).toList(),
                    PackWords.weight(stop.weightGrams()),
                    PackWords.volume(stop.volumeMillilitres() / MILLILITRES_A_LITRE),
                    order));
        }
        return new TripRow(
                number,
                colours.getOrDefault(trip.vehicle().value(), 0),
                name(trip.vehicle().value()),
                vehicle.name(),
                trip.number(),
                kept == null ? "" : kept.code(),
                name(trip.depot()),
                clock(trip.loadingMinute()),
                clock(trip.departureMinute()),
                clock(trip.returnMinute()),
                PackWords.distance(trip.metres()),
                new Load(
                        PackWords.weight(trip.weightGrams()),
                        PackWords.weight(vehicle.capacityGrams()),
                        trip.weightPercent()),
                new Load(
                        PackWords.volume(trip.volumeMillilitres() / MILLILITRES_A_LITRE),
                        PackWords.volume(vehicle.capacityMillilitres() / MILLILITRES_A_LITRE),
                        trip.volumePercent()),
                stops,
                way(trip.returnLeg()),
                TripHazards.of(trip, catalog).stream()
                        .map(item -> words.name(item, chinese))
                        .toList());
    }

    private Way way(Leg leg) {
        return new Way(
                name(leg.to()),
                leg.minutes() + " min",
                PackWords.distance(leg.metres()),
                leg.via().stream().map(this::name).collect(Collectors.joining(chinese ? "、" : ", ")),
                leg.estimated() || !roads.measured(leg));
    }

    private GoodsRow goods(ItemQuantity load) {
        GoodsCode code = GoodsCode.of(load.item());
        return new GoodsRow(
                words.name(code.item(), chinese),
                words.packs(code.item(), load.quantity(), chinese),
                base(code, load.quantity()),
                bound(code));
    }

    private String bound(GoodsCode code) {
        return code.isEarmarked() ? earmarks.remark(code.earmark(), chinese) : "";
    }

    private String base(GoodsCode code, long quantity) {
        return words.hasPacks(code.item(), quantity) ? words.base(code.item(), quantity, chinese) : "";
    }

    private UnmetRow unmet(Undelivered left) {
        GoodsCode code = GoodsCode.of(left.item());
        Undelivered told = translated(left);
        return new UnmetRow(
                name(left.site()),
                words.name(code.item(), chinese),
                words.packs(code.item(), left.quantity(), chinese),
                base(code, left.quantity()),
                urgency(left.site(), left.item()),
                chinese ? told.zh() : told.en());
    }

    private CollectedRow collected(Undelivered left) {
        GoodsCode code = GoodsCode.of(left.item());
        return new CollectedRow(
                name(left.site()),
                words.name(code.item(), chinese),
                words.packs(code.item(), left.quantity(), chinese),
                base(code, left.quantity()),
                translated(left).parameters().getOrDefault("depot", ""));
    }

    /** The solver names depots as the problem does, in Chinese. */
    private Undelivered translated(Undelivered left) {
        Map<String, String> parameters = new HashMap<>(left.parameters());
        parameters.replaceAll((key, value) -> PLACE_PARAMETERS.contains(key)
                ? places.values().stream()
                        .filter(place -> place.kind() == PlaceKind.DEPOT
                                && place.nameZh().equals(value))
                        .map(place -> place.name(chinese))
                        .findFirst()
                        .orElse(value)
                : value);
        return new Undelivered(left.site(), left.item(), left.quantity(), left.reason(), parameters);
    }

    private int urgency(PlaceId site, ItemCode item) {
        return stored.problem().needs().stream()
                .filter(need -> need.site().equals(site) && need.item().equals(item))
                .mapToInt(need -> need.urgency())
                .findFirst()
                .orElse(2);
    }

    private List<ShareRow> shares() {
        return plan.allocation().stream()
                .map(line -> {
                    GoodsCode code = GoodsCode.of(line.item());
                    return new ShareRow(
                            name(line.site()),
                            words.name(code.item(), chinese) + (code.isEarmarked() ? " · " + bound(code) : ""),
                            words.base(code.item(), line.asked(), chinese),
                            words.base(code.item(), line.approved(), chinese),
                            words.base(code.item(), line.allocated(), chinese),
                            words.base(code.item(), line.onTrips(), chinese),
                            line.coverPermille() / 10,
                            line.coverTenthDays() == 0
                                    ? null
                                    : line.coverTenthDays() / 10 + "." + line.coverTenthDays() % 10,
                            line.given());
                })
                .toList();
    }

    private RuleRow rule(ScoreLine line) {
        return new RuleRow(
                line.level().rank(),
                chinese ? line.rule().zh() : line.rule().en(),
                line.count(),
                line.contribution(),
                line.level() == Rule.Level.FEASIBLE && line.contribution() != 0);
    }

    private List<PlanChart.VehicleTrips> vehicles() {
        Map<String, Map<Integer, Trip>> byVehicle = new LinkedHashMap<>();
        for (int i = 0; i < plan.trips().size(); i++) {
            Trip trip = plan.trips().get(i);
            byVehicle
                    .computeIfAbsent(trip.vehicle().value(), vehicle -> new LinkedHashMap<>())
                    .put(i + 1, trip);
        }
        List<PlanChart.VehicleTrips> vehicles = new ArrayList<>();
        byVehicle.forEach((code, trips) -> vehicles.add(new PlanChart.VehicleTrips(
                name(code), vehicle(trips.values().iterator().next()).name(), colours.getOrDefault(code, 0), trips)));
        return vehicles;
    }

    private Vehicle vehicle(Trip trip) {
        return stored.problem().vehicles().stream()
                .filter(vehicle -> vehicle.id().equals(trip.vehicle()))
                .findFirst()
                .orElseThrow();
    }

    private String name(PlaceId id) {
        return name(id.value());
    }

    private String name(String code) {
        Place place = places.get(code);
        return place == null ? code : place.name(chinese);
    }

    /** With the day, once it is another than that of the start. */
    private String clock(int minute) {
        ZonedDateTime at = stored.problem().at(minute).atZone(zone);
        LocalDate first = stored.problem().start().atZone(zone).toLocalDate();
        return at.toLocalDate().equals(first) ? CLOCK.format(at) : DAY_AND_CLOCK.format(at);
    }
}
