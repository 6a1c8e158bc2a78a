package org.supplyline.routing.relief;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.supplyline.routing.relief.ReliefInstance.Event;
import org.supplyline.routing.relief.ReliefInstance.Item;
import org.supplyline.routing.relief.ReliefInstance.Need;
import org.supplyline.routing.relief.ReliefInstance.Road;
import org.supplyline.routing.relief.ReliefInstance.Site;
import org.supplyline.routing.relief.ReliefInstance.Vehicle;

/** Three waves of bad news: needs that nobody knew of, trucks that break down, roads that are cut. */
final class ReliefWaves {

    private static final int[] MINUTES = {90, 180, 300};
    private static final int SITES_PER_NEED = 50;
    private static final int TRUCKS_PER_LOSS = 30;

    /** Of a small fleet a quarter breaks down at most. */
    private static final int TRUCKS_PER_LOST = 4;

    private static final int ROADS_PER_CUT = 200;
    private static final int MOST_UNITS = 200;

    private final Random random;
    private final List<Event> events = new ArrayList<>();

    ReliefWaves(Random random) {
        this.random = random;
    }

    List<Event> events(List<Site> sites, List<Item> items, List<Vehicle> vehicles, List<Need> needs, List<Road> roads) {
        Set<String> pairs = needs.stream().map(ReliefWaves::pair).collect(Collectors.toCollection(HashSet::new));
        Map<String, Item> byId = items.stream().collect(Collectors.toMap(Item::id, Function.identity()));
        Set<String> lost = new HashSet<>();
        for (int minute : MINUTES) {
            for (int i = 0; i <= sites.size() / SITES_PER_NEED; i++) {
                Site site = sites.get(random.nextInt(sites.size()));
                int number = random.nextInt(items.size());
                Need need = ReliefGoods.need(site, items, number, 1 + random.nextInt(MOST_UNITS), random);
                if (pairs.add(pair(need))) {
                    events.add(new Event.NewNeed(
                            minute, ReliefGoods.sized(need, Objects.requireNonNull(byId.get(need.item())), 1)));
                }
            }
            for (int i = 0;
                    i <= vehicles.size() / TRUCKS_PER_LOSS && lost.size() < vehicles.size() / TRUCKS_PER_LOST;
                    i++) {
                String vehicle = vehicles.get(random.nextInt(vehicles.size())).id();
                if (lost.add(vehicle)) {
                    events.add(new Event.TruckLost(minute, vehicle));
                }
            }
            for (int i = 0; i <= roads.size() / ROADS_PER_CUT && !roads.isEmpty(); i++) {
                Road road = roads.get(random.nextInt(roads.size()));
                events.add(new Event.RoadCut(minute, road.from(), road.to()));
            }
        }
        return events;
    }

    private static String pair(Need need) {
        return need.site() + "/" + need.item();
    }
}
