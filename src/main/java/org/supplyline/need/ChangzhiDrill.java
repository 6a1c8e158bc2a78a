package org.supplyline.need;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.supplyline.journal.Cause;
import org.supplyline.node.FirstStart;
import org.supplyline.node.NodeIdentity;
import org.supplyline.place.CountySeat;
import org.supplyline.place.CountySeats;
import org.supplyline.place.DepotSize;
import org.supplyline.place.NewDepot;
import org.supplyline.place.NewPlace;
import org.supplyline.place.NewVehicle;
import org.supplyline.place.OpeningLine;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;
import org.supplyline.place.Position;
import org.supplyline.place.RoadDistance;
import org.supplyline.place.Roads;
import tools.jackson.databind.json.JsonMapper;

/**
 * The flood around Changzhi, with which a drill node begins: depots, vehicles, roads, sites and what they need. Every
 * step is keyed, so a start that was cut off goes on where it stopped.
 */
@Component
@Order(ChangzhiDrill.ORDER)
public class ChangzhiDrill implements FirstStart {

    /** After the catalogue and the fixed places, before the opening stock. */
    public static final int ORDER = 300;

    private static final String USER = "drill";
    private static final long DAYS = 3;
    private static final long METRES_A_KILOMETRE = 1_000;
    private static final long GRAMS_A_KILOGRAM = 1_000;
    private static final long BOTTLES_A_CASE = 24;

    private final Places places;
    private final Roads roads;
    private final Needs needs;
    private final Clock clock;
    private final DrillFile file;

    public ChangzhiDrill(Places places, Roads roads, Needs needs, Clock clock, JsonMapper json) {
        this.places = places;
        this.roads = roads;
        this.needs = needs;
        this.clock = clock;
        this.file = DrillFile.read(json);
    }

    /**
     * A donor's truck that comes during the drill.
     *
     * @param at when it arrives
     * @param item code of the relief item
     * @param quantity base units on it
     * @param sites place codes to which it goes straight
     */
    public record Arrival(String donorZh, String donorEn, Instant at, String item, long quantity, List<String> sites) {}

    @Override
    public void begin(NodeIdentity node) {
        if (!node.drill()) {
            return;
        }
        Map<String, Place> made = new HashMap<>();
        file.depots().forEach(depot -> made.put(depot.key(), depot(depot)));
        file.sites().forEach(site -> made.put(site.key(), site(site)));
        file.vehicles().forEach(this::vehicle);
        roads.enter(roads(made), by("roads"));
        LocalTime evening = LocalTime.of(20, 0);
        Instant due = today(node).atTime(evening).atZone(node.zone()).toInstant();
        file.sites().forEach(site -> needs(site, Objects.requireNonNull(made.get(site.key())), due));
    }

    /** What lay in the depots before the drill began, for the ledger to post; empty on a node without the drill. */
    public List<OpeningLine> openingLines(NodeIdentity node) {
        List<OpeningLine> lines = new ArrayList<>();
        for (DrillFile.Stock stock : file.stock()) {
            bins(stock.depot()).stream()
                    .skip(stock.bin() - 1L)
                    .findFirst()
                    .ifPresent(bin -> lines.add(new OpeningLine(
                            bin.code(), stock.item(), stock.lot(), expiry(stock, node), stock.quantity())));
        }
        return lines;
    }

    /** The donor's truck that comes at 11 o'clock of the day on which the drill is looked at. */
    public Arrival arrival(NodeIdentity node) {
        DrillFile.Arrival arrival = file.arrival();
        return new Arrival(
                arrival.donorZh(),
                arrival.donorEn(),
                today(node)
                        .atTime(LocalTime.parse(arrival.at()))
                        .atZone(node.zone())
                        .toInstant(),
                arrival.item(),
                arrival.quantity(),
                arrival.sites().stream().map(this::siteCode).toList());
    }

    private Place depot(DrillFile.Depot depot) {
        DepotSize size =
                new DepotSize(depot.floorAreaM2(), depot.capacityLitres(), depot.crews(), depot.crewLitresAnHour());
        NewDepot wanted = new NewDepot(
                depot.nameZh(), depot.nameEn(), size, position(depot.division()), depot.division(), depot.bins());
        return places.createDepot(wanted, by("depot-" + depot.key()));
    }

    private Place site(DrillFile.Site site) {
        NewPlace wanted = NewPlace.site(
                site.nameZh(), site.nameEn(), position(site.division()), site.division(), false, site.hillRoad());
        Place made = places.create(wanted, by("site-" + site.key()));
        needs.describe(
                new SiteProfile(made.code(), null, site.persons(), site.households()), by("profile-" + site.key()));
        return made;
    }

