package org.supplyline.routing.travel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Road;

/**
 * Ways that somebody stored: a full matrix, or a sketch of stretches that are chained. A pair that no chain of open roads joins has
 * no way; roads to places that are not asked for still lead on.
 */
public final class StoredTable implements TravelSource {
    private static final int SECONDS_PER_MINUTE = 60;

    private final List<Road> roads;
    private final boolean hillRoads;

    /**
     * @param hillRoads whether the truck may use hill roads
     */
    public StoredTable(List<Road> roads, boolean hillRoads) {
        this.roads = List.copyOf(roads);
        this.hillRoads = hillRoads;
    }

    @Override
    public TravelTable table(List<Spot> spots) {
        Map<PlaceId, Integer> numbers = new HashMap<>();
        spots.forEach(spot -> numbers.putIfAbsent(spot.id(), numbers.size()));
        roads.forEach(road -> {
            numbers.putIfAbsent(road.from(), numbers.size());
            numbers.putIfAbsent(road.to(), numbers.size());
        });
        Ways ways = ways(roads, numbers, hillRoads);
        TravelTable.Builder table = new TravelTable.Builder(spots, false);
        for (int from = 0; from < spots.size(); from++) {
            for (int to = 0; to < spots.size(); to++) {
                int start = numbers.getOrDefault(spots.get(from).id(), from);
                int end = numbers.getOrDefault(spots.get(to).id(), to);
                if (ways.connects(start, end)) {
                    table.way(from, to, ways.minutes(start, end) * SECONDS_PER_MINUTE, ways.metres(start, end));
                }
            }
        }
        return table.build(List.of());
    }

    /** The quickest chains of open roads between numbered places. */
    static Ways ways(List<Road> roads, Map<PlaceId, Integer> numbers, boolean hillRoads) {
        Ways ways = new Ways(numbers.size());
        for (Road road : roads) {
            Integer from = numbers.get(road.from());
            Integer to = numbers.get(road.to());
            if (!road.cut() && (hillRoads || !road.hill()) && from != null && to != null) {
                ways.offer(from, to, road.minutes(), road.metres());
                if (!road.oneWay()) {
                    ways.offer(to, from, road.minutes(), road.metres());
                }
            }
        }
        ways.close();
        return ways;
    }
}
