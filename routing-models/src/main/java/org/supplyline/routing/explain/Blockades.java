package org.supplyline.routing.explain;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Road;
import org.supplyline.routing.travel.Reach;

/** Which places each cut road would lead to, if it alone were open again. Exact: a search over the roads, not a solving. */
final class Blockades {
    /** Beyond so many cut roads only the first are looked at. */
    private static final int MOST_ROADS = 200;

    private final Reach reach;
    private final Map<Set<PlaceId>, Relaxation.OpenRoad> cuts = new LinkedHashMap<>();
    private final Map<PlaceId, Map<Relaxation.OpenRoad, Set<PlaceId>>> reached = new HashMap<>();

    Blockades(DispatchProblem problem) {
        reach = new Reach(problem);
        for (Road road : problem.roads()) {
            if (road.cut() && !road.from().equals(road.to()) && cuts.size() < MOST_ROADS) {
                cuts.putIfAbsent(Set.of(road.from(), road.to()), new Relaxation.OpenRoad(road.from(), road.to()));
            }
        }
    }

    /** The cut roads each of which alone would join a depot and a site. */
    List<Relaxation.OpenRoad> opening(PlaceId depot, PlaceId site) {
        return reached.computeIfAbsent(depot, this::search).entrySet().stream()
                .filter(road -> road.getValue().contains(site))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<Relaxation.OpenRoad, Set<PlaceId>> search(PlaceId depot) {
        Map<Relaxation.OpenRoad, Set<PlaceId>> places = new LinkedHashMap<>();
        cuts.values().forEach(open -> places.put(open, reach.from(depot, open::joins, true)));
        return places;
    }
}
