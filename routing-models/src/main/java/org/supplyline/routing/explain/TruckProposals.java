package org.supplyline.routing.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.supplyline.routing.Depot;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Site;
import org.supplyline.routing.Undelivered;
import org.supplyline.routing.Vehicle;
import org.supplyline.routing.VehicleId;
import org.supplyline.routing.explain.Relaxation.ExtraTruck;
import org.supplyline.routing.explain.Relaxation.LongerShift;
import org.supplyline.routing.explain.Relaxation.MoreCrews;
import org.supplyline.routing.explain.Relaxation.MoreTrips;

/** Which changes of trucks, shifts, crews and roads might bring what is held back: those that lift something that binds. */
final class TruckProposals {
    private static final int HALF_HOUR = 30;

    /** A driver's day is not made longer than this. */
    private static final int MOST_OVERTIME = 240;

    private final PlanView view;
    private final Blockades blockades;

    TruckProposals(PlanView view, Blockades blockades) {
        this.view = view;
        this.blockades = blockades;
    }

    /** Worth trying, the likely first; no two are alike. */
    List<Relaxation> list() {
        Set<Relaxation> roads = new LinkedHashSet<>();
        Set<Relaxation> trucks = new LinkedHashSet<>();
        Set<Relaxation> shifts = new LinkedHashSet<>();
        Set<Way> ways = new HashSet<>();
        for (Undelivered rest : view.plan().undelivered()) {
            Optional<Depot> depot = view.heldAt(rest);
            if (depot.isEmpty()) {
                continue;
            }
            Site site = view.site(rest.site());
            boolean cold = view.item(rest.item()).coldChain();
            switch (rest.reason()) {
                case UNREACHABLE -> roads.addAll(blockades.opening(depot.get().id(), site.id()));
                case TOO_HEAVY_FOR_ROAD -> lighter(depot.get(), site, cold).ifPresent(trucks::add);
                case NO_REFRIGERATED_TRUCK ->
                    largest(depot.get(), site, false)
                            .ifPresent(vehicle -> trucks.add(extra(vehicle, depot.get(), site, true)));
                case NO_VEHICLE_TIME -> {
                    if (ways.add(new Way(site.id(), cold))) {
                        busy(depot.get(), site, cold, trucks, shifts);
                    }
                }
                default -> {
                    // Stock is looked at elsewhere; a piece larger than every truck needs a truck of another kind.
                }
            }
        }
        List<Relaxation> all = new ArrayList<>(roads);
        all.addAll(trucks);
        all.addAll(shifts);
        return all;
    }

    /** Where goods are to go, and whether only refrigerated trucks may bring them. */
    private record Way(PlaceId site, boolean cold) {}

    private Optional<Vehicle> largest(Depot depot, Site site, boolean cold) {
        return view.access().vehicles(depot.id(), site, cold).stream()
                .max(Comparator.comparingLong(Vehicle::capacityMillilitres).thenComparingLong(Vehicle::capacityGrams));
    }

    private void busy(Depot depot, Site site, boolean cold, Set<Relaxation> trucks, Set<Relaxation> shifts) {
        largest(depot, site, cold).ifPresent(vehicle -> trucks.add(extra(vehicle, depot, site, cold)));
        for (Vehicle vehicle : view.access().vehicles(depot.id(), site, cold)) {
            int missing = view.access().roundTripMinutes(vehicle, depot.id(), site) - view.minutesLeft(vehicle);
            boolean tripsLeft = view.trips(vehicle).size() < vehicle.maxTrips();
            if (missing > 0 && missing <= MOST_OVERTIME && tripsLeft) {
                int overtime = (missing + HALF_HOUR) / HALF_HOUR * HALF_HOUR;
                shifts.add(new LongerShift(vehicle.id(), vehicle.shiftEndMinute() + overtime));
            } else if (missing <= 0 && !tripsLeft) {
                shifts.add(new MoreTrips(vehicle.id(), vehicle.maxTrips() + 1));
            }
        }
        if (view.longestWait(depot.id()) > 0) {
            shifts.add(new MoreCrews(depot.id(), depot.loadingPlaces() + 1));
        }
    }

    /** One more of a kind at the depot; its shift is long enough for the site that waits. */
    private ExtraTruck extra(Vehicle like, Depot depot, Site site, boolean cold) {
        int home = view.times().number(depot.id());
        int goal = view.times().number(site.id());
        int needed = view.times().minutes(like, home, goal)
                + site.serviceMinutes()
                + view.times().minutes(like, goal, home)
                + HALF_HOUR;
        int end = Math.max(like.shiftEndMinute(), like.shiftStartMinute() + needed);
        return truck(like, depot, like.capacityGrams(), like.hillRoads(), end, cold);
    }

    private ExtraTruck truck(Vehicle like, Depot depot, long grams, boolean hillRoads, int end, boolean cold) {
        return new ExtraTruck(new Vehicle(
                free(like.id()),
                like.name(),
                depot.id(),
                List.of(depot.id()),
                grams,
                like.capacityMillilitres(),
                like.shiftStartMinute(),
                end,
                like.speedPercent(),
                hillRoads,
                like.maxTrips(),
                cold));
    }

    /** A truck for hill roads within the weight limit: the smallest of the fleet, if need be with less load. */
    private Optional<ExtraTruck> lighter(Depot depot, Site site, boolean cold) {
        return view.problem().vehicles().stream()
                .min(Comparator.comparingLong(Vehicle::capacityGrams))
                .map(smallest -> {
                    long limit = site.maxTruckGrams() == 0 ? Long.MAX_VALUE : site.maxTruckGrams();
                    return truck(
                            smallest,
                            depot,
                            Math.min(limit, smallest.capacityGrams()),
                            true,
                            smallest.shiftEndMinute(),
                            cold);
                });
    }

    private VehicleId free(VehicleId like) {
        for (int number = 2; ; number++) {
            VehicleId id = new VehicleId(number + "×"
                    + like.value().substring(0, Math.min(80, like.value().length())));
            if (view.problem().vehicles().stream()
                    .noneMatch(vehicle -> vehicle.id().equals(id))) {
                return id;
            }
        }
    }
}
