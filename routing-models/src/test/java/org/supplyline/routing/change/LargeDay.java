package org.supplyline.routing.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.supplyline.routing.Depot;
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

/** A province's day: sites and depots in a square of 200 km, each joined with its nearest by roads, some of them hill roads; goods are scarce. */
final class LargeDay {
    private static final int NEAREST = 5;
    private static final int SIDE_KM = 200;

    private final Random random;
    private final List<PlaceId> places = new ArrayList<>();
    private final List<int[]> points = new ArrayList<>();

    private LargeDay(long seed) {
        random = new Random(seed);
    }

    static DispatchProblem problem(int sites, int trucks, int depots, int items, long seed) {
        return new LargeDay(seed).make(sites, trucks, depots, items);
    }

    private DispatchProblem make(int siteCount, int truckCount, int depotCount, int itemCount) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < itemCount; i++) {
            int grams = 200 + random.nextInt(8_000);
            items.add(new Item(new ItemCode("item-" + i), "item " + i, grams, grams * 5L, 10, false, false));
        }
        for (int i = 0; i < depotCount + siteCount; i++) {
            places.add(new PlaceId(i < depotCount ? "depot-" + i : "site-" + (i - depotCount)));
            points.add(new int[] {random.nextInt(SIDE_KM), random.nextInt(SIDE_KM)});
        }
        List<Site> sites = new ArrayList<>();
        List<Need> needs = new ArrayList<>();
        for (PlaceId id : places.subList(depotCount, places.size())) {
            sites.add(new Site(id, id.value(), null, false, 0, 15 + random.nextInt(20), false));
            for (Item item : items) {
                if (random.nextInt(itemCount) < 4) {
                    long approved = 10L + random.nextInt(100);
                    needs.add(new Need(
                            id, item.code(), 0, approved, false, 1 + approved / 5, 1 + random.nextInt(3), null, 0));
                }
            }
        }
        List<Depot> depots = new ArrayList<>();
        for (PlaceId id : places.subList(0, depotCount)) {
            List<ItemQuantity> stock = items.stream()
                    .map(item -> new ItemQuantity(item.code(), 150 + random.nextInt(150)))
                    .toList();
            depots.add(new Depot(id, id.value(), null, 3, 3, 20_000, stock));
        }
        return new DispatchProblem(Instant.EPOCH, depots, items, vehicles(truckCount, depots), sites, needs, roads());
    }

    private List<Vehicle> vehicles(int count, List<Depot> depots) {
        List<Vehicle> vehicles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            VehicleId id = new VehicleId("truck-" + i);
            long tonnes = 2L + random.nextInt(7);
            PlaceId home = depots.get(i % depots.size()).id();
            vehicles.add(new Vehicle(
                    id, id.value(), home, List.of(), tonnes * 1_000_000, tonnes * 5_000_000, 0, 720, 100, true, 2));
        }
        return vehicles;
    }

    private List<Road> roads() {
        List<Road> roads = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            int from = i;
            List<Integer> near = new ArrayList<>();
            for (int j = 0; j < places.size(); j++) {
                if (j != i) {
                    near.add(j);
                }
            }
            near.sort((one, other) -> Double.compare(km(from, one), km(from, other)));
            for (int to : near.subList(0, Math.min(NEAREST, near.size()))) {
                int km = (int) Math.ceil(km(from, to) * 1.3) + 1;
                roads.add(new Road(
                        places.get(from),
                        places.get(to),
                        km * 6 / 5,
                        km * 1_000L,
                        random.nextInt(20) == 0,
                        false,
                        false));
            }
        }
        return roads;
    }

    private double km(int from, int to) {
        return Math.hypot(points.get(from)[0] - points.get(to)[0], points.get(from)[1] - points.get(to)[1]);
    }
}
