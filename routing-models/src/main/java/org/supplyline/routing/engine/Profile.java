package org.supplyline.routing.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.supplyline.routing.Vehicle;

/** Roads that a truck may use and how fast. */
record Profile(boolean hillRoads, int speedPercent) {
    private static final long MOST = 8;

    /**
     * One for each kind of truck. Where there are too many, the faster of two that use the same roads goes by the times of the slower, where
     * that slows the fewest trucks the least.
     *
     * @param most for so many there is memory
     */
    static List<Profile> of(List<Truck> trucks, long most) {
        Map<Profile, Integer> count = new HashMap<>();
        trucks.forEach(truck -> count.merge(
                new Profile(truck.vehicle().hillRoads(), truck.vehicle().speedPercent()), 1, Integer::sum));
        List<Profile> kept = new ArrayList<>(count.keySet());
        kept.sort(Comparator.comparing(Profile::hillRoads).thenComparingInt(Profile::speedPercent));
        while (kept.size() > Math.min(MOST, most)) {
            int dropped = 0;
            long least = Long.MAX_VALUE;
            for (int faster = 1; faster < kept.size(); faster++) {
                long loss = loss(kept.get(faster - 1), kept.get(faster), count);
                if (loss < least) {
                    least = loss;
                    dropped = faster;
                }
            }
            count.merge(kept.get(dropped - 1), count.getOrDefault(kept.remove(dropped), 0), Integer::sum);
        }
        return kept;
    }

    private static long loss(Profile slower, Profile faster, Map<Profile, Integer> count) {
        return slower.hillRoads == faster.hillRoads
                ? (long) (faster.speedPercent - slower.speedPercent) * count.getOrDefault(faster, 0)
                : Long.MAX_VALUE;
    }

    /** The fastest that the vehicle can keep up with. */
    static Profile of(Vehicle vehicle, List<Profile> profiles) {
        return profiles.stream()
                .filter(profile -> profile.hillRoads == vehicle.hillRoads())
                .filter(profile -> profile.speedPercent <= vehicle.speedPercent())
                .max(Comparator.comparingInt(Profile::speedPercent))
                .orElseThrow();
    }
}
