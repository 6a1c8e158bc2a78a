package org.supplyline.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Plans that a planner throws away when he sees them. More than the stock, trucks where they may not go, goods twice and crews that load
 * two trucks at once are faults of {@link PlanCheck}, which {@link RandomPlanTest} asks; the rest is here.
 */
class RejectedAtSightTest {
    private static final int PROBLEMS = 25;
    private static final int WHOLE_CARTONS_FROM = 5;
    private static final PlaceId DEPOT = new PlaceId("depot");
    private static final ItemCode KIT = new ItemCode("kit");

    private final long first = Objects.requireNonNull(Long.getLong("routing.seed", 1));

    @Test
    void noCartonIsOpenedForAShareOfFiveCartonsOrMore() {
        System.out.println("RejectedAtSightTest: seeds from " + first + " (-Drouting.seed=N)");
        int shares = 0;
        for (long seed = first; seed < first + PROBLEMS; seed++) {
            DispatchProblem problem = RandomProblems.problem(seed);
            Map<ItemCode, Item> items = new HashMap<>();
            problem.items().forEach(item -> items.put(item.code(), item));
            for (AllocationLine line : ScenarioTest.solve(problem, 20).allocation()) {
                Item item = Objects.requireNonNull(items.get(line.item()));
                boolean large = item.wholeCartonsOnly() || line.allocated() >= WHOLE_CARTONS_FROM * item.packSize();
                if (large && !line.given() && line.allocated() < line.approved()) {
                    shares++;
                    assertThat(line.openedCarton())
                            .as("seed %d: %s", seed, line)
                            .isFalse();
                }
            }
        }
        assertThat(shares).isPositive();
    }

    @Test
    void trucksOfOneDepotLeaveOneAfterTheOther() {
        int departures = 0;
        for (long seed = first; seed < first + PROBLEMS; seed++) {
            DispatchProblem problem = RandomProblems.problem(seed);
            DispatchPlan plan = ScenarioTest.solve(problem, 20);
            for (Depot depot : problem.depots()) {
                Map<Integer, Integer> atOnce = new HashMap<>();
                plan.trips().stream()
                        .filter(trip ->
                                trip.depot().equals(depot.id()) && trip.departureMinute() > trip.loadingMinute())
                        .forEach(trip -> atOnce.merge(trip.departureMinute(), 1, Integer::sum));
                departures += atOnce.size();
                assertThat(atOnce.values()).as("seed %d", seed).allMatch(trucks -> trucks <= depot.loadingPlaces());
            }
        }
        assertThat(departures).isPositive();
    }

    @Test
    void twoTrucksAreTakenOfTwelveWhereTwoDo() {
        DispatchPlan plan = ScenarioTest.solve(valley(12, 8, 20), 100);
        assertThat(plan.undelivered()).isEmpty();
        assertThat(plan.totals().vehicles()).isEqualTo(2);
    }

    @Test
    void noTruckDrivesForTwoCartonsWhileOthersHaveRoom() {
        DispatchPlan plan = ScenarioTest.solve(valley(12, 10, 2), 100);
        assertThat(plan.undelivered()).isEmpty();
        assertThat(plan.totals().trips()).isEqualTo(1);
    }

    /** Sites five minutes from each other along a road; trucks of 100 kits and one trip, each kit a carton. */
    private static DispatchProblem valley(int trucks, int sites, long kits) {
        List<Vehicle> vehicles = new ArrayList<>();
        for (int i = 0; i < trucks; i++) {
            VehicleId id = new VehicleId("truck-" + i);
            vehicles.add(
                    new Vehicle(id, id.value(), DEPOT, List.of(), 1_000_000, 10_000_000, 0, 600, 100, true, 1, false));
        }
        List<Site> places = new ArrayList<>();
        List<Need> needs = new ArrayList<>();
        List<Road> roads = new ArrayList<>();
        PlaceId before = DEPOT;
        for (int i = 0; i < sites; i++) {
            PlaceId id = new PlaceId("site-" + i);
            places.add(new Site(id, id.value(), null, false, 0, 15, false));
            needs.add(new Need(id, KIT, 0, kits, false, 0, 2, null, 0));
            roads.add(new Road(before, id, 5, 4_000, false, false, false));
            before = id;
        }
        return new DispatchProblem(
                Instant.EPOCH,
                List.of(new Depot(DEPOT, "depot", null, 2, 2, 20_000, List.of(new ItemQuantity(KIT, sites * kits)))),
                List.of(new Item(KIT, "kit", 10_000, 50_000, 1, false, false, false, null)),
                vehicles,
                places,
                needs,
                roads);
    }
}
