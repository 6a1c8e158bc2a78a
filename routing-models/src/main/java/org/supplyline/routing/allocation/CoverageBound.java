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
        private final Map<Goal, Integer> goalNodes = new HashMap<>();
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
            int firstGoal = firstNeed + needs.size();
            int firstVehicle = firstGoal + 2 * problem.sites().size();
            FlowNetwork network =
                    new FlowNetwork(firstVehicle + problem.vehicles().size());
            Map<ItemCode, List<Integer>> stockOfItem = new HashMap<>();
            for (int line = 0; line < stock.size(); line++) {
                network.arc(0, 2 + line, stock.get(line).size);
                stockOfItem
                        .computeIfAbsent(stock.get(line).goods.wanted(), item -> new ArrayList<>())
                        .add(line);
            }
            for (Site site : problem.sites()) {
                goalNodes.put(new Goal(site.id(), false), firstGoal + goalNodes.size());
                goalNodes.put(new Goal(site.id(), true), firstGoal + goalNodes.size());
            }
            Map<Goal, List<PlaceId>> depots = connect(problem, access, network, firstVehicle, room);
            for (int n = 0; n < needs.size(); n++) {
                Need need = needs.get(n);
                long wanted = sizeOf(need.item(), need.approved());
                approved += wanted;
                Goal goal = new Goal(
                        need.site(),
                        Objects.requireNonNull(items.get(need.item())).coldChain());
                network.arc(firstNeed + n, Objects.requireNonNull(goalNodes.get(goal)), wanted);
                for (int line : stockOfItem.getOrDefault(need.item(), List.of())) {
                    if (stock.get(line).goods.mayGoTo(need.site())
                            && depots.getOrDefault(goal, List.of()).contains(stock.get(line).depot)) {
                        network.arc(2 + line, firstNeed + n, wanted);
                    }
                }
            }
            covered = network.send(0, 1);
        }

        /** A site, and whether what it gets there must be kept cold. */
        private record Goal(PlaceId site, boolean cold) {}

        /** Goods in a depot, in the measure. */
        private record Stock(PlaceId depot, Item goods, long size) {}

        private List<Stock> stock(DispatchProblem problem) {
            List<Stock> stock = new ArrayList<>();
            for (Depot depot : problem.depots()) {
                for (ItemQuantity line : depot.stock()) {
                    Item goods = Objects.requireNonNull(items.get(line.item()));
                    stock.add(new Stock(depot.id(), goods, sizeOf(line.item(), line.quantity())));
                }
            }
            return stock;
        }

        private long sizeOf(ItemCode item, long quantity) {
            return Math.min(UNBOUNDED / 100_000, quantity * size.applyAsLong(Objects.requireNonNull(items.get(item))));
        }

        /** Joins sites with the trucks that can come there within their shift, and says which depots each site can get goods from. */
        private Map<Goal, List<PlaceId>> connect(
                DispatchProblem problem,
                Access access,
                FlowNetwork network,
                int firstVehicle,
                ToLongFunction<Vehicle> room) {
            Map<Goal, List<PlaceId>> depots = new HashMap<>();
            Map<Vehicle, Long> shortest = new HashMap<>();
            Map<Vehicle, Integer> nodes = new HashMap<>();
            problem.vehicles().forEach(vehicle -> nodes.put(vehicle, firstVehicle + nodes.size()));
            for (Site site : problem.sites()) {
                for (boolean cold : new boolean[] {false, true}) {
                    Goal goal = new Goal(site.id(), cold);
                    int node = Objects.requireNonNull(goalNodes.get(goal));
                    List<PlaceId> from = depots.computeIfAbsent(goal, key -> new ArrayList<>());
                    for (Depot depot : problem.depots()) {
                        if (site.collectsItself()) {
                            from.add(depot.id());
                            continue;
                        }
                        for (Vehicle vehicle : access.vehicles(depot.id(), site, cold)) {
                            if (access.roundTripMinutes(vehicle, depot.id(), site) <= vehicle.shiftMinutes()) {
                                from.add(depot.id());
                                shortest.merge(vehicle, tripMinutes(vehicle, depot.id(), site), Math::min);
                                network.arc(node, Objects.requireNonNull(nodes.get(vehicle)), UNBOUNDED);
                            }
                        }
                    }
                    if (site.collectsItself()) {
                        network.arc(node, 1, UNBOUNDED);
                    }
                }
            }
            shortest.forEach((vehicle, minutes) -> {
                long trips = Math.min(vehicle.maxTrips(), vehicle.shiftMinutes() / minutes);
                network.arc(Objects.requireNonNull(nodes.get(vehicle)), 1, trips * room.applyAsLong(vehicle));
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
