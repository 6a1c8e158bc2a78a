package org.supplyline.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Protective suits for 39 hospitals around Wuhan, five days asked, stock for less than three. */
public final class WuhanFixtures {
    public static final ItemCode SUIT = new ItemCode("suit");
    public static final ItemCode MASK = new ItemCode("mask");
    public static final PlaceId DEPOT = new PlaceId("wuhan");
    public static final int SUITS_PER_CARTON = 50;
    public static final int DAYS = 5;

    /** 1,200 loose suits and 24 cartons of unknown content, counted as 50 each (估). */
    public static final long SUITS = 1_200 + 24 * SUITS_PER_CARTON;

    private static final int MASKS_PER_CARTON = 2_000;
    private static final int[] CLASS_SIZES = {6, 14, 13, 6};
    private static final long[] SHIFTS_A_DAY = {60, 24, 8, 4};
    private static final String[] TOWNS = {
        "xiaogan", "hanchuan", "anlu", "ezhou", "huangshi", "yangxin", "tianmen", "chibi"
    };
    private static final int[] KM = {52, 40, 105, 92, 118, 165, 118, 130};
    private static final int[] SITES = {7, 3, 2, 7, 8, 6, 5, 1};
    private static final int LAST_MINUTE = 600;

    private WuhanFixtures() {}

    public static DispatchProblem problem() {
        List<Site> sites = new ArrayList<>();
        List<Road> roads = new ArrayList<>();
        for (int town = 0; town < TOWNS.length; town++) {
            for (int i = 1; i <= SITES[town]; i++) {
                PlaceId id = new PlaceId(TOWNS[town] + "-" + i);
                sites.add(new Site(id, id.value(), null, false, 0, 25, false));
                PlaceId before = i == 1 ? DEPOT : new PlaceId(TOWNS[town] + "-" + (i - 1));
                int km = i == 1 ? KM[town] : 3;
                roads.add(new Road(before, id, km, km * 1_000L, false, false, false));
            }
        }
        roads.add(between("xiaogan-1", "hanchuan-1", 45));
        roads.add(between("xiaogan-1", "anlu-1", 53));
        roads.add(between("ezhou-1", "huangshi-1", 35));
        roads.add(between("huangshi-1", "yangxin-1", 60));
        roads.add(between("hanchuan-1", "tianmen-1", 80));
        return new DispatchProblem(
                Instant.parse("2020-01-31T00:00:00Z"), depots(), items(), vehicles(), sites, needs(sites), roads);
    }

    private static Road between(String from, String to, int km) {
        return new Road(new PlaceId(from), new PlaceId(to), km, km * 1_000L, false, false, false);
    }

    private static List<Depot> depots() {
        return List.of(new Depot(
                DEPOT,
                "武汉",
                null,
                4,
                4,
                20_000,
                List.of(new ItemQuantity(SUIT, SUITS), new ItemQuantity(MASK, 200L * MASKS_PER_CARTON))));
    }

    private static List<Item> items() {
        return List.of(
                new Item(SUIT, "防护服", 240, 1_800, SUITS_PER_CARTON, false, true, false, null),
                new Item(MASK, "口罩", 5, 45, MASKS_PER_CARTON, false, true, false, null));
    }

    private static List<Vehicle> vehicles() {
        List<Vehicle> vehicles = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            VehicleId id = new VehicleId("truck-" + i);
            vehicles.add(new Vehicle(
                    id, id.value(), DEPOT, List.of(), 1_500_000, 15_000_000, 0, LAST_MINUTE, 100, true, 1, false));
        }
        return vehicles;
    }

    private static List<Need> needs(List<Site> sites) {
        List<Need> needs = new ArrayList<>();
        int site = 0;
        for (int type = 0; type < CLASS_SIZES.length; type++) {
            for (int i = 0; i < CLASS_SIZES[type]; i++) {
                PlaceId id = sites.get(site++).id();
                long daily = SHIFTS_A_DAY[type];
                needs.add(new Need(id, SUIT, 3 * DAYS * daily, DAYS * daily, false, daily, 1, null, 0));
                needs.add(new Need(id, MASK, 0, MASKS_PER_CARTON * (type < 2 ? 3L : 1L), false, 0, 2, null, 0));
            }
        }
        return needs;
    }
}
