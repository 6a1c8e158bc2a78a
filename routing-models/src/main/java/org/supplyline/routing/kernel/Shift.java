package org.supplyline.routing.kernel;

/**
 * One vehicle that may come back, load again and drive on: its routes are the trips of a day and share its time. The vehicle types that
 * belong to it say where it may load ({@code startDepot}); each of them ends at {@code home}.
 *
 * @param name as a person calls the vehicle
 * @param home depot where it stands first and last
 * @param earliest beginning of the shift
 * @param latest end of the shift
 * @param maxTrips most trips, at least 1
 * @param fixedCost cost of using the vehicle at all; the fixed cost of its types is that of each trip
 * @param profile number of the matrices with its ways
 */
public record Shift(String name, int home, int earliest, int latest, int maxTrips, long fixedCost, int profile) {

    /** Checks the ranges. */
    public Shift {
        if (earliest > latest || maxTrips < 1 || fixedCost < 0) {
            throw new IllegalArgumentException("shift " + name + ": times, trips or cost out of range");
        }
    }
}
