package org.supplyline.routing.travel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Road;

/** Which places open roads lead to, and which they would lead to if some cut roads were open again. Times do not matter here. */
public final class Reach {
    private final DispatchProblem problem;

    /** For the roads of this problem; where ways are estimated, every pair of places is a road but those that are cut. */
    public Reach(DispatchProblem problem) {
        this.problem = problem;
    }

    /**
     * All places that can be driven to from a depot, itself included.
     *
     * @param reopened cut roads that are taken for open
     * @param hillRoads whether hill roads may be used
     */
    public Set<PlaceId> from(PlaceId depot, Predicate<Road> reopened, boolean hillRoads) {
        Map<PlaceId, List<PlaceId>> next = problem.roadsEstimated() ? estimated(reopened) : known(reopened, hillRoads);
        Set<PlaceId> reached = new HashSet<>(Set.of(depot));
        Deque<PlaceId> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            for (PlaceId place : next.getOrDefault(open.remove(), List.of())) {
                if (reached.add(place)) {
                    open.add(place);
                }
            }
        }
        return reached;
    }

    private Map<PlaceId, List<PlaceId>> known(Predicate<Road> reopened, boolean hillRoads) {
        Map<PlaceId, List<PlaceId>> next = new HashMap<>();
        for (Road road : problem.roads()) {
            if ((hillRoads || !road.hill()) && (!road.cut() || reopened.test(road))) {
                next.computeIfAbsent(road.from(), place -> new ArrayList<>()).add(road.to());
                if (!road.oneWay()) {
                    next.computeIfAbsent(road.to(), place -> new ArrayList<>()).add(road.from());
                }
            }
        }
        return next;
    }

    private Map<PlaceId, List<PlaceId>> estimated(Predicate<Road> reopened) {
        Set<List<PlaceId>> cut = new HashSet<>();
        for (Road road : problem.roads()) {
            if (!reopened.test(road)) {
                cut.add(List.of(road.from(), road.to()));
                if (!road.oneWay()) {
                    cut.add(List.of(road.to(), road.from()));
                }
            }
        }
        List<PlaceId> places = new ArrayList<>();
        problem.depots().forEach(depot -> places.add(depot.id()));
        problem.sites().forEach(site -> places.add(site.id()));
        Map<PlaceId, List<PlaceId>> next = new HashMap<>();
        for (PlaceId from : places) {
            next.put(
                    from,
                    places.stream()
                            .filter(to -> !to.equals(from) && !cut.contains(List.of(from, to)))
                            .toList());
        }
        return next;
    }
}
