package org.supplyline.dispatch.planning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.RoadDistance;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Road;

/**
 * The roads of a plan. Where none was entered at all the solver reckons from positions. Where some were, the
 * pairs that are missing are reckoned, so that one new site does not wait for a surveyor.
 *
 * @param places depots and sites, by code
 * @param entered between two of these places
 * @param estimated places to which no road was entered
 * @param withoutWay places that have neither a road nor a position
 */
record RoadSketch(
        Map<String, Place> places, List<RoadDistance> entered, Set<String> estimated, Set<String> withoutWay) {

    /** Up to so many places every pair gets a road; beyond it reckoned roads only lead to depots. */
    private static final int LARGEST_MESH = 300;

    static RoadSketch of(Situation situation) {
        Map<String, Place> places = new TreeMap<>();
        situation.places().forEach((code, place) -> {
            if (place.kind() == PlaceKind.DEPOT || place.kind() == PlaceKind.SITE) {
                places.put(code, place);
            }
        });
        List<RoadDistance> entered = situation.roads().stream()
                .filter(road -> places.containsKey(road.from()) && places.containsKey(road.to()))
                .toList();
        Set<String> touched = new HashSet<>();
        entered.forEach(road -> touched.addAll(List.of(road.from(), road.to())));
        Set<String> wanted = new HashSet<>();
        situation.needs().forEach(need -> wanted.add(need.site()));
        Set<String> estimated = new TreeSet<>();
        Set<String> withoutWay = new TreeSet<>();
        places.forEach((code, place) -> {
            boolean matters = place.kind() == PlaceKind.DEPOT || wanted.contains(code);
            if (matters && !touched.contains(code)) {
                if (place.position() == null) {
                    withoutWay.add(code);
                } else if (!entered.isEmpty()) {
                    estimated.add(code);
                }
            }
        });
        return new RoadSketch(places, entered, estimated, withoutWay);
    }

    /** Whether a plan can go there. */
    boolean reaches(String code) {
        return places.containsKey(code) && !withoutWay.contains(code);
    }

    /** Sites at which a road that was entered begins or ends. */
    Set<String> touchedSites() {
        Set<String> sites = new TreeSet<>();
        entered.forEach(road -> sites.addAll(List.of(road.from(), road.to())));
        sites.removeIf(this::isAnchor);
        return sites;
    }

    /** The solver's roads between these places: as entered, and reckoned where none was. */
    List<Road> roads(Set<String> planned) {
        Set<String> both = new HashSet<>();
        List<Road> roads = new ArrayList<>();
        entered.forEach(road -> both.add(road.from() + ' ' + road.to()));
        for (RoadDistance road : entered) {
            if (planned.contains(road.from()) && planned.contains(road.to())) {
                roads.add(road(road, both.contains(road.to() + ' ' + road.from())));
            }
        }
        if (!entered.isEmpty()) {
            List<String> all = List.copyOf(new TreeSet<>(planned));
            boolean mesh = all.size() <= LARGEST_MESH;
            for (int i = 0; i < all.size(); i++) {
                for (int j = i + 1; j < all.size(); j++) {
                    String from = all.get(i);
                    String to = all.get(j);
                    boolean known = both.contains(from + ' ' + to) || both.contains(to + ' ' + from);
                    if (!known && (mesh || isAnchor(from) || isAnchor(to))) {
                        reckon(from, to, roads);
                    }
                }
            }
        }
        return roads;
    }

    private boolean isAnchor(String code) {
        Place place = places.get(code);
        return place != null && place.kind() == PlaceKind.DEPOT;
    }

    private void reckon(String from, String to, List<Road> roads) {
        Place start = places.get(from);
        Place end = places.get(to);
        if (start != null && end != null && start.position() != null && end.position() != null) {
            roads.add(road(RoadDistance.estimate(from, start.position(), to, end.position()), false));
        }
    }

    private static Road road(RoadDistance road, boolean oneWay) {
        return new Road(
                new PlaceId(road.from()),
                new PlaceId(road.to()),
                Math.toIntExact(road.minutes()),
                road.metres(),
                false,
                false,
                oneWay);
    }
}
