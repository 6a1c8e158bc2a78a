package org.supplyline.routing.relief;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supplyline.routing.relief.ReliefInstance.Depot;
import org.supplyline.routing.relief.ReliefInstance.Event;
import org.supplyline.routing.relief.ReliefInstance.Item;
import org.supplyline.routing.relief.ReliefInstance.Need;
import org.supplyline.routing.relief.ReliefInstance.Road;
import org.supplyline.routing.relief.ReliefInstance.Site;
import org.supplyline.routing.relief.ReliefInstance.Stock;
import org.supplyline.routing.relief.ReliefInstance.Vehicle;

/** The elements of files, a line each. Identifiers hold nothing that JSON would escape; flags stand there only if they are set. */
final class ReliefLines {

    private ReliefLines() {}

    static String item(Item item) {
        return "{\"id\":\"%s\",\"grams\":%s,\"millilitres\":%s,\"unitsPerCarton\":%s%s%s}"
                .formatted(
                        item.id(),
                        item.grams(),
                        item.millilitres(),
                        item.unitsPerCarton(),
                        flag("wholeCartons", item.wholeCartons()),
                        flag("coldChain", item.coldChain()));
    }

    static String site(Site site) {
        return "{\"id\":\"%s\",\"x\":%s,\"y\":%s,\"region\":\"%s\",\"mostGrams\":%s,\"serviceMinutes\":%s%s}"
                .formatted(
                        site.id(),
                        site.x(),
                        site.y(),
                        site.region(),
                        site.mostGrams(),
                        site.serviceMinutes(),
                        flag("hillRoad", site.hillRoad()));
    }

    static String depot(Depot depot) {
        return "{\"id\":\"%s\",\"x\":%s,\"y\":%s,\"loadingPlaces\":%s,\"litresPerHour\":%s,\"stock\":[%s]}"
                .formatted(
                        depot.id(),
                        depot.x(),
                        depot.y(),
                        depot.loadingPlaces(),
                        depot.litresPerHour(),
                        depot.stock().stream().map(ReliefLines::stock).collect(Collectors.joining(",")));
    }

    private static String stock(Stock stock) {
        return goods(stock.item(), stock.earmark(), stock.quantity());
    }

    /** An item, for whom it was given, and how much of it. */
    static String goods(String item, @Nullable String earmark, long quantity) {
        return "{\"item\":\"%s\"%s,\"quantity\":%s}"
                .formatted(item, earmark == null ? "" : ",\"earmark\":\"" + earmark + "\"", quantity);
    }

    static String vehicle(Vehicle vehicle) {
        return ("{\"id\":\"%s\",\"home\":\"%s\",\"loadsAt\":%s,\"grams\":%s,\"millilitres\":%s,\"shiftStart\":%s,"
                        + "\"shiftEnd\":%s,\"speedPercent\":%s,\"maxTrips\":%s,\"dayCost\":%s,\"kilometreCost\":%s%s%s}")
                .formatted(
                        vehicle.id(),
                        vehicle.home(),
                        ids(vehicle.loadsAt()),
                        vehicle.grams(),
                        vehicle.millilitres(),
                        vehicle.shiftStart(),
                        vehicle.shiftEnd(),
                        vehicle.speedPercent(),
                        vehicle.maxTrips(),
                        vehicle.dayCost(),
                        vehicle.kilometreCost(),
                        flag("hillRoads", vehicle.hillRoads()),
                        flag("refrigerated", vehicle.refrigerated()));
    }

    static String need(Need need) {
        return "{" + needMembers(need) + "}";
    }

    private static String needMembers(Need need) {
        return "\"site\":\"%s\",\"item\":\"%s\",\"quantity\":%s,\"urgency\":%s,\"waitedHours\":%s"
                .formatted(need.site(), need.item(), need.quantity(), need.urgency(), need.waitedHours());
    }

    static String road(Road road) {
        return "{\"from\":\"%s\",\"to\":\"%s\",\"minutes\":%s,\"metres\":%s%s%s%s}"
                .formatted(
                        road.from(),
                        road.to(),
                        road.minutes(),
                        road.metres(),
                        flag("hill", road.hill()),
                        flag("oneWay", road.oneWay()),
                        flag("cut", road.cut()));
    }

    static String event(Event event) {
        return "{\"minute\":%s,%s}".formatted(event.minute(), eventMembers(event));
    }

    private static String eventMembers(Event event) {
        if (event instanceof Event.NewNeed added) {
            return "\"kind\":\"new-need\"," + needMembers(added.need());
        }
        if (event instanceof Event.TruckLost lost) {
            return "\"kind\":\"truck-lost\",\"vehicle\":\"%s\"".formatted(lost.vehicle());
        }
        Event.RoadCut cut = (Event.RoadCut) event;
        return "\"kind\":\"road-cut\",\"from\":\"%s\",\"to\":\"%s\"".formatted(cut.from(), cut.to());
    }

    static String ids(List<String> ids) {
        return ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(",", "[", "]"));
    }

    private static String flag(String name, boolean value) {
        return value ? ",\"" + name + "\":true" : "";
    }
}
