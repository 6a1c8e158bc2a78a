package org.supplyline.routing.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ToursTest {

    @ParameterizedTest
    @EnumSource(KernelProblems.Kind.class)
    void afterEveryMoveTheSumsAreThoseOfTheWholePlanAndUndoBringsThePlanBack(KernelProblems.Kind kind) {
        long seed = Objects.requireNonNull(Long.getLong("routing.seed", 1));
        System.out.println("ToursTest " + kind + ": seed " + seed + " (-Drouting.seed=N)");
        RoutingProblem problem = KernelProblems.problem(kind, 30, new Random(seed));
        Model model = new Model(problem);
        SearchSettings settings = SearchSettings.of(model);
        FastRandom random = new FastRandom(seed);
        Tours work = new Tours(model);
        Tours kept = new Tours(model);
        RouteRules rules = new RouteRules(work);
        Fleet fleet = new Fleet(work);
        Neighbours near = Neighbours.inSpaceAndTime(model, 8);
        Ruin ruin = new Ruin(work, fleet, near, random, settings);
        Insertion insertion = new Insertion(work, fleet, near, random, 0.2);
        Recreate recreate = new Recreate(work, insertion, fleet, new Absence(model), near, random);
        for (int move = 0; move < 400; move++) {
            int settled = work.unserved.count;
            int seedOfRuin = ruin.apply();
            assertSumsHold(problem, work);
            recreate.apply(settled, seedOfRuin, Double.POSITIVE_INFINITY);
            assertSumsHold(problem, work);
            if (rules.touchedRoutesHold() && random.chance(0.5)) {
                kept.copyRoutes(work, work.touched);
            } else {
                work.copyRoutes(kept, work.touched);
            }
            work.touched.clear();
            assertThat(routes(work)).containsExactlyInAnyOrderElementsOf(routes(kept));
            assertThat(work.cost).isEqualTo(kept.cost);
            assertThat(PlanRules.faults(problem, plan(problem, kept))).isEmpty();
        }
    }

    private static void assertSumsHold(RoutingProblem problem, Tours tours) {
        long cost = 0;
        int served = 0;
        for (Route route : routes(tours)) {
            cost += PlanRules.cost(problem, route);
            served += route.clients().size();
            int slot = tours.slot[route.clients().get(0)];
            int room =
                    problem.vehicleTypes().get(route.vehicleType()).capacity().get(0);
            for (int client : route.clients()) {
                room -= problem.demand(0, client);
                assertThat(tours.slot[client]).isEqualTo(slot);
            }
            assertThat(tours.room[0][slot]).isEqualTo(room);
            assertThat(tours.size[slot]).isEqualTo(route.clients().size());
        }
        assertThat(tours.cost).isEqualTo(cost);
        assertThat(tours.unserved.count).isEqualTo(problem.clients() - served);
    }

    private static List<Route> routes(Tours tours) {
        List<Route> routes = new ArrayList<>();
        for (int index = 0; index < tours.slots.open; index++) {
            int slot = tours.slots.order[index];
            List<Integer> clients = new ArrayList<>();
            for (int at = tours.first[slot]; at >= tours.model.depots; at = tours.next[at]) {
                clients.add(at);
            }
            routes.add(new Route(tours.type[slot], clients));
        }
        return routes;
    }

    private static RoutePlan plan(RoutingProblem problem, Tours tours) {
        List<Integer> unserved = new ArrayList<>();
        long cost = tours.cost;
        for (int index = 0; index < tours.unserved.count; index++) {
            int client = tours.unserved.list[index];
            unserved.add(client);
            cost += problem.penalty(client) == RoutingProblem.REQUIRED ? 0 : problem.penalty(client);
        }
        return new RoutePlan(routes(tours), unserved, cost);
    }
}
