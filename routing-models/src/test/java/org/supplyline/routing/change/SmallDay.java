package org.supplyline.routing.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.supplyline.routing.AllocationLine;
import org.supplyline.routing.Depot;
import org.supplyline.routing.DispatchPlan;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.Item;
import org.supplyline.routing.ItemCode;
import org.supplyline.routing.ItemQuantity;
import org.supplyline.routing.Leg;
import org.supplyline.routing.Need;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Road;
import org.supplyline.routing.Site;
import org.supplyline.routing.Stop;
import org.supplyline.routing.Trip;
import org.supplyline.routing.Vehicle;
import org.supplyline.routing.VehicleId;

/** A day that can be worked out by hand: a depot, two trucks for 100 kits of 1 kg, site A half an hour to the east, site B to the west. */
final class SmallDay {
    static final PlaceId DEPOT = new PlaceId("depot");
    static final PlaceId A = new PlaceId("a");
    static final PlaceId B = new PlaceId("b");
    static final ItemCode KIT = new ItemCode("kit");
    static final VehicleId T1 = new VehicleId("t1");
    static final VehicleId T2 = new VehicleId("t2");

    private SmallDay() {}

    /** Each site needs 80 kits, the depot has 160; a kit takes no room, so loading takes no time; ten minutes at each door. */
    static DispatchProblem problem() {
        return problem(List.of(road(DEPOT, A), road(DEPOT, B)));
    }

    static DispatchProblem problem(List<Road> roads) {
        return new DispatchProblem(
                Instant.EPOCH,
                List.of(new Depot(DEPOT, "Depot", null, 2, 2, 0, List.of(new ItemQuantity(KIT, 160)))),
                List.of(new Item(KIT, "kits", 1_000, 0, 1, false, false, false, null)),
                List.of(truck(T1, "Truck 1"), truck(T2, "Truck 2")),
                List.of(
                        new Site(A, "Site A", null, false, 0, 10, false),
                        new Site(B, "Site B", null, false, 0, 10, false)),
                List.of(need(A, 80), need(B, 80)),
                roads);
    }

    static Need need(PlaceId site, long approved) {
        return new Need(site, KIT, 0, approved, false, 0, 2, null, 0);
    }

    private static Vehicle truck(VehicleId id, String name) {
        return new Vehicle(id, name, DEPOT, List.of(), 100_000, 1_000_000, 0, 600, 100, true, 1, false);
    }

    static Road road(PlaceId from, PlaceId to) {
        return new Road(from, to, 30, 30_000, false, false, false);
    }

    /** Truck 1 brings 80 kits to A, truck 2 to B: there at 30, away at 40, back at 70. */
    static DispatchPlan told() {
        List<Trip> trips = List.of(trip(T1, A), trip(T2, B));
        return plan(problem(), trips);
    }

    static DispatchPlan plan(DispatchProblem problem, List<Trip> trips) {
        List<AllocationLine> allocation = new ArrayList<>();
        for (Need need : problem.needs()) {
            List<AllocationLine.Source> sources = List.of(new AllocationLine.Source(DEPOT, null, need.approved()));
            allocation.add(new AllocationLine(
                    need.site(),
                    need.item(),
                    need.asked(),
                    need.approved(),
                    need.approved(),
                    need.approved(),
                    false,
                    1_000,
                    0,
                    false,
                    sources));
        }
        return new DispatchPlan(
                true,
                false,
                trips,
                List.of(),
                List.of(),
                allocation,
                List.of(),
                new DispatchPlan.Totals(0, 0, 0, 0, 0, 0, 0));
    }

    private static Trip trip(VehicleId vehicle, PlaceId site) {
        Stop stop = new Stop(site, leg(DEPOT, site), 30, 40, List.of(new ItemQuantity(KIT, 80)), 80_000, 0);
        return new Trip(vehicle, 1, DEPOT, null, 0, 0, List.of(stop), leg(site, DEPOT), 70, 60_000, 80_000, 0, 80, 0);
    }

    static Leg leg(PlaceId from, PlaceId to) {
        return new Leg(from, to, 30, 30_000, List.of(), false);
    }
}
