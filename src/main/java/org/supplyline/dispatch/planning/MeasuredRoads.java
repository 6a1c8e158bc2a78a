package org.supplyline.dispatch.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.supplyline.place.RoadDistance;
import org.supplyline.routing.Leg;
import org.supplyline.routing.PlaceId;

/** Tells drives over roads that somebody entered from those over reckoned ones (估). */
final class MeasuredRoads {

    private final Map<String, Long> metres = new HashMap<>();

    MeasuredRoads(List<RoadDistance> entered) {
        for (RoadDistance road : entered) {
            metres.put(road.from() + ' ' + road.to(), road.metres());
            metres.putIfAbsent(road.to() + ' ' + road.from(), road.metres());
        }
    }

    /** Whether the drive is as long as the entered roads over its places; a road measured since does not count. */
    boolean measured(Leg leg) {
        List<PlaceId> along = new ArrayList<>(List.of(leg.from()));
        along.addAll(leg.via());
        along.add(leg.to());
        long sum = 0;
        for (int i = 1; i < along.size(); i++) {
            Long known =
                    metres.get(along.get(i - 1).value() + ' ' + along.get(i).value());
            if (known == null && !along.get(i - 1).equals(along.get(i))) {
                return false;
            }
            sum += known == null ? 0 : known;
        }
        return sum == leg.metres();
    }
}
