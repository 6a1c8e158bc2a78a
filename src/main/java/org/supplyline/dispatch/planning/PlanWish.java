package org.supplyline.dispatch.planning;

import java.time.Instant;
import java.util.Set;
import org.supplyline.catalog.Hazard;

/**
 * What a planner asks for.
 *
 * @param start when the shift begins; minute 0 of the plan
 * @param shiftMinutes how long the vehicles may be out, 60 to 2,880
 * @param seconds how long to search, 5 to 600
 * @param tripsEach most trips a vehicle makes in the shift, 1 to 6
 * @param vehicles place codes of the vehicles at hand
 * @param home place code of the depot where they stand and to which they return
 * @param collecting place codes of the sites that fetch their goods (自提)
 * @param leftOut hazard classes that this plan shall not carry, because they must not ride with others
 */
public record PlanWish(
        Instant start,
        int shiftMinutes,
        int seconds,
        int tripsEach,
        Set<String> vehicles,
        String home,
        Set<String> collecting,
        Set<Hazard> leftOut) {

    static final int MIN_SHIFT = 60;
    static final int MAX_SHIFT = 2_880;
    static final int MIN_SECONDS = 5;
    static final int MAX_SECONDS = 600;
    static final int MAX_TRIPS = 6;

    public PlanWish {
        vehicles = Set.copyOf(vehicles);
        collecting = Set.copyOf(collecting);
        leftOut = Set.copyOf(leftOut);
        check("minutes of the shift", shiftMinutes, MIN_SHIFT, MAX_SHIFT);
        check("seconds", seconds, MIN_SECONDS, MAX_SECONDS);
        check("trips", tripsEach, 1, MAX_TRIPS);
    }

    private static void check(String what, int value, int low, int high) {
        if (value < low || value > high) {
            throw new IllegalArgumentException("The %s must be %d to %d, not %d.".formatted(what, low, high, value));
        }
    }
}
