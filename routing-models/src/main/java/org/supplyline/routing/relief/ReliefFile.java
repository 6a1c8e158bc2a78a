package org.supplyline.routing.relief;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.supplyline.routing.InstanceFault.Code;
import org.supplyline.routing.Reading;
import org.supplyline.routing.relief.JsonCursor.BadFile;
import org.supplyline.routing.relief.ReliefInstance.Depot;
import org.supplyline.routing.relief.ReliefInstance.Event;
import org.supplyline.routing.relief.ReliefInstance.Item;
import org.supplyline.routing.relief.ReliefInstance.Need;
import org.supplyline.routing.relief.ReliefInstance.Road;
import org.supplyline.routing.relief.ReliefInstance.Site;
import org.supplyline.routing.relief.ReliefInstance.Stock;
import org.supplyline.routing.relief.ReliefInstance.Vehicle;

/** Reads instance files ({@code supplyline-relief}, version 1). Bad ones are refused by field and value, never by an exception. */
public final class ReliefFile {

    /** What the member {@code format} says. */
    static final String FORMAT = "supplyline-relief";

    /** What the member {@code version} says. */
    static final int VERSION = 1;

    private static final int DEPOTS = 50;
    private static final int ITEMS = 1_000;
    private static final int VEHICLES = 300;
    private static final int SITES = 2_500;
    private static final int NEEDS = 20_000;
    private static final int ROADS = 100_000;
    private static final int EVENTS = 1_000;
    private static final int METRES = 1_000_000;
    private static final int MINUTES = 2_880;
    private static final int VEHICLE_GRAMS = 100_000_000;

    private final JsonCursor top;
    private final Set<String> items = new HashSet<>();
    private final Set<String> depots = new HashSet<>();
    private final Set<String> sites = new HashSet<>();
    private final Set<String> vehicles = new HashSet<>();
    private final Set<String> regions = new HashSet<>();
    private final Set<String> pairs = new HashSet<>();

    private ReliefFile(JsonCursor top) {
        this.top = top;
    }

    /** The instance of a file, or what is wrong with the file. */
    public static Reading<ReliefInstance> read(Path file) {
        return JsonCursor.reading(file, top -> new ReliefFile(top).instance());
    }

    private ReliefInstance instance() throws BadFile {
        checkVersion(top, FORMAT);
        String name = top.id("name");
        long seed = top.whole("seed", 0, Long.MAX_VALUE);
        List<Item> itemList = list("items", ITEMS, this::item);
        List<Site> siteList = list("sites", SITES, this::site);
        List<Depot> depotList = list("depots", DEPOTS, this::depot);
        List<Vehicle> vehicleList = list("vehicles", VEHICLES, this::vehicle);
        List<Need> needs = list("needs", NEEDS, this::need);
        List<Road> roads = list("roads", ROADS, this::road);
        List<Event> events = list("events", EVENTS, this::event);
        top.nothingElse();
        for (int i = 1; i < events.size(); i++) {
            if (events.get(i).minute() < events.get(i - 1).minute()) {
                throw top.fault(
                        Code.OUT_OF_RANGE,
                        "events[" + i + "].minute",
                        events.get(i).minute(),
                        "≥ " + events.get(i - 1).minute());
            }
        }
        return new ReliefInstance(name, seed, depotList, itemList, vehicleList, siteList, needs, roads, events);
    }

    /** The two members that every file of the benchmark begins with. */
    static void checkVersion(JsonCursor top, String format) throws BadFile {
        String found = top.id("format");
        if (!found.equals(format)) {
            throw top.fault(Code.UNSUPPORTED, "format", found, format);
        }
        top.number("version", VERSION, VERSION);
    }

    /** Reads one element. */
    private interface Element<T> {
        T read(JsonCursor at) throws BadFile;
    }

    private <T> List<T> list(String field, int most, Element<T> element) throws BadFile {
        List<T> list = new ArrayList<>();
        for (JsonCursor at : top.objects(field, most)) {
            list.add(element.read(at));
            at.nothingElse();
        }
        return list;
    }

    private static String fresh(JsonCursor at, String field, Set<String> known) throws BadFile {
        String id = at.id(field);
        if (!known.add(id)) {
            throw at.fault(Code.DUPLICATE, field, id, "");
        }
        return id;
    }

    private static String known(JsonCursor at, String field, Set<String> known) throws BadFile {
        String id = at.id(field);
        if (!known.contains(id)) {
            throw at.fault(Code.UNKNOWN_REFERENCE, field, id, "");
        }
        return id;
    }

    private Item item(JsonCursor at) throws BadFile {
        return new Item(
                fresh(at, "id", items),
                at.whole("grams", 0, 1_000_000),
                at.whole("millilitres", 0, 1_000_000),
                at.number("unitsPerCarton", 1, 10_000),
                at.flag("wholeCartons"),
                at.flag("coldChain"));
    }

    private Site site(JsonCursor at) throws BadFile {
        Site site = new Site(
                fresh(at, "id", sites),
                at.number("x", -METRES, METRES),
                at.number("y", -METRES, METRES),
                at.id("region"),
                at.flag("hillRoad"),
                at.whole("mostGrams", 0, VEHICLE_GRAMS),
                at.number("serviceMinutes", 0, 480));
        regions.add(site.region());
        return site;
    }

