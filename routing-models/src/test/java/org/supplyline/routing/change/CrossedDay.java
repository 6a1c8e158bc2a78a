package org.supplyline.routing.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.supplyline.routing.Depot;
import org.supplyline.routing.DispatchPlan;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.Item;
import org.supplyline.routing.ItemQuantity;
import org.supplyline.routing.Need;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Road;
import org.supplyline.routing.Site;
import org.supplyline.routing.Stop;
import org.supplyline.routing.Trip;
import org.supplyline.routing.Vehicle;
import org.supplyline.routing.VehicleId;

/**
 * Two sites 5 km to the east and two 5 km to the west of the depot, each pair 1 km apart, and two trucks that were told to go to one of
 * each: 5 + 10 + 5 km each, where 5 + 1 + 5 km would do.
 */
final class CrossedDay {
    static final long CROSSED_METRES = 40_000;
    static final long STRAIGHT_METRES = 22_000;

    private static final PlaceId[] EAST = {new PlaceId("east-1"), new PlaceId("east-2")};
    private static final PlaceId[] WEST = {new PlaceId("west-1"), new PlaceId("west-2")};

    private CrossedDay() {}

    static DispatchProblem problem() {
        List<Road> roads = new ArrayList<>();
        List<Site> sites = new ArrayList<>();
        List<Need> needs = new ArrayList<>();
        for (PlaceId[] side : List.of(EAST, WEST)) {
            roads.add(road(side[0], side[1], 1));
            for (PlaceId site : side) {
                roads.add(road(SmallDay.DEPOT, site, 5));
                sites.add(new Site(site, site.value(), null, false, 0, 10, false));
                needs.add(new Need(site, SmallDay.KIT, 0, 50, false, 0, 4, null, 0));
            }
        }
        return new DispatchProblem(
                Instant.EPOCH,
                List.of(new Depot(
                        SmallDay.DEPOT, "Depot", null, 2, 2, 0, List.of(new ItemQuantity(SmallDay.KIT, 200)))),
                List.of(new Item(SmallDay.KIT, "kits", 1_000, 0, 1, false, false, false, null)),
                List.of(truck(SmallDay.T1), truck(SmallDay.T2)),
                sites,
                needs,
                roads);
    }

    private static Vehicle truck(VehicleId id) {
        return new Vehicle(id, id.value(), SmallDay.DEPOT, List.of(), 100_000, 1_000_000, 0, 600, 100, true, 1, false);
    }

    private static Road road(PlaceId from, PlaceId to, int km) {
        return new Road(from, to, km, km * 1_000L, false, false, false);
    }

    static DispatchPlan told() {
        return SmallDay.plan(
                problem(), List.of(trip(SmallDay.T1, EAST[0], WEST[0]), trip(SmallDay.T2, EAST[1], WEST[1])));
    }

    private static Trip trip(VehicleId vehicle, PlaceId first, PlaceId second) {
        return new Trip(
                vehicle,
                1,
                SmallDay.DEPOT,
                null,
                0,
                0,
                List.of(stop(first), stop(second)),
                SmallDay.leg(second, SmallDay.DEPOT),
                100,
                20_000,
                100_000,
                0,
                100,
                0);
    }

    private static Stop stop(PlaceId site) {
        ItemQuantity load = new ItemQuantity(SmallDay.KIT, 50);
        return new Stop(site, SmallDay.leg(SmallDay.DEPOT, site), 0, 0, List.of(load), 50_000, 0);
    }
}
