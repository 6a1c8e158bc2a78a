package org.supplyline.routing.relief;

import java.util.List;
import org.supplyline.routing.relief.ReliefInstance.Depot;
import org.supplyline.routing.relief.ReliefInstance.Event;
import org.supplyline.routing.relief.ReliefInstance.Item;
import org.supplyline.routing.relief.ReliefInstance.Need;
import org.supplyline.routing.relief.ReliefInstance.Road;
import org.supplyline.routing.relief.ReliefInstance.Site;
import org.supplyline.routing.relief.ReliefInstance.Stock;
import org.supplyline.routing.relief.ReliefInstance.Vehicle;
import org.supplyline.routing.relief.ReliefPlan.Load;
import org.supplyline.routing.relief.ReliefPlan.Stop;
import org.supplyline.routing.relief.ReliefPlan.Trip;

/** One depot in a valley, two villages, small enough to be reckoned by hand. */
final class ReliefFixtures {

    private ReliefFixtures() {}

    /** city – lower 30 min, lower – upper 20 min by a hill road, city – upper 60 min round the hill; the bridge to the upper is cut. */
    static ReliefInstance valley() {
        return new ReliefInstance(
                "valley",
                7,
                List.of(new Depot(
                        "city",
                        0,
                        0,
                        1,
                        6_000,
                        List.of(
                                new Stock("water", null, 60),
                                new Stock("water", "north", 10),
                                new Stock("vaccine", null, 20)))),
                List.of(
                        new Item("water", 1_000, 1_000, 10, false, false),
                        new Item("vaccine", 100, 200, 5, true, true)),
                List.of(
                        new Vehicle(
                                "reefer",
                                "city",
                                List.of("city"),
                                50_000,
                                60_000,
                                0,
                                600,
                                100,
                                true,
                                true,
                                2,
                                500,
                                100),
                        new Vehicle(
                                "truck",
                                "city",
                                List.of("city"),
                                60_000,
                                60_000,
                                0,
                                600,
                                80,
                                false,
                                false,
                                1,
                                900,
                                200)),
                List.of(
                        new Site("lower", 20_000, 0, "south", false, 0, 10),
                        new Site("upper", 30_000, 9_000, "north", false, 55_000, 10)),
                List.of(
                        new Need("lower", "water", 40, 1, 0),
                        new Need("upper", "water", 60, 2, 30),
                        new Need("upper", "vaccine", 20, 3, 0)),
                List.of(
                        new Road("city", "lower", 30, 20_000, false, false, false),
                        new Road("lower", "upper", 20, 11_000, true, false, false),
                        new Road("city", "upper", 60, 45_000, false, false, false),
                        new Road("upper", "city", 5, 3_000, false, true, true)),
                List.of(
                        new Event.NewNeed(100, new Need("lower", "vaccine", 5, 2, 0)),
                        new Event.TruckLost(200, "reefer"),
                        new Event.RoadCut(200, "upper", "lower")));
    }

    static Load water(long quantity) {
        return new Load("water", null, quantity);
    }

    /** The reefer brings water to both and vaccine to the upper village, by the hill road. */
    static ReliefPlan valleyPlan() {
        return plan(trip(
                "reefer",
                0,
                new Stop("lower", List.of(water(20))),
                new Stop("upper", List.of(water(10), new Load("water", "north", 10), new Load("vaccine", null, 20)))));
    }

    static Trip trip(String vehicle, int loadingMinute, Stop... stops) {
        return new Trip(vehicle, "city", loadingMinute, List.of(stops));
    }

    static ReliefPlan plan(Trip... trips) {
        return new ReliefPlan("valley", "by hand", false, List.of(trips));
    }

    static ReliefPlan dynamicPlan(Trip... trips) {
        return new ReliefPlan("valley", "by hand", true, List.of(trips));
    }
}