    private Depot depot(JsonCursor at) throws BadFile {
        String id = fresh(at, "id", depots);
        if (sites.contains(id)) {
            throw at.fault(Code.DUPLICATE, "id", id, "");
        }
        List<Stock> stock = new ArrayList<>();
        Set<String> lines = new HashSet<>();
        for (JsonCursor line : at.objects("stock", ITEMS * 10)) {
            String item = known(line, "item", items);
            String earmark = line.has("earmark") ? known(line, "earmark", regions) : null;
            if (!lines.add(item + "\n" + earmark)) {
                throw line.fault(Code.DUPLICATE, "item", item, "");
            }
            stock.add(new Stock(item, earmark, line.whole("quantity", 0, 10_000_000)));
            line.nothingElse();
        }
        return new Depot(
                id,
                at.number("x", -METRES, METRES),
                at.number("y", -METRES, METRES),
                at.number("loadingPlaces", 1, 100),
                at.number("litresPerHour", 1, 1_000_000),
                stock);
    }

    private Vehicle vehicle(JsonCursor at) throws BadFile {
        List<String> loadsAt = at.ids("loadsAt", DEPOTS);
        for (String depot : loadsAt) {
            if (!depots.contains(depot)) {
                throw at.fault(Code.UNKNOWN_REFERENCE, "loadsAt", depot, "");
            }
        }
        int shiftStart = at.number("shiftStart", 0, MINUTES);
        return new Vehicle(
                fresh(at, "id", vehicles),
                known(at, "home", depots),
                loadsAt,
                at.whole("grams", 0, VEHICLE_GRAMS),
                at.whole("millilitres", 0, 200_000_000),
                shiftStart,
                at.number("shiftEnd", shiftStart, MINUTES),
                at.number("speedPercent", 10, 300),
                at.flag("hillRoads"),
                at.flag("refrigerated"),
                at.number("maxTrips", 1, 10),
                at.number("dayCost", 0, 1_000_000),
                at.number("kilometreCost", 0, 100_000));
    }

    private Need need(JsonCursor at) throws BadFile {
        Need need = new Need(
                known(at, "site", sites),
                known(at, "item", items),
                at.whole("quantity", 1, 1_000_000),
                at.number("urgency", 1, 4),
                at.number("waitedHours", 0, 720));
        if (!pairs.add(need.site() + "\n" + need.item())) {
            throw at.fault(Code.DUPLICATE, "item", need.site() + "/" + need.item(), "");
        }
        return need;
    }

    private String place(JsonCursor at, String field) throws BadFile {
        return known(at, field, sites.contains(at.id(field)) ? sites : depots);
    }

    private Road road(JsonCursor at) throws BadFile {
        String from = place(at, "from");
        String to = place(at, "to");
        if (from.equals(to)) {
            throw at.fault(Code.DUPLICATE, "to", to, "");
        }
        return new Road(
                from,
                to,
                at.number("minutes", 0, MINUTES),
                at.number("metres", 0, 500_000),
                at.flag("hill"),
                at.flag("oneWay"),
                at.flag("cut"));
    }

    private Event event(JsonCursor at) throws BadFile {
        int minute = at.number("minute", 0, MINUTES);
        String kind = at.id("kind");
        return switch (kind) {
            case "new-need" -> new Event.NewNeed(minute, need(at));
            case "truck-lost" -> new Event.TruckLost(minute, known(at, "vehicle", vehicles));
            case "road-cut" -> new Event.RoadCut(minute, place(at, "from"), place(at, "to"));
            default -> throw at.fault(Code.UNSUPPORTED, "kind", kind, "new-need, truck-lost, road-cut");
        };
    }

    /** The same instance as text; equal instances give equal bytes. */
    public static String text(ReliefInstance instance) {
        StringBuilder text = new StringBuilder("{\"format\":\"%s\",\"version\":%s,\"name\":\"%s\",\"seed\":%s"
                .formatted(FORMAT, VERSION, instance.name(), instance.seed()));
        lines(text, "items", instance.items(), ReliefLines::item);
        lines(text, "sites", instance.sites(), ReliefLines::site);
        lines(text, "depots", instance.depots(), ReliefLines::depot);
        lines(text, "vehicles", instance.vehicles(), ReliefLines::vehicle);
        lines(text, "needs", instance.needs(), ReliefLines::need);
        lines(text, "roads", instance.roads(), ReliefLines::road);
        lines(text, "events", instance.events(), ReliefLines::event);
        return text.append("}\n").toString();
    }

    /** One element a line, so that two files can be compared by eye. */
    static <T> void lines(StringBuilder text, String field, List<T> list, Function<T, String> line) {
        text.append(",\n\"").append(field).append("\":[");
        for (int i = 0; i < list.size(); i++) {
            text.append(i == 0 ? "\n" : ",\n").append(line.apply(list.get(i)));
        }
        text.append(']');
    }
}
