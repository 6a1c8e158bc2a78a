package org.supplyline.routing.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.supplyline.routing.Depot;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.ItemCode;
import org.supplyline.routing.ItemQuantity;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Vehicle;
import org.supplyline.routing.travel.TravelTimes;

/** What a search is given: lots that some truck can bring, trucks, roads and what each depot may hand out. */
record Workload(
        List<Depot> depots,
        List<Vehicle> vehicles,
        List<Visit> lots,
        List<DepotStock> stock,
        TravelTimes times,
        Standing standing) {
    Workload {
        lots = List.copyOf(lots);
        stock = List.copyOf(stock);
    }

    static Workload of(DispatchProblem problem, List<Visit> lots, TravelTimes times) {
        Map<PlaceId, Map<ItemCode, Long>> stock = new LinkedHashMap<>();
        for (Depot depot : problem.depots()) {
            Map<ItemCode, Long> lines = new LinkedHashMap<>();
            for (Visit lot : lots) {
                lot.portions().forEach(portion -> lines.put(portion.item().code(), 0L));
            }
            for (ItemQuantity line : depot.stock()) {
                lines.computeIfPresent(line.item(), (item, none) -> line.quantity());
            }
            stock.put(depot.id(), lines);
        }
        List<DepotStock> lines = new ArrayList<>();
        stock.forEach(
                (depot, items) -> items.forEach((item, quantity) -> lines.add(new DepotStock(depot, item, quantity))));
        return new Workload(problem.depots(), problem.vehicles(), lots, lines, times, Standing.MORNING);
    }

    /** All lots unplanned: one slot for each truck, trip number and loading depot, and one for the lots that stay. */
    DispatchSolution unplanned() {
        List<TripSlot> slots = new ArrayList<>();
        for (int v = 0; v < vehicles.size(); v++) {
            Vehicle vehicle = vehicles.get(v);
            Truck truck = new Truck(v, vehicle, times);
            for (int trip = 0; trip < standing.of(truck).tripsLeft(); trip++) {
                for (PlaceId depot : vehicle.loadsAt()) {
                    slots.add(new TripSlot(slots.size(), truck, depot, times.number(depot)));
                }
            }
        }
        slots.add(TripSlot.forLotsThatStay(slots.size()));
        return new DispatchSolution(slots, lots, stock, queue());
    }

    /** The clock of its trips. */
    LoadingQueue queue() {
        return new LoadingQueue(depots, standing);
    }
}
