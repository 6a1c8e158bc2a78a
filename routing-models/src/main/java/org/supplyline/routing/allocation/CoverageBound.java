package org.supplyline.routing.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.supplyline.routing.Depot;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.Item;
import org.supplyline.routing.ItemCode;
import org.supplyline.routing.ItemQuantity;
import org.supplyline.routing.Need;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Site;
import org.supplyline.routing.Vehicle;
import org.supplyline.routing.travel.Access;
import org.supplyline.routing.travel.TravelTimes;

/**
 * What no plan can exceed: the most that could come to its sites if trucks had to drive there and back only, were filled to the brim and
 * never waited. A maximum flow from the stock of each depot over needs and trucks, once by weight and once by volume.
 *
 * @param approvedGrams all that was approved
 * @param coveredGrams at most so much of it can come
 * @param approvedMillilitres all that was approved
 * @param coveredMillilitres at most so much of it can come
 */
public record CoverageBound(long approvedGrams, long coveredGrams, long approvedMillilitres, long coveredMillilitres) {
    private static final long UNBOUNDED = 1L << 60;

    /** The bound of a problem without faults, for the needs of the classes up to this one. */
    public static CoverageBound of(DispatchProblem problem, int mostPatientClass) {
        TravelTimes times = new TravelTimes(problem);
        Bound weight = new Bound(problem, times, mostPatientClass, Item::unitWeightGrams, Vehicle::capacityGrams);
        Bound volume =
                new Bound(problem, times, mostPatientClass, Item::unitVolumeMillilitres, Vehicle::capacityMillilitres);
        return new CoverageBound(weight.approved, weight.covered, volume.approved, volume.covered);
    }

    /** One measure. */
    private static final class Bound {
        private final Map<ItemCode, Item> items = new HashMap<>();
        private final Map<PlaceId, Integer> siteNodes = new HashMap<>();
        private final ToLongFunction<Item> size;
        private final TravelTimes times;
        private long approved;
        private final long covered;

        Bound(
                DispatchProblem problem,
                TravelTimes times,
                int mostPatientClass,
                ToLongFunction<Item> size,
                ToLongFunction<Vehicle> room) {
            this.size = size;
            this.times = times;
            Access access = new Access(problem, times);
            problem.items().forEach(item -> items.put(item.code(), item));
            List<Need> needs = problem.needs().stream()
                    .filter(need -> need.urgencyClass() <= mostPatientClass)
                    .toList();
            List<Stock> stock = stock(problem);
            int firstNeed = 2 + stock.size();
            int firstSite = firstNeed + needs.size();
            int firstVehicle = firstSite + problem.sites().size();
            FlowNetwork network =
                    new FlowNetwork(firstVehicle + problem.vehicles().size());
            Map<ItemCode, List<Integer>> stockOfItem = new HashMap<>();
            for (int line = 0; line < stock.size(); line++) {
                network.arc(0, 2 + line, stock.get(line).size);
                stockOfItem
                        .computeIfAbsent(stock.get(line).item, item -> new ArrayList<>())
                        .add(line);
            }
            for (Site site : problem.sites()) {
                siteNodes.put(site.id(), firstSite + siteNodes.size());
            }
            Map<PlaceId, List<PlaceId>> depots = connect(problem, access, network, firstVehicle, room);
            for (int n = 0; n < needs.size(); n++) {
                Need need = needs.get(n);
                long wanted = sizeOf(need.item(), need.approved());
                approved += wanted;
                network.arc(firstNeed + n, Objects.requireNonNull(siteNodes.get(need.site())), wanted);
                for (int line : stockOfItem.getOrDefault(need.item(), List.of())) {
                    if (depots.getOrDefault(need.site(), List.of()).contains(stock.get(line).depot)) {
                        network.arc(2 + line, firstNeed + n, wanted);
                    }
                }
            }
            covered = network.send(0, 1);
        }

        /** Goods of an item in a depot, in the measure. */
        private record Stock(PlaceId depot, ItemCode item, long size) {}

        private List<Stock> stock(DispatchProblem problem) {
            List<Stock> stock = new ArrayList<>();
            for (Depot depot : problem.depots()) {
                for (ItemQuantity line : depot.stock()) {
                    stock.add(new Stock(depot.id(), line.item(), sizeOf(line.item(), line.quantity())));
                }
            }
            return stock;
        }

        private long sizeOf(ItemCode item, long quantity) {
            return Math.min(UNBOUNDED / 100_000, quantity * size.applyAsLong(Objects.requireNonNull(items.get(item))));
        }

        /** Joins sites with the trucks that can come there within their shift, and says which depots each site can get goods from. */
        private Map<PlaceId, List<PlaceId>> connect(
                DispatchProblem problem,
                Access access,
                FlowNetwork network,
                int firstVehicle,
                ToLongFunction<Vehicle> room) {
            Map<PlaceId, List<PlaceId>> depots = new HashMap<>();
            Map<Vehicle, Long> shortest = new HashMap<>();
            for (Site site : problem.sites()) {
                int node = Objects.requireNonNull(siteNodes.get(site.id()));
                for (Depot depot : problem.depots()) {
                    if (site.collectsItself()) {
                        depots.computeIfAbsent(site.id(), id -> new ArrayList<>())
                                .add(depot.id());
                        continue;
                    }
                    for (Vehicle vehicle : access.vehicles(depot.id(), site)) {
                        if (access.roundTripMinutes(vehicle, depot.id(), site) <= vehicle.shiftMinutes()) {
                            depots.computeIfAbsent(site.id(), id -> new ArrayList<>())
                                    .add(depot.id());
                            shortest.merge(vehicle, tripMinutes(vehicle, depot.id(), site), Math::min);
                            network.arc(node, firstVehicle + problem.vehicles().indexOf(vehicle), UNBOUNDED);
                        }
                    }
                }
                if (site.collectsItself()) {
                    network.arc(node, 1, UNBOUNDED);
                }
            }
            shortest.forEach((vehicle, minutes) -> {
                long trips = Math.min(vehicle.maxTrips(), vehicle.shiftMinutes() / minutes);
                network.arc(firstVehicle + problem.vehicles().indexOf(vehicle), 1, trips * room.applyAsLong(vehicle));
            });
            return depots;
        }

        /** The least that a trip takes: from the depot to the site and on to where the truck loads again or stays. */
        private long tripMinutes(Vehicle vehicle, PlaceId depot, Site site) {
            int goal = times.number(site.id());
            long back = Stream.concat(vehicle.loadsAt().stream(), Stream.of(vehicle.depot()))
                    .map(times::number)
                    .filter(end -> times.ways(vehicle.hillRoads()).connects(goal, end))
                    .mapToLong(end -> times.minutes(vehicle, goal, end))
                    .min()
                    .orElse(0);
            return Math.max(1, times.minutes(vehicle, times.number(depot), goal) + site.serviceMinutes() + back);
        }
    }
}
