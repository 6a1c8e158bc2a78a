package org.supplyline.routing.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InsertionTest {
    private static final int CLIENTS = 30;
    private static final long NOWHERE = Long.MAX_VALUE;

    /** A heterogeneous fleet is left out because an insertion may give the route to another vehicle there. */
    @ParameterizedTest
    @EnumSource(value = KernelProblems.Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "HETEROGENEOUS")
    void thePlaceFoundIsTheCheapestOfAllPlaces(KernelProblems.Kind kind) {
        long seed = Objects.requireNonNull(Long.getLong("routing.seed", 1));
        System.out.println("InsertionTest " + kind + ": seed " + seed + " (-Drouting.seed=N)");
        RoutingProblem problem = KernelProblems.problem(kind, CLIENTS, new Random(seed));
        Model model = new Model(problem);
        Tours tours = new Tours(model);
        Fleet fleet = new Fleet(tours);
        FastRandom random = new FastRandom(seed);
        Neighbours near = Neighbours.inSpaceAndTime(model, CLIENTS);
        Insertion insertion = new Insertion(tours, fleet, near, random, 0);
        Ruin ruin = new Ruin(tours, fleet, near, random, SearchSettings.of(model));
        RouteRules rules = new RouteRules(tours);
        int inserted = 0;
        for (int round = 0; round < 60; round++) {
            for (int client : List.copyOf(unserved(tours))) {
                long before = tours.cost;
                long cheapest = cheapest(problem, tours, client);
                assertThat(insertion.find(client, Long.MAX_VALUE)).isEqualTo(cheapest < NOWHERE);
                if (cheapest < NOWHERE) {
                    insertion.apply();
                    inserted++;
                    assertThat(tours.cost - before).isEqualTo(cheapest);
                }
            }
            ruin.apply();
            if (!rules.touchedRoutesHold()) {
                dissolve(tours);
            }
        }
        assertThat(inserted).isGreaterThan(CLIENTS);
    }

    /** Where ways are no metric, what a ruin leaves may break a rule. */
    private static void dissolve(Tours tours) {
        while (tours.slots.open > 0) {
            int slot = tours.slots.order[0];
            tours.removeRun(slot, tours.first[slot], tours.size[slot]);
            tours.settle(slot);
        }
    }

    @Test
    void aRouteThatWasCutGoesToTheDepotWhereItIsShortest() {
        RoutingProblem problem = twoDepots(VehicleType.UNBOUNDED);
        Tours tours = new Tours(new Model(problem));
        int route = farFromHome(tours);
        new Fleet(tours).fit(route);
        assertThat(tours.type[route]).isEqualTo(1);
        assertThat(tours.cost).isEqualTo(2 * 10);
    }

    @Test
    void aRouteStaysAtItsDepotIfTheOtherBreaksARule() {
        RoutingProblem problem = twoDepots(5);
        Tours tours = new Tours(new Model(problem));
        int route = farFromHome(tours);
        new Fleet(tours).fit(route);
        assertThat(tours.type[route]).isZero();
        assertThat(tours.cost).isEqualTo(2 * 90);
    }

    private static int farFromHome(Tours tours) {
        int route = tours.openRoute(0);
        tours.insert(route, 0, 2, 0);
        tours.settle(route);
        return route;
    }

    /** Depots at 0 and 100, a client at 90; vehicles of the second depot drive no longer than the limit. */
    private static RoutingProblem twoDepots(int limit) {
        RoutingProblem.Builder builder = new RoutingProblem.Builder(2, 1, 1);
        int[] at = {0, 100, 90};
        for (int from = 0; from < at.length; from++) {
            for (int to = 0; to < at.length; to++) {
                builder.distance(from, to, Math.abs(at[from] - at[to]));
            }
        }
        int free = VehicleType.UNBOUNDED;
        return builder.vehicles(VehicleType.plain("west", 1, 0, 10))
                .vehicles(new VehicleType("east", 1, 1, 1, List.of(10), 0, 1, free, limit, 0, free, 0))
                .build();
    }

    private static List<Integer> unserved(Tours tours) {
        List<Integer> clients = new ArrayList<>();
        for (int index = 0; index < tours.unserved.count; index++) {
            clients.add(tours.unserved.list[index]);
        }
        return clients;
    }

    /** By trying all places of all routes and a further vehicle of every type. */
    private static long cheapest(RoutingProblem problem, Tours tours, int client) {
        long best = NOWHERE;
        for (int index = 0; index < tours.slots.open; index++) {
            int slot = tours.slots.order[index];
            List<Integer> clients = new ArrayList<>();
            for (int at = tours.first[slot]; at >= problem.depots(); at = tours.next[at]) {
                clients.add(at);
            }
            best = Math.min(best, cheapest(problem, new Route(tours.type[slot], clients), client));
        }
        for (int type = 0; type < problem.vehicleTypes().size(); type++) {
            if (tours.slots.used[type] < problem.vehicleTypes().get(type).count()) {
                best = Math.min(best, cheapest(problem, new Route(type, List.of()), client));
            }
        }
        return best;
    }

    private static long cheapest(RoutingProblem problem, Route route, int client) {
        long old = route.clients().isEmpty() ? 0 : PlanRules.cost(problem, route);
        long best = NOWHERE;
        for (int place = 0; place <= route.clients().size(); place++) {
            List<Integer> clients = new ArrayList<>(route.clients());
            clients.add(place, client);
            Route longer = new Route(route.vehicleType(), clients);
            if (PlanRules.allows(problem, longer)) {
                best = Math.min(best, PlanRules.cost(problem, longer) - old);
            }
        }
        return best;
    }
}
