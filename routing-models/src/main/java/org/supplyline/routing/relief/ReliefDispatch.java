package org.supplyline.routing.relief;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supplyline.routing.Depot;
import org.supplyline.routing.DispatchPlan;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.Earmark;
import org.supplyline.routing.Item;
import org.supplyline.routing.ItemCode;
import org.supplyline.routing.ItemQuantity;
import org.supplyline.routing.Need;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Road;
import org.supplyline.routing.Site;
import org.supplyline.routing.Vehicle;
import org.supplyline.routing.VehicleId;

/**
 * An instance as the engine takes it, and the engine's plan as the benchmark takes it. Goods with an earmark become an item of their own,
 * bound to the sites of its region.
 */
public final class ReliefDispatch {

    /** Stands in no id of an instance. */
    private static final String EARMARK = "|";

    private final ReliefInstance instance;
    private final Map<String, ReliefInstance.Item> items = new HashMap<>();
    private final Set<Line> earmarked = new LinkedHashSet<>();

    /** An item, and the region that it was given for. */
    private record Line(String item, @Nullable String earmark) {
        ItemCode code() {
            return new ItemCode(earmark == null ? item : item + EARMARK + earmark);
        }

        static Line of(ItemCode code) {
            int at = code.value().indexOf(EARMARK);
            return at < 0
                    ? new Line(code.value(), null)
                    : new Line(code.value().substring(0, at), code.value().substring(at + 1));
        }
    }

    private ReliefDispatch(ReliefInstance instance) {
        this.instance = instance;
        instance.items().forEach(item -> items.put(item.id(), item));
        instance.depots().stream()
                .flatMap(depot -> depot.stock().stream())
                .filter(stock -> stock.earmark() != null)
                .forEach(stock -> earmarked.add(new Line(stock.item(), stock.earmark())));
    }

    /** What the engine plans; events are not part of it. */
    public static DispatchProblem problem(ReliefInstance instance) {
        return new ReliefDispatch(instance).problem();
    }

    private DispatchProblem problem() {
        List<Item> itemList = new ArrayList<>();
        instance.items().forEach(item -> itemList.add(item(item, new Line(item.id(), null))));
        earmarked.forEach(line -> itemList.add(item(Objects.requireNonNull(items.get(line.item)), line)));
        return new DispatchProblem(
                Instant.EPOCH,
                instance.depots().stream().map(ReliefDispatch::depot).toList(),
                itemList,
                instance.vehicles().stream().map(ReliefDispatch::vehicle).toList(),
                instance.sites().stream().map(ReliefDispatch::site).toList(),
                instance.needs().stream().map(this::need).toList(),
                instance.roads().stream().map(ReliefDispatch::road).toList());
    }

    private Item item(ReliefInstance.Item item, Line line) {
        return new Item(
                line.code(),
                item.id(),
                item.grams(),
                item.millilitres(),
                item.unitsPerCarton(),
                item.wholeCartons(),
                false,
                item.coldChain(),
                line.earmark == null ? null : new Earmark(new ItemCode(line.item), sites(line.earmark), null));
    }

    private List<PlaceId> sites(String region) {
        return instance.sites().stream()
                .filter(site -> site.region().equals(region))
                .map(site -> new PlaceId(site.id()))
                .toList();
    }

    private static Depot depot(ReliefInstance.Depot depot) {
        return new Depot(
                new PlaceId(depot.id()),
                depot.id(),
                null,
                depot.loadingPlaces(),
                depot.loadingPlaces(),
                depot.litresPerHour(),
                depot.stock().stream()
                        .map(stock ->
                                new ItemQuantity(new Line(stock.item(), stock.earmark()).code(), stock.quantity()))
                        .toList());
    }

    private static Vehicle vehicle(ReliefInstance.Vehicle vehicle) {
        return new Vehicle(
                new VehicleId(vehicle.id()),
                vehicle.id(),
                new PlaceId(vehicle.home()),
                vehicle.loadsAt().stream().map(PlaceId::new).toList(),
                vehicle.grams(),
                vehicle.millilitres(),
                vehicle.shiftStart(),
                vehicle.shiftEnd(),
                vehicle.speedPercent(),
                vehicle.hillRoads(),
                vehicle.maxTrips(),
                vehicle.refrigerated());
    }

    private static Site site(ReliefInstance.Site site) {
        return new Site(
                new PlaceId(site.id()),
                site.id(),
                null,
                site.hillRoad(),
                site.mostGrams(),
                site.serviceMinutes(),
                false);
    }

    private static Road road(ReliefInstance.Road road) {
        return new Road(
                new PlaceId(road.from()),
                new PlaceId(road.to()),
                road.minutes(),
                road.metres(),
                road.hill(),
                road.cut(),
                road.oneWay());
    }

    /** Never a part of a carton that stays closed. */
    private Need need(ReliefInstance.Need need) {
        ReliefInstance.Item item = Objects.requireNonNull(items.get(need.item()));
        long pack = item.wholeCartons() ? item.unitsPerCarton() : 1;
        long quantity = need.quantity() - need.quantity() % pack;
        return new Need(
                new PlaceId(need.site()),
                new ItemCode(need.item()),
                quantity,
                quantity,
                false,
                0,
                need.urgency(),
                null,
                need.waitedHours());
    }

    /** The engine's plan in the format of the benchmark. */
    public static ReliefPlan plan(ReliefInstance instance, DispatchPlan plan, String solver) {
        return new ReliefPlan(
                instance.name(),
                solver,
                false,
                plan.trips().stream()
                        .map(trip -> new ReliefPlan.Trip(
                                trip.vehicle().value(),
                                trip.depot().value(),
                                trip.loadingMinute(),
                                trip.stops().stream().map(ReliefDispatch::stop).toList()))
                        .toList());
    }

    private static ReliefPlan.Stop stop(org.supplyline.routing.Stop stop) {
        return new ReliefPlan.Stop(
                stop.site().value(),
                stop.loads().stream()
                        .map(load -> {
                            Line line = Line.of(load.item());
                            return new ReliefPlan.Load(line.item, line.earmark, load.quantity());
                        })
                        .toList());
    }
}
