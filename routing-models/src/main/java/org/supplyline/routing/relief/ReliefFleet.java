package org.supplyline.routing.relief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.supplyline.routing.relief.ReliefInstance.Vehicle;
import org.supplyline.routing.relief.ReliefMap.Point;

/** A mixed fleet, as in the heterogeneous sets: vans, light, medium and heavy trucks that differ in load, cost, shift and speed. */
final class ReliefFleet {

    private static final List<Kind> KINDS = List.of(
            new Kind(15, 1_000_000, 6_000_000, true, 30_000, 120),
            new Kind(45, 1_800_000, 15_000_000, true, 40_000, 160),
            new Kind(25, 8_000_000, 40_000_000, false, 60_000, 240),
            new Kind(15, 15_000_000, 55_000_000, false, 80_000, 320));
    private static final int HUNDRED = 100;
    private static final int[] SHIFT_STARTS = {0, 0, 60, 120};
    private static final int[] SPEEDS = {90, 100, 100, 110};
    private static final int TWO_DEPOTS_PERCENT = 30;
    private static final int COLD_EVERY = 4;

    private final ReliefSpec spec;
    private final ReliefMap map;
    private final List<String> depotIds;
    private final Random random;

    ReliefFleet(ReliefSpec spec, ReliefMap map, List<String> depotIds, Random random) {
        this.spec = spec;
        this.map = map;
        this.depotIds = depotIds;
        this.random = random;
    }

    /** Trucks alike. */
    private record Kind(int percent, long grams, long millilitres, boolean hillRoads, int dayCost, int kilometreCost) {}

    List<Vehicle> vehicles() {
        List<Vehicle> vehicles = new ArrayList<>();
        for (int number = 0; number < spec.trucks(); number++) {
            int home = number % depotIds.size();
            int shiftStart = SHIFT_STARTS[random.nextInt(SHIFT_STARTS.length)];
            Kind kind = kind();
            vehicles.add(new Vehicle(
                    "truck-" + (number + 1),
                    depotIds.get(home),
                    loadsAt(home),
                    kind.grams,
                    kind.millilitres,
                    shiftStart,
                    shiftStart + 540 + 60 * random.nextInt(3),
                    SPEEDS[random.nextInt(SPEEDS.length)],
                    kind.hillRoads,
                    spec.coldChain() && number % COLD_EVERY == 0,
                    2 + random.nextInt(2),
                    kind.dayCost,
                    kind.kilometreCost));
        }
        return vehicles;
    }

    private Kind kind() {
        int drawn = random.nextInt(HUNDRED);
        for (Kind kind : KINDS) {
            drawn -= kind.percent;
            if (drawn < 0) {
                return kind;
            }
        }
        throw new IllegalStateException("The parts of the kinds add up to a hundred");
    }

    /** Home, and for some the depot next to it. */
    private List<String> loadsAt(int home) {
        if (random.nextInt(HUNDRED) >= TWO_DEPOTS_PERCENT || depotIds.size() == 1) {
            return List.of(depotIds.get(home));
        }
        Point here = map.depots().get(home);
        int next = IntStream.range(0, depotIds.size())
                .filter(depot -> depot != home)
                .boxed()
                .min(Comparator.comparingLong(depot -> map.depots().get(depot).squared(here)))
                .orElseThrow();
        return List.of(depotIds.get(home), depotIds.get(next));
    }
}
