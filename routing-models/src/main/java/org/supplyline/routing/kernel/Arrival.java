package org.supplyline.routing.kernel;

/**
 * What the hour of an arrival costs a client of a trip. Clients at one place that follow each other are one stop with the earliest due
 * time and the dearest costs of them.
 *
 * @param due no lateness before, {@link VehicleType#UNBOUNDED} if there is none
 * @param lateCost cost of a unit of time after it
 * @param cost of a unit of time until the arrival
 * @param priority of trips that wait for the same dock the one with the lowest goes first
 */
public record Arrival(int due, long lateCost, long cost, int priority) {

    /** Costs nothing. */
    static final Arrival ANY_TIME = new Arrival(VehicleType.UNBOUNDED, 0, 0, Integer.MAX_VALUE);
}
