package org.supplyline.routing;

/**
 * A way between two places: one cell of a matrix or one stretch of a sketch. Trucks take the quickest chain of roads, so a full
 * matrix stands as it is, and a cut road leads to the detour over other places if there is one.
 *
 * @param minutes for a truck of speed 100
 * @param hill closed to trucks that may not use hill roads
 * @param cut closed to all; minutes and metres do not matter
 * @param oneWay only from → to; otherwise it stands for both directions
 */
public record Road(PlaceId from, PlaceId to, int minutes, long metres, boolean hill, boolean cut, boolean oneWay) {
    public Road {
        Limits.checkRange("Minutes of %s-%s".formatted(from, to), minutes, 0, Limits.MINUTES);
        Limits.checkRange("Metres of %s-%s".formatted(from, to), metres, 0, 20_000_000);
    }
}
