package org.supplyline.routing.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supplyline.routing.Depot;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Vehicle;

/**
 * Parts of a workload that is too large for one matrix of ways between its lots. Depots that many trucks load at in turn stay together; a
 * truck goes with the first depot that it can come to. Lots and docks of different depots have nothing to do with each other, so plans of the parts are one
 * plan. Only the trips that a truck could make from a depot of another part are lost.
 */
final class DepotGroups {
    /** Two sets of ways between so many lots take 200 MB. */
    static final int MOST_LOTS = 2_500;

    private final Workload workload;
    private final int mostLots;
    private final Map<PlaceId, Integer> groupOf = new LinkedHashMap<>();
    private final Map<Integer, Integer> lots = new HashMap<>();

    private DepotGroups(Workload workload, int mostLots) {
        this.workload = workload;
        this.mostLots = mostLots;
        for (Depot depot : workload.depots()) {
            lots.put(groupOf.size(), 0);
            groupOf.put(depot.id(), groupOf.size());
        }
        workload.lots().forEach(lot -> lots.merge(group(lot.depot()), 1, Integer::sum));
    }

    private int group(PlaceId depot) {
        return Objects.requireNonNull(groupOf.get(depot));
    }

    /**
     * The workload itself if it is not too large.
     *
     * @param mostLots of one part, but for a depot that has more by itself
     */
    static List<Workload> of(Workload workload, int mostLots) {
        if (workload.lots().size() <= mostLots) {
            return List.of(workload);
        }
        DepotGroups groups = new DepotGroups(workload, mostLots);
        Link link = groups.strongest();
        while (link != null) {
            groups.join(link);
            link = groups.strongest();
        }
        workload.lots().forEach(lot -> groups.findTruck(lot.depot()));
        return groups.parts();
    }

    /** The first depot that a truck can come to; none for a truck that cannot leave its home. */
    private @Nullable PlaceId base(Vehicle vehicle) {
        int home = workload.times().number(vehicle.depot());
        for (PlaceId depot : vehicle.loadsAt()) {
            if (workload.times()
                    .ways(vehicle.hillRoads())
                    .connects(home, workload.times().number(depot))) {
                return depot;
            }
        }
        return null;
    }

    private boolean isIn(int group, Vehicle vehicle) {
        PlaceId base = base(vehicle);
        return base != null && group(base) == group;
    }

    /** Joins a depot whose trucks all belong elsewhere to where the first of them does, however large that gets. */
    private void findTruck(PlaceId depot) {
        int group = group(depot);
        if (workload.vehicles().stream().anyMatch(vehicle -> isIn(group, vehicle))) {
            return;
        }
        for (Vehicle vehicle : workload.vehicles()) {
            PlaceId base = base(vehicle);
            if (base != null && vehicle.loadsAt().contains(depot)) {
                int other = group(base);
                join(new Link(Math.min(group, other), Math.max(group, other)));
                return;
            }
        }
    }

    /** Two groups, the lower number first. */
    private record Link(int one, int other) {}

    /** The two groups with most trucks that load in both, of those that are not too large together. */
    private @Nullable Link strongest() {
        Map<Link, Integer> trucks = new LinkedHashMap<>();
        for (Vehicle vehicle : workload.vehicles()) {
            Set<Link> links = new HashSet<>();
            for (PlaceId one : vehicle.loadsAt()) {
                for (PlaceId other : vehicle.loadsAt()) {
                    if (group(one) < group(other) && size(group(one)) + size(group(other)) <= mostLots) {
                        links.add(new Link(group(one), group(other)));
                    }
                }
            }
            links.forEach(link -> trucks.merge(link, 1, Integer::sum));
        }
        Link strongest = null;
        for (Map.Entry<Link, Integer> link : trucks.entrySet()) {
            if (strongest == null || link.getValue() > trucks.getOrDefault(strongest, 0)) {
                strongest = link.getKey();
            }
        }
        return strongest;
    }

    private int size(int group) {
        return lots.getOrDefault(group, 0);
    }

    private void join(Link link) {
        groupOf.replaceAll((depot, group) -> group == link.other ? link.one : group);
        lots.put(link.one, size(link.one) + size(link.other));
        lots.put(link.other, 0);
    }

    private List<Workload> parts() {
        List<Workload> parts = new ArrayList<>();
        for (int group : new HashSet<>(groupOf.values())) {
            List<Visit> own = workload.lots().stream()
                    .filter(lot -> group(lot.depot()) == group)
                    .toList();
            List<Vehicle> trucks = workload.vehicles().stream()
                    .filter(vehicle -> isIn(group, vehicle))
                    .toList();
            if (!own.isEmpty()) {
                parts.add(new Workload(
                        workload.depots(), trucks, own, workload.stock(), workload.times(), workload.standing()));
            }
        }
        return parts;
    }
}
