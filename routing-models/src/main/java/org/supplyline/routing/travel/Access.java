package org.supplyline.routing.travel;

import java.util.List;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Site;
import org.supplyline.routing.Vehicle;

/** Which trucks can bring goods from a depot to a site, by road and rule, whatever their load and time. */
public final class Access {
    private final DispatchProblem problem;
    private final TravelTimes times;

    public Access(DispatchProblem problem, TravelTimes times) {
        this.problem = problem;
        this.times = times;
    }

    public List<Vehicle> vehicles(PlaceId depot, Site site) {
        return problem.vehicles().stream()
                .filter(vehicle ->
                        vehicle.loadsAt().contains(depot) && site.admits(vehicle) && joined(vehicle, depot, site))
                .toList();
    }

    /** Whether any truck that may use hill roads could go there: the road is open, only our trucks may not. */
    public boolean roadOpen(PlaceId depot, Site site) {
        return times.ways(true).connects(times.number(depot), times.number(site.id()));
    }

    public int roadMinutes(PlaceId depot, Site site) {
        return times.ways(true).minutes(times.number(depot), times.number(site.id()));
    }

    public boolean loadsAny(PlaceId depot) {
        return problem.vehicles().stream().anyMatch(vehicle -> vehicle.loadsAt().contains(depot));
    }

    /** Home, depot, site and home again. */
    public int roundTripMinutes(Vehicle vehicle, PlaceId depot, Site site) {
        int home = times.number(vehicle.depot());
        int load = times.number(depot);
        int goal = times.number(site.id());
        return times.minutes(vehicle, home, load)
                + times.minutes(vehicle, load, goal)
                + site.serviceMinutes()
                + times.minutes(vehicle, goal, home);
    }

    private boolean joined(Vehicle vehicle, PlaceId depot, Site site) {
        Ways ways = times.ways(vehicle.hillRoads());
        int home = times.number(vehicle.depot());
        int load = times.number(depot);
        int goal = times.number(site.id());
        return ways.connects(home, load) && ways.connects(load, goal) && ways.connects(goal, home);
    }
}
