package org.supplyline.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A flood: one city depot, one county store, eight receiving points, lent trucks of all sizes, hill roads. */
public final class ChangzhiFixtures {
    public static final ItemCode KIT = new ItemCode("kit");
    public static final ItemCode BALE = new ItemCode("bale");
    public static final ItemCode TENT = new ItemCode("tent");
    public static final ItemCode WATER = new ItemCode("water");
    public static final PlaceId CITY = new PlaceId("city-depot");
    public static final PlaceId COUNTY = new PlaceId("xiangyuan-store");
    public static final PlaceId QINYUAN = new PlaceId("qinyuan");
    public static final PlaceId TUNLIU = new PlaceId("tunliu");
    public static final PlaceId XIANGYUAN = new PlaceId("xiangyuan");
    public static final VehicleId LONG_TRUCK = new VehicleId("truck-9.6");

    private static final String[] NAMES = {
        "qinyuan", "qinxian", "wuxiang", "xiangyuan", "tunliu", "pingshun", "licheng", "huguan"
    };
    private static final long[] PERSONS = {1800, 2400, 2700, 1500, 900, 600, 600, 300};
    private static final long[] TENTS = {20, 15, 25, 0, 0, 0, 0, 0};
    private static final long[] WATER_CASES = {300, 0, 0, 200, 120, 80, 60, 40};
    private static final int PERSONS_PER_FAMILY = 4;
    private static final int PERSONS_PER_BALE = 5;
    private static final int LAST_MINUTE = 720;

    private ChangzhiFixtures() {}

    public static DispatchProblem problem() {
        return withRoads(roads(false));
    }

    /** The road Tunliu-Qinyuan is gone; the way leads over Qinxian. */
    public static DispatchProblem withRoadToQinyuanCut() {
        return withRoads(roads(true));
    }

    /** No road to Qinyuan is left. */
    public static DispatchProblem withQinyuanCutOff() {
        return withRoads(roads(true).stream()
                .filter(road -> !road.to().equals(QINYUAN) || road.cut())
                .toList());
    }

    private static DispatchProblem withRoads(List<Road> roads) {
        return new DispatchProblem(
                Instant.parse("2026-07-20T23:00:00Z"), depots(), items(), vehicles(), sites(), needs(), roads);
    }

    private static List<Depot> depots() {
        return List.of(
                new Depot(CITY, "市库", null, 2, 2, 20_000, stock(400, 300, 60, 600)),
                new Depot(COUNTY, "襄垣库", null, 1, 1, 20_000, stock(150, 60, 0, 200)));
    }

    private static List<ItemQuantity> stock(long kits, long bales, long tents, long water) {
        return List.of(
                new ItemQuantity(KIT, kits),
                new ItemQuantity(BALE, bales),
                new ItemQuantity(TENT, tents),
                new ItemQuantity(WATER, water));
    }

    private static List<Item> items() {
        return List.of(
                new Item(KIT, "家庭包", 11_000, 90_000, 1, false, true, false, null),
                new Item(BALE, "棉被（5床/包）", 12_500, 150_000, 1, false, true, false, null),
                new Item(TENT, "帐篷", 50_000, 250_000, 1, false, true, false, null),
                new Item(WATER, "饮用水（箱）", 14_000, 20_000, 1, false, true, false, null));
    }

    private static List<Vehicle> vehicles() {
        List<Vehicle> vehicles = new ArrayList<>();
        vehicles.add(truck("truck-9.6", 15_000, 55_000, false));
        vehicles.add(truck("truck-6.8", 8_000, 40_000, true));
        for (int i = 1; i <= 3; i++) {
            vehicles.add(truck("truck-4.2-" + i, 1_500, 15_000, true));
        }
        vehicles.add(truck("van-1", 700, 5_000, true));
        vehicles.add(truck("van-2", 700, 5_000, true));
        vehicles.add(truck("pickup", 500, 1_500, true));
        return vehicles;
    }

    private static Vehicle truck(String id, long kilograms, long litres, boolean hillRoads) {
        return new Vehicle(
                new VehicleId(id),
                id,
                CITY,
                List.of(CITY, COUNTY),
                kilograms * 1_000,
                litres * 1_000,
                0,
                LAST_MINUTE,
                100,
                hillRoads,
                3,
                false);
    }

    private static List<Site> sites() {
        List<Site> sites = new ArrayList<>();
        for (String name : NAMES) {
            sites.add(new Site(new PlaceId(name), name, null, false, 0, 40, name.equals("xiangyuan")));
        }
        return sites;
    }

    private static List<Need> needs() {
        List<Need> needs = new ArrayList<>();
        for (int i = 0; i < NAMES.length; i++) {
            PlaceId site = new PlaceId(NAMES[i]);
            needs.add(new Need(site, KIT, 0, PERSONS[i] / PERSONS_PER_FAMILY, false, 0, 2, null, 0));
            needs.add(new Need(site, BALE, 0, PERSONS[i] / PERSONS_PER_BALE, false, 0, 2, null, 0));
            if (TENTS[i] > 0) {
                needs.add(new Need(site, TENT, 0, TENTS[i], false, 0, 1, null, 0));
            }
            if (WATER_CASES[i] > 0) {
                needs.add(new Need(site, WATER, 0, WATER_CASES[i], true, 0, 1, null, 0));
            }
        }
        return needs;
    }

    private static List<Road> roads(boolean tunliuQinyuanCut) {
        return List.of(
                road("city-depot", "tunliu", 25, false, false),
                road("tunliu", "qinyuan", 80, true, tunliuQinyuanCut),
                road("qinxian", "qinyuan", 58, true, false),
                road("city-depot", "xiangyuan", 48, false, false),
                road("xiangyuan-store", "xiangyuan", 1, false, false),
                road("xiangyuan", "qinxian", 39, false, false),
                road("xiangyuan", "wuxiang", 42, false, false),
                road("qinxian", "wuxiang", 30, false, false),
                road("city-depot", "pingshun", 40, true, false),
                road("city-depot", "licheng", 54, false, false),
                road("city-depot", "huguan", 18, true, false));
    }

    private static Road road(String from, String to, int km, boolean hill, boolean cut) {
        return new Road(
                new PlaceId(from), new PlaceId(to), hill ? km * 3 / 2 : km * 6 / 5, km * 1_000L, hill, cut, false);
    }
}
