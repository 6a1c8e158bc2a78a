package org.supplyline.routing.engine;

import java.util.List;
import java.util.stream.IntStream;
import org.supplyline.routing.Vehicle;

/**
 * What a lot asks of a truck, in bits: to load at its depot, to use hill roads, to be light enough, to be refrigerated. Of many weight limits the nearest
 * lower ones stand for those between.
 */
final class Skills {
    private static final int HILL_ROADS = 50;
    private static final int FIRST_LIMIT = 51;
    private static final int MOST_LIMITS = 12;
    private static final int COLD = 63;

    private final List<Long> limits;

    Skills(List<Visit> lots) {
        List<Long> all = lots.stream()
                .map(lot -> lot.site().maxTruckGrams())
                .filter(limit -> limit > 0)
                .distinct()
                .sorted()
                .toList();
        int step = (all.size() + MOST_LIMITS - 1) / MOST_LIMITS;
        limits = IntStream.range(0, all.size())
                .filter(index -> index % Math.max(1, step) == 0)
                .mapToObj(all::get)
                .toList();
    }

    long asked(Visit lot) {
        long bits = 1L << lot.depotPlace();
        if (lot.site().hillRoad()) {
            bits |= 1L << HILL_ROADS;
        }
        if (lot.cold()) {
            bits |= 1L << COLD;
        }
        for (int number = limits.size() - 1; number >= 0; number--) {
            if (lot.site().maxTruckGrams() >= limits.get(number)) {
                return bits | (1L << (FIRST_LIMIT + number));
            }
        }
        return bits;
    }

    long of(Vehicle vehicle, int depotPlace) {
        long bits = 1L << depotPlace;
        if (vehicle.hillRoads()) {
            bits |= 1L << HILL_ROADS;
        }
        if (vehicle.refrigerated()) {
            bits |= 1L << COLD;
        }
        for (int number = 0; number < limits.size(); number++) {
            if (vehicle.capacityGrams() <= limits.get(number)) {
                bits |= 1L << (FIRST_LIMIT + number);
            }
        }
        return bits;
    }
}
