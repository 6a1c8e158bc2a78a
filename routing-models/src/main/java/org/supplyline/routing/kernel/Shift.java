package org.supplyline.routing.kernel;

/**
 * One vehicle that may come back, load again and drive on: its routes are the trips of a day and share its time. The vehicle types that
 * belong to it say where it may load ({@code startDepot}); each of them ends at {@code home}. A day that has begun is planned from where its fixed
 * prefix ends: what was driven and what is on board says where and when the vehicle goes on and how many trips it has left.
 *
 * @param name as a person calls the vehicle
 * @param start node below the clients where it goes on from; the home while nothing was driven
 * @param home depot where it stands at last
 * @param earliest when it goes on from there
 * @param latest end of the shift
 * @param maxTrips most trips from now on, at least 1
 * @param fixedCost cost of using the vehicle at all, 0 if it is in use; the fixed cost of its types is that of each trip
 * @param profile number of the matrices with its ways
 */
public record Shift(
        String name, int start, int home, int earliest, int latest, int maxTrips, long fixedCost, int profile) {

    /** Checks the ranges. */
    public Shift {
        if (earliest > latest || maxTrips < 1 || fixedCost < 0) {
            throw new IllegalArgumentException("shift " + name + ": times, trips or cost out of range");
        }
    }

    /** A day that has not begun. */
    public Shift(String name, int home, int earliest, int latest, int maxTrips, long fixedCost, int profile) {
        this(name, home, home, earliest, latest, maxTrips, fixedCost, profile);
    }
}
