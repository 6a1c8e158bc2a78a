package org.supplyline.routing.relief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.supplyline.routing.relief.ReliefInstance.Depot;
import org.supplyline.routing.relief.ReliefInstance.Item;
import org.supplyline.routing.relief.ReliefInstance.Need;
import org.supplyline.routing.relief.ReliefInstance.Road;
import org.supplyline.routing.relief.ReliefInstance.Site;
import org.supplyline.routing.relief.ReliefInstance.Stock;
import org.supplyline.routing.relief.ReliefInstance.Vehicle;
import org.supplyline.routing.relief.ReliefMap.Point;

/** Makes instances: the same name and seed give the same file, byte for byte, on every machine. */
public final class ReliefGenerator {

    private static final int HUNDRED = 100;
    private static final int WEAK_BRIDGE_PERCENT = 6;
    private static final long WEAK_BRIDGE_GRAMS = 3_000_000;
    private static final int SCARCE_PERCENT = 60;
    private static final int MOST_DEPOTS_OF_ITEM = 3;
    private static final int EARMARKED_EVERY = 10;
    private static final int EARMARKED_PERCENT = 30;

    private final ReliefSpec spec;
    private final Random random;
    private final ReliefMap map;
    private final List<Item> items;
    private final List<Site> sites = new ArrayList<>();
    private final List<String> depotIds = new ArrayList<>();

    private ReliefGenerator(ReliefSpec spec, long seed) {
        this.spec = spec;
        this.random = new Random(seed);
        this.map = new ReliefMap(spec, random);
        this.items = ReliefGoods.items(spec, random);
    }

    /**
     * An instance.
     *
     * @param seed 0 or above
     */
    public static ReliefInstance instance(ReliefSpec spec, long seed) {
        return new ReliefGenerator(spec, seed).make(seed);
    }

    private ReliefInstance make(long seed) {
        for (int i = 0; i < spec.depots(); i++) {
            depotIds.add("depot-" + (i + 1));
        }
        for (Point point : map.sites()) {
            sites.add(site(point));
        }
        List<Vehicle> vehicles = new ReliefFleet(spec, map, depotIds, random).vehicles();
        List<Need> needs = ReliefGoods.needs(sites, items, vehicles, random);
        List<Depot> depots = depots(needs);
        List<Boolean> hills = new ArrayList<>();
        map.depots().forEach(depot -> hills.add(false));
        sites.forEach(site -> hills.add(site.hillRoad()));
        List<Point> points =
                Stream.concat(map.depots().stream(), map.sites().stream()).toList();
        List<String> ids =
                Stream.concat(depotIds.stream(), sites.stream().map(Site::id)).toList();
        List<Road> roads = new ReliefRoads(points, ids, hills, random).roads();
        return new ReliefInstance(
                spec.name(),
                seed,
                depots,
                items,
                vehicles,
                sites,
                needs,
                roads,
                new ReliefWaves(random).events(sites, items, vehicles, needs, roads));
    }

    private Site site(Point point) {
        String region = (point.y() > 500 ? "north" : "south") + (point.x() > 500 ? "-east" : "-west");
        long mostGrams = random.nextInt(HUNDRED) < WEAK_BRIDGE_PERCENT ? WEAK_BRIDGE_GRAMS : 0;
        return new Site(
                "site-" + (sites.size() + 1),
                point.x() * ReliefMap.METRES,
                point.y() * ReliefMap.METRES,
                region,
                map.isHill(point),
                mostGrams,
                10 + 5 * random.nextInt(5));
    }

    private List<Depot> depots(List<Need> needs) {
        Map<String, Long> needed = new HashMap<>();
        needs.forEach(need -> needed.merge(need.item(), need.quantity(), Long::sum));
        List<List<Stock>> stock = new ArrayList<>();
        depotIds.forEach(depot -> stock.add(new ArrayList<>()));
        for (int number = 0; number < items.size(); number++) {
            addStock(number, needed.getOrDefault(items.get(number).id(), 0L), stock);
        }
        List<Depot> depots = new ArrayList<>();
        int placesForTrucks = (spec.trucks() + 4 * spec.depots() - 1) / (4 * spec.depots());
        for (int number = 0; number < depotIds.size(); number++) {
            Point point = map.depots().get(number);
            depots.add(new Depot(
                    depotIds.get(number),
                    point.x() * ReliefMap.METRES,
                    point.y() * ReliefMap.METRES,
                    Math.max(1, placesForTrucks) + random.nextInt(2),
                    20_000 + 5_000 * random.nextInt(5),
                    stock.get(number)));
        }
        return depots;
    }

    /** An item lies in one to three depots; a part of every tenth item's stock was given for one region. */
    private void addStock(int number, long needed, List<List<Stock>> stock) {
        Item item = items.get(number);
        int percent = random.nextInt(HUNDRED) < SCARCE_PERCENT
                ? Math.max(0, spec.stockPercent() - 20 + random.nextInt(41))
                : 110 + random.nextInt(41);
        long total = cartons(item, needed * percent / HUNDRED);
        int parts = 1 + random.nextInt(Math.min(MOST_DEPOTS_OF_ITEM, depotIds.size()));
        boolean isEarmarked = number % EARMARKED_EVERY == EARMARKED_EVERY / 2;
        String region = sites.get(random.nextInt(sites.size())).region();
        Map<Integer, Long> byDepot = new HashMap<>();
        for (int part = 0; part < parts; part++) {
            long quantity = part == parts - 1 ? total - sum(byDepot) : cartons(item, total / parts);
            byDepot.merge(random.nextInt(depotIds.size()), quantity, Long::sum);
        }
        for (int depot = 0; depot < depotIds.size(); depot++) {
            if (byDepot.containsKey(depot)) {
                long here = Objects.requireNonNull(byDepot.get(depot));
                long earmarked = isEarmarked ? cartons(item, here * EARMARKED_PERCENT / HUNDRED) : 0;
                stock.get(depot).add(new Stock(item.id(), null, here - earmarked));
                if (earmarked > 0) {
                    stock.get(depot).add(new Stock(item.id(), region, earmarked));
                }
            }
        }
    }

    private static long sum(Map<Integer, Long> byDepot) {
        return byDepot.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whole cartons, rounded down. */
    private static long cartons(Item item, long quantity) {
        return quantity - quantity % item.unitsPerCarton();
    }
}
