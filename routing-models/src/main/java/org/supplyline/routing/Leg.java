package org.supplyline.routing;

import java.util.List;

/**
 * One drive.
 *
 * @param via places passed without stopping, in order
 * @param estimated distance and time come from positions, not from roads (估)
 */
public record Leg(PlaceId from, PlaceId to, int minutes, long metres, List<PlaceId> via, boolean estimated) {
    public Leg {
        via = List.copyOf(via);
    }
}