    private void vehicle(DrillFile.Truck truck) {
        NewVehicle wanted = new NewVehicle(
                truck.nameZh(),
                truck.nameEn(),
                truck.plate(),
                truck.payloadKilograms() * GRAMS_A_KILOGRAM,
                truck.volumeLitres(),
                truck.hillRoads(),
                truck.refrigerated(),
                truck.crew(),
                truck.lent());
        places.createVehicle(wanted, by("vehicle-" + truck.plate()));
    }

    private List<RoadDistance> roads(Map<String, Place> made) {
        List<RoadDistance> all = new ArrayList<>();
        String depot = code(made, file.depots().get(0).key());
        for (DrillFile.Site site : file.sites()) {
            long metres = site.kilometres() * METRES_A_KILOMETRE;
            all.add(new RoadDistance(depot, code(made, site.key()), metres, site.minutes(), false));
        }
        for (DrillFile.Road road : file.roads()) {
            long metres = road.kilometres() * METRES_A_KILOMETRE;
            all.add(new RoadDistance(code(made, road.from()), code(made, road.to()), metres, road.minutes(), false));
        }
        return all;
    }

    /** Kits and quilts by heads; tents as the sites asked; water as the command ordered it, not by share. */
    private void needs(DrillFile.Site site, Place place, Instant due) {
        String code = place.code();
        NeedFactor kit = factor("kit-family");
        NeedFactor quilt = factor("quilt");
        long kits = kit.once(site.households(), 0);
        long quilts = quilt.once(site.persons(), 0);
        ask(
                site,
                need(
                        code,
                        kit.item(),
                        kits,
                        kits,
                        kit.kind().basis(),
                        kit.formula(site.households(), DAYS),
                        site,
                        due));
        ask(
                site,
                need(
                        code,
                        quilt.item(),
                        quilts,
                        quilts,
                        quilt.kind().basis(),
                        quilt.formula(site.persons(), DAYS),
                        site,
                        due));
        if (site.tents() > 0) {
            ask(site, need(code, "tent-12", site.tents(), site.tents(), Basis.STATED, "", site, due));
        }
        NeedFactor water = factor("water-bottled");
        long bottles = water.forDays(site.persons(), DAYS);
        long ordered = site.waterCases() * BOTTLES_A_CASE;
        ask(site, need(code, water.item(), bottles, ordered, Basis.ORDER, "", site, due));
    }

    private NewNeed need(
            String site,
            String item,
            long asked,
            long approved,
            Basis basis,
            String formula,
            DrillFile.Site from,
            Instant due) {
        return new NewNeed(site, item, asked, approved, null, from.urgency(), due, basis, formula, "");
    }

    private void ask(DrillFile.Site site, NewNeed need) {
        needs.ask(need, by("need-" + site.key() + "-" + need.item())).match(saved -> saved, refused -> {
            throw new IllegalStateException("The drill's need %s was refused: %s.".formatted(need, refused));
        });
    }

    private List<Place> bins(String depotKey) {
        String name = file.depots().stream()
                .filter(d -> d.key().equals(depotKey))
                .map(DrillFile.Depot::nameZh)
                .findFirst()
                .orElseThrow();
        return places.all(PlaceKind.DEPOT).stream()
                .filter(p -> p.nameZh().equals(name))
                .findFirst()
                .map(p -> places.children(p.code()).stream()
                        .filter(inside -> inside.kind() == PlaceKind.BIN)
                        .toList())
                .orElse(List.of());
    }

    private String siteCode(String key) {
        String name = file.sites().stream()
                .filter(s -> s.key().equals(key))
                .map(DrillFile.Site::nameZh)
                .findFirst()
                .orElseThrow();
        return places.all(PlaceKind.SITE).stream()
                .filter(p -> p.nameZh().equals(name))
                .map(Place::code)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The drill has not begun; it has no %s.".formatted(name)));
    }

    private @Nullable LocalDate expiry(DrillFile.Stock stock, NodeIdentity node) {
        return stock.expiresInDays() == null ? null : today(node).plusDays(stock.expiresInDays());
    }

    private LocalDate today(NodeIdentity node) {
        return LocalDate.ofInstant(clock.instant(), node.zone());
    }

    private static NeedFactor factor(String item) {
        return NeedFactors.shipped().of(item).orElseThrow();
    }

    private static String code(Map<String, Place> made, String key) {
        return Objects.requireNonNull(made.get(key), key).code();
    }

    private static @Nullable Position position(String division) {
        return CountySeats.shipped()
                .ofDivision(division)
                .map(CountySeat::position)
                .orElse(null);
    }

    private static Cause by(String request) {
        return new Cause.Request(USER, request);
    }
}
