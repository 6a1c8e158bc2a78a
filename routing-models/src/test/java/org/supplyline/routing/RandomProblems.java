package org.supplyline.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Problems with a bit of everything: scarcity, hills, cut and missing roads, weight limits, collection, several depots, cold chain,
 * earmarks.
 */
public final class RandomProblems {
    private RandomProblems() {}

    public static DispatchProblem problem(long seed) {
        Random random = new Random(seed);
        int depotCount = 1 + random.nextInt(3);
        int siteCount = 1 + random.nextInt(12);
        int itemCount = 1 + random.nextInt(4);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < itemCount; i++) {
            items.add(new Item(
                    new ItemCode("item-" + i),
                    "item " + i,
                    1 + random.nextInt(20_000),
                    1 + random.nextInt(100_000),
                    1 + random.nextInt(40),
                    random.nextBoolean(),
                    random.nextInt(4) == 0,
                    false,
                    null));
        }
        List<Depot> depots = new ArrayList<>();
        List<PlaceId> places = new ArrayList<>();
        for (int i = 0; i < depotCount; i++) {
            List<ItemQuantity> stock = new ArrayList<>();
            items.forEach(item -> {
                if (random.nextInt(5) > 0) {
                    stock.add(new ItemQuantity(item.code(), random.nextInt(1_500)));
                }
            });
            PlaceId id = new PlaceId("depot-" + i);
            places.add(id);
            depots.add(new Depot(id, id.value(), null, 1 + random.nextInt(3), 1 + random.nextInt(3), 20_000, stock));
        }
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < siteCount; i++) {
            PlaceId id = new PlaceId("site-" + i);
            places.add(id);
            boolean hill = random.nextInt(6) == 0;
            long limit = random.nextInt(6) == 0 ? 3_000_000 : 0;
            sites.add(new Site(id, id.value(), null, hill, limit, random.nextInt(40), random.nextInt(8) == 0));
        }
        DispatchProblem plain = new DispatchProblem(
                Instant.EPOCH,
                depots,
                items,
                vehicles(random, depots),
                sites,
                needs(random, sites, items),
                roads(random, places));
        return bound(plain, new Random(~seed));
    }

    /** The same with refrigerated trucks, cold goods, and a part of the stock earmarked for some of the sites. */
    private static DispatchProblem bound(DispatchProblem plain, Random random) {
        List<Item> items = new ArrayList<>();
        for (Item item : plain.items()) {
            Item kept = goods(item, item.code(), random.nextInt(3) == 0, null);
            items.add(kept);
            if (random.nextInt(3) == 0) {
                List<PlaceId> sites = plain.sites().stream()
                        .map(Site::id)
                        .filter(site -> random.nextBoolean())
                        .toList();
                ItemCode code = new ItemCode(item.code() + " for some");
                items.add(goods(item, code, kept.coldChain(), new Earmark(item.code(), sites, null)));
            }
        }
        List<Depot> depots = plain.depots().stream()
                .map(depot -> {
                    List<ItemQuantity> stock = new ArrayList<>(depot.stock());
                    items.stream()
                            .filter(item -> item.earmark() != null && random.nextInt(3) > 0)
                            .forEach(item -> stock.add(new ItemQuantity(item.code(), random.nextInt(800))));
                    return new Depot(
                            depot.id(),
                            depot.name(),
                            null,
                            depot.docks(),
                            depot.crews(),
                            depot.litresPerCrewHour(),
                            stock);
                })
                .toList();
        List<Vehicle> vehicles = plain.vehicles().stream()
                .map(vehicle -> random.nextBoolean() ? refrigerated(vehicle) : vehicle)
                .toList();
        return new DispatchProblem(plain.start(), depots, items, vehicles, plain.sites(), plain.needs(), plain.roads());
    }

    private static Item goods(Item like, ItemCode code, boolean cold, @Nullable Earmark earmark) {
        return new Item(
                code,
                like.name(),
                like.unitWeightGrams(),
                like.unitVolumeMillilitres(),
                like.packSize(),
                like.wholeCartonsOnly(),
                like.estimated(),
                cold,
                earmark);
    }

    private static Vehicle refrigerated(Vehicle like) {
        return new Vehicle(
                like.id(),
                like.name(),
                like.depot(),
                like.loadsAt(),
                like.capacityGrams(),
                like.capacityMillilitres(),
                like.shiftStartMinute(),
                like.shiftEndMinute(),
                like.speedPercent(),
                like.hillRoads(),
                like.maxTrips(),
                true);
    }

    private static List<Vehicle> vehicles(Random random, List<Depot> depots) {
        List<Vehicle> vehicles = new ArrayList<>();
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            VehicleId id = new VehicleId("truck-" + i);
            PlaceId home = depots.get(random.nextInt(depots.size())).id();
            List<PlaceId> loadsAt = random.nextBoolean()
                    ? List.of()
                    : depots.stream().map(Depot::id).toList();
            long tonnes = 1L + random.nextInt(10);
            int start = random.nextInt(120);
            vehicles.add(new Vehicle(
                    id,
                    id.value(),
                    home,
                    loadsAt,
                    tonnes * 1_000_000,
                    tonnes * 5_000_000,
                    start,
                    start + 200 + random.nextInt(500),
                    80 + random.nextInt(50),
                    random.nextBoolean(),
                    1 + random.nextInt(3),
                    false));
        }
        return vehicles;
    }

    private static List<Need> needs(Random random, List<Site> sites, List<Item> items) {
        List<Need> needs = new ArrayList<>();
        for (Site site : sites) {
            for (Item item : items) {
                if (random.nextInt(3) > 0) {
                    needs.add(new Need(
                            site.id(),
                            item.code(),
                            0,
                            random.nextInt(600),
                            random.nextInt(4) == 0,
                            random.nextBoolean() ? 1 + random.nextInt(50) : 0,
                            1 + random.nextInt(4),
                            random.nextInt(3) == 0 ? random.nextInt(400) : null,
                            random.nextInt(3) == 0 ? random.nextInt(72) : 0));
                }
            }
        }
        return needs;
    }

    private static List<Road> roads(Random random, List<PlaceId> places) {
        List<Road> roads = new ArrayList<>();
        for (int i = 1; i < places.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (random.nextInt(3) == 0) {
                    int minutes = 5 + random.nextInt(120);
                    roads.add(new Road(
                            places.get(i),
                            places.get(j),
                            minutes,
                            minutes * 700L,
                            random.nextInt(5) == 0,
                            random.nextInt(8) == 0,
                            random.nextInt(10) == 0));
                }
            }
        }
        // One open road, so that ways are never estimated: the checker knows roads only.
        roads.add(new Road(places.get(0), places.get(places.size() - 1), 30, 20_000, false, false, false));
        return roads;
    }
}
