package org.supplyline.routing.travel;

import java.util.List;

/**
 * Where distances and times between places come from: a table that somebody stored ({@link StoredTable}), an estimate from
 * positions ({@link GreatCircle}) or a road map ({@link org.supplyline.routing.travel.roads.RoadTravel}).
 */
public interface TravelSource {

    /**
     * All ways between these places, in their order. A way that does not exist is an entry like any other; a place that the source
     * cannot find has no ways, and the table says why.
     */
    TravelTable table(List<Spot> spots);
}
