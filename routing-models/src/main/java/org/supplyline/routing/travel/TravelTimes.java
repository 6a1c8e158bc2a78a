package org.supplyline.routing.travel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.supplyline.routing.Depot;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.Leg;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Road;
import org.supplyline.routing.Site;
import org.supplyline.routing.Vehicle;

/** The ways of a problem: one network for trucks that may use hill roads and one for those that may not. */
public final class TravelTimes {
    private static final int SECONDS_PER_MINUTE = 60;

    private final List<PlaceId> places = new ArrayList<>();
    private final Map<PlaceId, Integer> numbers = new HashMap<>();
    private final boolean estimated;
    private final Ways withHills;
    private final Ways withoutHills;

    public TravelTimes(DispatchProblem problem) {
        List<Spot> spots = new ArrayList<>();
        for (Depot depot : problem.depots()) {
            add(depot.id());
            spots.add(new Spot(depot.id(), depot.position(), false));
        }
        for (Site site : problem.sites()) {
            add(site.id());
            spots.add(new Spot(site.id(), site.position(), site.hillRoad()));
        }
        estimated = problem.roadsEstimated();
        if (estimated) {
            withHills = estimate(problem.roads(), GreatCircle.USUAL.table(spots));
            withoutHills = withHills;
        } else {
            withHills = StoredTable.ways(problem.roads(), numbers, true);
            withoutHills = StoredTable.ways(problem.roads(), numbers, false);
        }
    }

    private void add(PlaceId place) {
        numbers.put(place, places.size());
        places.add(place);
    }

    private Ways estimate(List<Road> cuts, TravelTable table) {
        Set<Long> cut = new HashSet<>();
        for (Road road : cuts) {
            cut.add(pair(number(road.from()), number(road.to())));
            if (!road.oneWay()) {
                cut.add(pair(number(road.to()), number(road.from())));
            }
        }
        Ways ways = new Ways(places.size());
        for (int from = 0; from < places.size(); from++) {
            for (int to = 0; to < places.size(); to++) {
                if (table.connects(from, to) && !cut.contains(pair(from, to))) {
                    int minutes = Math.toIntExact(Whole.above(table.seconds(from, to), SECONDS_PER_MINUTE));
                    ways.offer(from, to, minutes, table.metres(from, to));
                }
            }
        }
        ways.close();
        return ways;
    }

    private static long pair(int from, int to) {
        return (long) from << 32 | to;
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
