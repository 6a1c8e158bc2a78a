package org.supplyline.routing.kernel;

import java.util.List;

/**
 * Vehicles that are alike.
 *
 * @param name as a person or a file calls them
 * @param count how many there are, at least 1; {@link #UNLIMITED} when the fleet is free
 * @param startDepot node where each begins
 * @param endDepot node where each ends
 * @param capacity what one carries, by dimension of the problem
 * @param fixedCost cost of using one
 * @param distanceCost cost of one unit of distance
 * @param maxDistance longest route in units of distance, {@link #UNBOUNDED} if free
 * @param maxDuration longest time between start and end, with service and waiting, {@link #UNBOUNDED} if free
 * @param earliest beginning of the shift
 * @param latest end of the shift, {@link #UNBOUNDED} if free
 * @param skills bits of what they can; a client is served only by a type that has all bits the client asks for
 */
public record VehicleType(
        String name,
        int count,
        int startDepot,
        int endDepot,
        List<Integer> capacity,
        long fixedCost,
        int distanceCost,
        int maxDistance,
        int maxDuration,
        int earliest,
        int latest,
        long skills) {

    /** A fleet as large as it pays. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /** No limit; leaves room for sums. */
    public static final int UNBOUNDED = Integer.MAX_VALUE / 4;

    /** Checks the ranges. */
    public VehicleType {
        capacity = List.copyOf(capacity);
        if (count < 1 || fixedCost < 0 || distanceCost < 0 || earliest > latest) {
            throw new IllegalArgumentException("vehicle type " + name + ": count, cost or shift out of range");
        }
    }

    /** Vehicles of one depot without limits of distance, time or skill. */
    public static VehicleType plain(String name, int count, int depot, int capacity) {
        return new VehicleType(
                name, count, depot, depot, List.of(capacity), 0, 1, UNBOUNDED, UNBOUNDED, 0, UNBOUNDED, 0);
    }

    /** The same vehicles in another number. */
    VehicleType withCount(int number) {
        return new VehicleType(
                name,
                number,
                startDepot,
                endDepot,
                capacity,
                fixedCost,
                distanceCost,
                maxDistance,
                maxDuration,
                earliest,
                latest,
                skills);
    }
}
