package org.supplyline.routing.travel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Site;
import org.supplyline.routing.Vehicle;

/** Which trucks can bring goods from a depot to a site, by road and rule, whatever their load and time. */
public final class Access {
    private final TravelTimes times;
    private final Map<PlaceId, List<Loading>> byDepot = new HashMap<>();

    /** The vehicles of a problem on its ways. */
    public Access(DispatchProblem problem, TravelTimes times) {
        this.times = times;
        for (Vehicle vehicle : problem.vehicles()) {
            Loading loading = new Loading(vehicle, times.number(vehicle.depot()), times.ways(vehicle.hillRoads()));
            new LinkedHashSet<>(vehicle.loadsAt())
                    .forEach(depot -> byDepot.computeIfAbsent(depot, id -> new ArrayList<>())
                            .add(loading));
        }
    }

    /** A vehicle that loads at a depot, with the number of its home and its roads. */
    private record Loading(Vehicle vehicle, int home, Ways ways) {
        boolean reaches(int load, int goal, Site site, boolean cold) {
            return (vehicle.refrigerated() || !cold)
                    && site.admits(vehicle)
                    && ways.connects(home, load)
                    && ways.connects(load, goal)
                    && ways.connects(goal, home);
        }

        int roundTripMinutes(int load, int goal, Site site) {
            return minutes(home, load) + minutes(load, goal) + site.serviceMinutes() + minutes(goal, home);
        }

        private int minutes(int from, int to) {
            return TravelTimes.scaled(ways.minutes(from, to), vehicle.speedPercent());
        }
    }

    /**
     * The trucks that load at the depot and may go to the site.
     *
     * @param cold only those that may carry goods of the cold chain
     */
    public List<Vehicle> vehicles(PlaceId depot, Site site, boolean cold) {
        int load = times.number(depot);
        int goal = times.number(site.id());
        List<Vehicle> found = new ArrayList<>();
        for (Loading loading : byDepot.getOrDefault(depot, List.of())) {
            if (loading.reaches(load, goal, site, cold)) {
                found.add(loading.vehicle);
            }
        }
        return found;
    }

    /** Minutes of the quickest of these trucks from its home to the depot, the site and home again; empty if none may go. */
    public OptionalInt quickestRoundTrip(PlaceId depot, Site site, boolean cold) {
        int load = times.number(depot);
        int goal = times.number(site.id());
        int quickest = Integer.MAX_VALUE;
        for (Loading loading : byDepot.getOrDefault(depot, List.of())) {
            if (loading.reaches(load, goal, site, cold)) {
                quickest = Math.min(quickest, loading.roundTripMinutes(load, goal, site));
            }
        }
        return quickest == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(quickest);
    }

    /** Whether any truck that may use hill roads could go there: the road is open, only our trucks may not. */
    public boolean roadOpen(PlaceId depot, Site site) {
        return times.ways(true).connects(times.number(depot), times.number(site.id()));
    }

    public int roadMinutes(PlaceId depot, Site site) {
        return times.ways(true).minutes(times.number(depot), times.number(site.id()));
    }

    public boolean loadsAny(PlaceId depot) {
        return byDepot.containsKey(depot);
    }

    /** Home, depot, site and home again. */
    public int roundTripMinutes(Vehicle vehicle, PlaceId depot, Site site) {
        return new Loading(vehicle, times.number(vehicle.depot()), times.ways(vehicle.hillRoads()))
                .roundTripMinutes(times.number(depot), times.number(site.id()), site);
    }
}
