package org.supplyline.inventory.keeping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.supplyline.inventory.scan.ScanLedgerFixture;
import org.supplyline.journal.Cause;
import org.supplyline.place.NewPlace;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceKind;

/** The small world of the random test: a depot, a vehicle, two items in four lots, four units. */
final class RandomPlaces {

    static final List<String> UNITS = List.of("106141412345678908", "340123450000000000", "00000042CZ", "00000043CZ");
    static final List<String> LOTS = List.of("L0", "L1", "L2", "L3");
    private static final Map<String, Long> PACKS = Map.of("kit-hygiene", 12L, "kit-family", 1L);
    private static final Map<String, String> GTINS =
            Map.of("kit-hygiene", ScanLedgerFixture.KIT_CARTON, "kit-family", ScanLedgerFixture.FAMILY_KIT);
    static final List<String> ITEMS = List.copyOf(new TreeSet<>(PACKS.keySet()));

    final String depot;
    final String stage;
    final String vehicle;
    /** The depot and its bins. */
    final List<String> stored = new ArrayList<>();
    /** And where the goods are at hand beside them. */
    final List<String> all;
    /** Those of them in the depot. */
    final List<String> inside;

    private final Random random;

    RandomPlaces(Random random, ScanLedgerFixture ledger) {
        this.random = random;
        depot = ledger.depot.code();
        stage = ledger.stage;
        vehicle = ledger.places
                .create(NewPlace.named(PlaceKind.VEHICLE, "货车", "Truck"), new Cause.Request("test", "truck"))
                .code();
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
