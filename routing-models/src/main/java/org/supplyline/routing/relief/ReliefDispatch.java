package org.supplyline.routing.relief;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supplyline.routing.Depot;
import org.supplyline.routing.DispatchPlan;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.Item;
import org.supplyline.routing.ItemCode;
import org.supplyline.routing.ItemQuantity;
import org.supplyline.routing.Need;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Road;
import org.supplyline.routing.Site;
import org.supplyline.routing.Vehicle;
import org.supplyline.routing.VehicleId;
import org.supplyline.routing.allocation.GoodsShares;
import org.supplyline.routing.allocation.GoodsShares.Goods;
import org.supplyline.routing.allocation.GoodsShares.Wish;

/**
 * An instance as the engine takes it, and the engine's plan as the benchmark takes it. A {@link DispatchProblem} knows neither earmarks nor
 * cold chain: goods with an earmark become an item of their own, given to the sites of its region as their fair share says, and needs that
 * want a refrigerated truck are left out, so they stay unserved.
 */
public final class ReliefDispatch {

    /** Stands in no id of an instance. */
    private static final String EARMARK = "|";

    private final ReliefInstance instance;
    private final Map<String, ReliefInstance.Item> items = new HashMap<>();
    private final Map<String, String> regions = new HashMap<>();
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
        instance.sites().forEach(site -> regions.put(site.id(), site.region()));
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
                needs(itemList),
                instance.roads().stream().map(ReliefDispatch::road).toList());
    }

    private static Item item(ReliefInstance.Item item, Line line) {
        return new Item(
                line.code(),
                item.id(),
                item.grams(),
                item.millilitres(),
                item.unitsPerCarton(),
                item.wholeCartons(),
                false);
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
                vehicle.maxTrips());
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

    private List<Need> needs(List<Item> itemList) {
        Map<String, GoodsShares.Grant> grants = grants(itemList);
        List<Need> needs = new ArrayList<>();
        for (ReliefInstance.Need need : instance.needs()) {
            ReliefInstance.Item item = Objects.requireNonNull(items.get(need.item()));
            GoodsShares.Grant grant = grants.get(ReliefLoads.pair(need.site(), need.item()));
            if (item.coldChain()) {
                continue;
            }
            long pack = item.wholeCartons() ? item.unitsPerCarton() : 1;
            if (grant == null) {
                needs.add(need(need, new Line(need.item(), null), cartons(need.quantity(), pack), false));
                continue;
            }
            String region = regions.get(need.site());
            long marked = grant.draws().stream()
                    .filter(draw -> !draw.goods().earmark().equals(GoodsShares.FREE))
                    .mapToLong(GoodsShares.Draw::quantity)
                    .sum();
            needs.add(need(need, new Line(need.item(), region), cartons(marked, pack), true));
            needs.add(need(need, new Line(need.item(), null), cartons(grant.quantity() - marked, pack), true));
        }
        return needs.stream().filter(need -> need.approved() > 0).toList();
    }

    private static long cartons(long quantity, long pack) {
        return quantity - quantity % pack;
    }

    private static Need need(ReliefInstance.Need need, Line line, long quantity, boolean given) {
        return new Need(
                new PlaceId(need.site()),
                line.code(),
                quantity,
                quantity,
                given,
                0,
                need.urgency(),
                null,
                need.waitedHours());
    }

    /** The fair shares of those that may draw on earmarked goods, by site and item. */
    private Map<String, GoodsShares.Grant> grants(List<Item> itemList) {
        Set<String> marked = earmarked.stream().map(Line::item).collect(Collectors.toSet());
        List<Goods> goods = new ArrayList<>();
        for (ReliefInstance.Depot depot : instance.depots()) {
            for (ReliefInstance.Stock stock : depot.stock()) {
                if (marked.contains(stock.item())) {
                    String earmark = stock.earmark() == null ? GoodsShares.FREE : stock.earmark();
                    goods.add(new Goods(depot.id(), new ItemCode(stock.item()), "-", earmark, stock.quantity()));
                }
            }
        }
        List<Wish> wishes = new ArrayList<>();
        for (ReliefInstance.Need need : instance.needs()) {
            if (marked.contains(need.item())) {
                String region = Objects.requireNonNull(regions.get(need.site()));
                Need whole = need(need, new Line(need.item(), null), need.quantity(), false);
                wishes.add(new Wish(whole, Set.of(), Set.of(region)));
            }
        }
        return GoodsShares.share(itemList, goods, wishes, (from, wish) -> 0).stream()
                .filter(grant -> isInRegion(grant.wish().need()))
                .collect(Collectors.toMap(
                        grant -> ReliefLoads.pair(
                                grant.wish().need().site().value(),
                                grant.wish().need().item().value()),
                        grant -> grant));
    }

    private boolean isInRegion(Need need) {
        return earmarked.contains(
                new Line(need.item().value(), regions.get(need.site().value())));
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
