package org.supplyline.inventory.keeping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.supplyline.inventory.GoodsOrder;
import org.supplyline.inventory.PositionKey;
import org.supplyline.inventory.scan.ScanLedgerFixture;
import org.supplyline.journal.Cause;
import org.supplyline.place.NewPlace;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;
import org.supplyline.scan.OwnCode;

/**
 * The small world of the random test: a depot, two items in four lots, four units, orders of two sites, and a trip of one of
 * two vehicles.
 */
final class RandomPlaces {

    static final List<String> UNITS = List.of("106141412345678908", "340123450000000000", "00000042CZ", "00000043CZ");
    static final List<String> LOTS = List.of("L0", "L1", "L2", "L3");
    private static final Map<String, Long> PACKS = Map.of("kit-hygiene", 12L, "kit-family", 1L);
    private static final Map<String, String> GTINS =
            Map.of("kit-hygiene", ScanLedgerFixture.KIT_CARTON, "kit-family", ScanLedgerFixture.FAMILY_KIT);
    static final List<String> ITEMS = List.copyOf(new TreeSet<>(PACKS.keySet()));

    static final String TRIP = new OwnCode(OwnCode.Kind.TRIP, "00001CZ").text();
    static final String ON_THE_WAY = "in-transit:cz";
    /** What somebody scans whose order nobody knows. */
    static final String NO_ORDER = new OwnCode(OwnCode.Kind.ORDER, "00009CZ").text();

    final String depot;
    final String stage;
    final String vehicle;
    /** The depot and its bins. */
    final List<String> stored = new ArrayList<>();
    /** And where the goods are at hand beside them. */
    final List<String> all;
    /** Those of them in the depot. */
    final List<String> inside;

    /** By code. */
    final Map<String, GoodsOrder> orders;

    /** Where goods are unloaded, by site. */
    final Map<String, String> docks = new HashMap<>();

    private final Random random;
    private final Places known;

    RandomPlaces(Random random, ScanLedgerFixture ledger) {
        this.random = random;
        known = ledger.places;
        depot = ledger.depot.code();
        stage = ledger.stage;
        vehicle = place(NewPlace.named(PlaceKind.VEHICLE, "货车", "Truck"));
        ledger.vehicles.put(TRIP, vehicle);
        orders = ledger.orders;
        for (String site : List.of(site("沁源"), site("屯留"))) {
            order(site, null, 3_000);
            order(site, vehicle, 300);
            order(site, place(NewPlace.named(PlaceKind.VEHICLE, "别的车", "Another truck")), 300);
        }
        stored.add(depot);
        ledger.places.children(depot).stream()
                .filter(place -> place.kind() == PlaceKind.BIN)
                .map(Place::code)
                .forEach(stored::add);
        inside = new ArrayList<>(stored);
        inside.add(stage);
        all = new ArrayList<>(inside);
        all.add(vehicle);
    }

    private String place(NewPlace place) {
        return known.create(
                        place, new Cause.Request("test", "place " + known.all().size()))
                .code();
    }

    private String site(String name) {
        String site = place(NewPlace.named(PlaceKind.SITE, name, name));
        place(NewPlace.inside(site, PlaceKind.DOCK, "装卸口", "Dock"));
        docks.put(site, known.children(site).get(0).code());
        return site;
    }

    private void order(String site, @Nullable String truck, long kits) {
        String code = new OwnCode(OwnCode.Kind.ORDER, "0000%dCZ".formatted(orders.size() + 1)).text();
        List<GoodsOrder.Line> lines = List.of(
                new GoodsOrder.Line("kit-hygiene", PositionKey.NONE, kits),
                new GoodsOrder.Line("kit-family", PositionKey.NONE, kits / 10));
        orders.put(code, new GoodsOrder(code, site, truck, lines));
    }

    static long pack(String item) {
        return PACKS.getOrDefault(item, 0L);
    }

    static String gtin(String item) {
        return GTINS.getOrDefault(item, "");
    }

    /** The last usable day of a lot; the first lot expires first. */
    static String expiry(String lot) {
        return "2070-0" + (1 + LOTS.indexOf(lot)) + "-01";
    }

    static boolean isSscc(String unit) {
        return unit.length() == 18;
    }

    /** What is scanned from the unit. */
    static String label(String unit) {
        return isSscc(unit) ? "00" + unit : "http://depot.example/t/" + unit;
    }

    <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
