package org.supplyline.routing.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.supplyline.routing.Depot;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.ItemCode;
import org.supplyline.routing.ItemQuantity;
import org.supplyline.routing.Need;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Road;
import org.supplyline.routing.StockLot;
import org.supplyline.routing.Stop;
import org.supplyline.routing.Trip;
import org.supplyline.routing.Vehicle;

/** Writes the changes into a copy of the problem. It stays the problem of the whole day: stock is what there was before the first truck was loaded. */
final class ChangedProblem implements Change.Cases {
    private final ChangeRequest request;
    private final List<TruckState> trucks;
    private final Map<String, Need> needs = new LinkedHashMap<>();
    private final Map<PlaceId, Map<ItemCode, Long>> stock = new LinkedHashMap<>();

    /** What needs call goods. */
    private final Map<ItemCode, ItemCode> wanted = new HashMap<>();

    private final List<Road> roads;

    private ChangedProblem(ChangeRequest request, List<TruckState> trucks) {
        this.request = request;
        this.trucks = trucks;
        this.roads = new ArrayList<>(request.problem().roads());
        request.problem().needs().forEach(this::put);
        request.problem().items().forEach(item -> wanted.put(item.code(), item.wanted()));
        for (Depot depot : request.problem().depots()) {
            Map<ItemCode, Long> lines = new LinkedHashMap<>();
            depot.stock().forEach(line -> lines.put(line.item(), line.quantity()));
            stock.put(depot.id(), lines);
        }
    }

    /** The problem as it is now. */
    static DispatchProblem of(ChangeRequest request, List<TruckState> trucks) {
        ChangedProblem changed = new ChangedProblem(request, trucks);
        request.changes().forEach(change -> change.accept(changed));
        DispatchProblem old = request.problem();
        List<Depot> depots = old.depots().stream().map(changed::depot).toList();
        List<Vehicle> vehicles = trucks.stream().map(changed::vehicle).toList();
        return new DispatchProblem(
                old.start(),
                depots,
                old.items(),
                vehicles,
                old.sites(),
                List.copyOf(changed.needs.values()),
                changed.roads(old),
                changed.lots(old));
    }

    /** Where stock was counted anew it is no longer known of which lots it is. */
    private List<StockLot> lots(DispatchProblem old) {
        return old.lots().stream()
                .filter(lot -> request.changes().stream()
                        .noneMatch(change -> change instanceof Change.StockCorrected corrected
                                && corrected.depot().equals(lot.depot())
                                && corrected.item().equals(lot.item())))
                .toList();
    }

    /** If every known road is cut, one from a depot to itself keeps ways from being estimated as if no road were known. */
    private List<Road> roads(DispatchProblem old) {
        boolean allCut = roads.stream().allMatch(Road::cut);
        if (allCut && !old.roadsEstimated() && !old.depots().isEmpty()) {
            PlaceId here = old.depots().get(0).id();
            roads.add(new Road(here, here, 0, 0, false, false, true));
        }
        return roads;
    }

    private Depot depot(Depot old) {
        List<ItemQuantity> lines = new ArrayList<>();
        stock.getOrDefault(old.id(), Map.of()).forEach((item, quantity) -> lines.add(new ItemQuantity(item, quantity)));
        return new Depot(
                old.id(), old.name(), old.position(), old.docks(), old.crews(), old.litresPerCrewHour(), lines);
    }

    /** A lost truck has no time left. */
    private Vehicle vehicle(TruckState truck) {
        Vehicle old = truck.vehicle();
        if (!truck.lost()) {
            return old;
        }
        int end = Math.max(old.shiftStartMinute(), Math.min(old.shiftEndMinute(), request.minute()));
        return old.withShift(end, old.maxTrips());
    }

    private static String key(PlaceId site, ItemCode item) {
        return site + "\n" + item;
    }

    private void put(Need need) {
        needs.put(key(need.site(), need.item()), need);
    }

    private long executed(PlaceId site, ItemCode item) {
        return quantity(
                trucks.stream()
                        .flatMap(TruckState::executed)
                        .filter(stop -> stop.site().equals(site)),
                goods -> wanted.getOrDefault(goods, goods).equals(item));
    }

    private static long quantity(Stream<Stop> stops, Predicate<ItemCode> counts) {
        return stops.flatMap(stop -> stop.loads().stream())
                .filter(load -> counts.test(load.item()))
                .mapToLong(ItemQuantity::quantity)
                .sum();
    }

    /** What a site has got stays approved. */
    private Need approved(Need need, long approved) {
        return new Need(
                need.site(),
                need.item(),
                need.asked(),
                Math.max(approved, executed(need.site(), need.item())),
                need.given(),
                need.dailyNeed(),
                need.urgency(),
                need.dueMinute(),
                need.waitedHours());
    }

    @Override
    public void progress(Change.TruckProgress progress) {
        // Says nothing about the problem.
    }

    @Override
    public void added(Change.NeedAdded added) {
        put(approved(added.need(), added.need().approved()));
    }

    @Override
    public void changed(Change.NeedChanged changed) {
        needs.computeIfPresent(key(changed.site(), changed.item()), (key, need) -> approved(need, changed.approved()));
    }

    @Override
    public void cancelled(Change.NeedCancelled cancelled) {
        needs.computeIfPresent(key(cancelled.site(), cancelled.item()), (key, need) -> {
            Need rest = approved(need, 0);
            return rest.approved() == 0 ? null : rest;
        });
    }

    @Override
    public void corrected(Change.StockCorrected corrected) {
        long loaded = quantity(
                trucks.stream()
                        .flatMap(truck -> truck.loaded().stream())
                        .filter(trip -> trip.depot().equals(corrected.depot()))
                        .map(Trip::stops)
                        .flatMap(List::stream),
                corrected.item()::equals);
        stock.computeIfPresent(corrected.depot(), (depot, lines) -> {
            lines.put(corrected.item(), corrected.quantity() + loaded);
            return lines;
        });
    }

    @Override
    public void lost(Change.TruckLost lost) {
        // Its state knows.
    }

    @Override
    public void cut(Change.RoadCut cut) {
        boolean known = false;
        for (int i = 0; i < roads.size(); i++) {
            Road road = roads.get(i);
            if (cut.joins(road.from(), road.to())) {
                roads.set(
                        i,
                        new Road(
                                road.from(),
                                road.to(),
                                road.minutes(),
                                road.metres(),
                                road.hill(),
                                true,
                                road.oneWay()));
                known = true;
            }
        }
        if (!known) {
            roads.add(new Road(cut.from(), cut.to(), 0, 0, false, true, false));
        }
    }
}
