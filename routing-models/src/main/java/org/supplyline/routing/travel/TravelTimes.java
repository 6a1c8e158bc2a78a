package org.supplyline.routing.travel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supplyline.routing.Depot;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.Leg;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Position;
import org.supplyline.routing.Road;
import org.supplyline.routing.Site;
import org.supplyline.routing.Vehicle;

/** The ways of a problem: one network for trucks that may use hill roads and one for those that may not. */
public final class TravelTimes {
    /** Roads are longer than the great circle; 1.4 is common for hilly counties. */
    private static final int DETOUR_PERCENT = 140;

    private static final int ESTIMATED_METRES_PER_HOUR = 40_000;

    private final List<PlaceId> places = new ArrayList<>();
    private final Map<PlaceId, Integer> numbers = new HashMap<>();
    private final boolean estimated;
    private final Ways withHills;
    private final Ways withoutHills;

    public TravelTimes(DispatchProblem problem) {
        List<@Nullable Position> positions = new ArrayList<>();
        for (Depot depot : problem.depots()) {
            add(depot.id());
            positions.add(depot.position());
        }
        for (Site site : problem.sites()) {
            add(site.id());
            positions.add(site.position());
        }
        estimated = problem.roadsEstimated();
        withHills = new Ways(places.size());
        if (estimated) {
            estimate(problem.roads(), positions);
            withHills.close();
            withoutHills = withHills;
        } else {
            withoutHills = new Ways(places.size());
            offerRoads(problem.roads());
            withHills.close();
            withoutHills.close();
        }
    }

    private void add(PlaceId place) {
        numbers.put(place, places.size());
        places.add(place);
    }

    private void estimate(List<Road> cuts, List<@Nullable Position> positions) {
        Set<Long> cut = new HashSet<>();
        for (Road road : cuts) {
            cut.add(pair(number(road.from()), number(road.to())));
            if (!road.oneWay()) {
                cut.add(pair(number(road.to()), number(road.from())));
            }
        }
        for (int from = 0; from < places.size(); from++) {
            for (int to = 0; to < places.size(); to++) {
                Position start = Objects.requireNonNull(positions.get(from), "position, checked by faults()");
                Position end = Objects.requireNonNull(positions.get(to), "position, checked by faults()");
                if (!cut.contains(pair(from, to))) {
                    long metres = start.metresTo(end) * DETOUR_PERCENT / 100;
                    int minutes = Math.toIntExact(Whole.above(metres * 60, (long) ESTIMATED_METRES_PER_HOUR));
                    withHills.offer(from, to, minutes, metres);
                }
            }
        }
    }

    private static long pair(int from, int to) {
        return (long) from << 32 | to;
    }

    private void offerRoads(List<Road> roads) {
        for (Road road : roads) {
            if (road.cut()) {
                continue;
            }
            int from = number(road.from());
            int to = number(road.to());
            offer(road, from, to);
            if (!road.oneWay()) {
                offer(road, to, from);
            }
        }
    }

    private void offer(Road road, int from, int to) {
        withHills.offer(from, to, road.minutes(), road.metres());
        if (!road.hill()) {
            withoutHills.offer(from, to, road.minutes(), road.metres());
        }
    }

    /** The number of a place: depots first, in the order of the problem, then sites. */
    public int number(PlaceId place) {
        return Objects.requireNonNull(numbers.get(place), () -> "No place " + place);
    }

    public PlaceId place(int number) {
        return places.get(number);
    }

    public boolean estimated() {
        return estimated;
    }

    public Ways ways(boolean hillRoads) {
        return hillRoads ? withHills : withoutHills;
    }

    /** Minutes that this truck takes, 0 where no road leads. */
    public int minutes(Vehicle vehicle, int from, int to) {
        return scaled(ways(vehicle.hillRoads()).minutes(from, to), vehicle.speedPercent());
    }

    public static int scaled(int minutes, int speedPercent) {
        return (minutes * 100 + speedPercent - 1) / speedPercent;
    }

    public Leg leg(Vehicle vehicle, int from, int to) {
        Ways ways = ways(vehicle.hillRoads());
        List<PlaceId> via = ways.via(from, to).stream().map(this::place).toList();
        return new Leg(place(from), place(to), minutes(vehicle, from, to), ways.metres(from, to), via, estimated);
    }
}
