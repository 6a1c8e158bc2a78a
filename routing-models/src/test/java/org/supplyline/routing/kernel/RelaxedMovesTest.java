package org.supplyline.routing.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every move of local search beside the same move made on lists and priced as a whole. */
class RelaxedMovesTest {
    private static final int CLIENTS = 14;
    private static final int ROUNDS = 4000;
    private static final double SLIP = 1e-3;

    @ParameterizedTest
    @MethodSource("org.supplyline.routing.kernel.KernelProblems#searchedGenetically")
    void aMoveIsMadeExactlyWhereThePriceOfTheWholePlanFalls(KernelProblems.Kind kind) {
        long seed = Objects.requireNonNull(Long.getLong("routing.seed", 1));
        System.out.println("RelaxedMovesTest " + kind + ": seed " + seed + " (-Drouting.seed=N)");
        Random random = new Random(seed);
        int made = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Model model = new Model(KernelProblems.problem(kind, CLIENTS, random));
            RelaxedPlan plan = randomPlan(model, random);
            List<List<Integer>> before = lists(plan);
            double priceBefore = price(plan, before);
            assertThat(sum(plan)).isCloseTo(priceBefore, within());
            ListMoves.Trial trial = ListMoves.trial(plan, before, random);
            double expected = trial.possible() ? price(plan, trial.after()) : priceBefore;
            boolean pays = expected < priceBefore - SLIP;
            assertThat(trial.moved()).as("%s in round %d", trial.name(), round).isEqualTo(pays);
            assertThat(price(plan, lists(plan)))
                    .as("%s in round %d", trial.name(), round)
                    .isCloseTo(pays ? expected : priceBefore, within());
            assertThat(sum(plan)).isCloseTo(price(plan, lists(plan)), within());
            assertThat(lists(plan).stream().flatMap(List::stream).sorted().toList())
                    .isEqualTo(
                            IntStream.range(model.depots, model.nodes).boxed().toList());
            made += trial.moved() ? 1 : 0;
        }
        assertThat(made).isGreaterThan(ROUNDS / 20);
    }

    @ParameterizedTest
    @EnumSource(
            value = KernelProblems.Kind.class,
            names = {"CAPACITATED", "SEVERAL_DEPOTS", "HETEROGENEOUS"})
    void swapStarAndTheExchangeOfVehiclesFindTheBestByTryingAll(KernelProblems.Kind kind) {
        Random random = new Random(Objects.requireNonNull(Long.getLong("routing.seed", 1)));
        for (int round = 0; round < ROUNDS / 10; round++) {
            Model model = new Model(KernelProblems.problem(kind, CLIENTS, random));
            RelaxedPlan plan = randomPlan(model, random);
            List<List<Integer>> before = lists(plan);
            int route = random.nextInt(plan.slots);
            int other = (route + 1 + random.nextInt(Math.max(1, plan.slots - 1))) % plan.slots;
            if (route == other
                    || before.get(route).isEmpty()
                    || before.get(other).isEmpty()) {
                continue;
            }
            double best = price(plan, before);
            boolean isVehicle = random.nextBoolean();
            for (List<List<Integer>> after : isVehicle
                    ? ListMoves.otherVehicles(before, route)
                    : ListMoves.swapsAndMoves(before, route, other)) {
                best = Math.min(best, price(plan, after));
            }
            boolean moved =
                    isVehicle ? new VehicleExchange(plan).improve(route) : new SwapStar(plan).improve(route, other);
            assertThat(price(plan, lists(plan))).as("round %d", round).isCloseTo(best, within());
            assertThat(moved).isEqualTo(best < price(plan, before) - SLIP);
        }
    }

    private static RelaxedPlan randomPlan(Model model, Random random) {
        RelaxedPlan plan = new RelaxedPlan(model, new Prices(model));
        List<Integer> clients = new ArrayList<>(
                IntStream.range(model.depots, model.nodes).boxed().toList());
        Collections.shuffle(clients, random);
        int used = Math.min(plan.slots, 2 + random.nextInt(3));
        List<Integer> slots =
                new ArrayList<>(IntStream.range(0, plan.slots).boxed().toList());
        Collections.shuffle(slots, random);
        for (int index = 0; index < plan.slots; index++) {
            int from = index < used ? CLIENTS * index / used : CLIENTS;
            int to = index < used ? CLIENTS * (index + 1) / used : CLIENTS;
            int[] part = clients.subList(from, to).stream().mapToInt(one -> one).toArray();
            plan.drive(slots.get(index), part, part.length);
        }
        return plan;
    }

    private static List<List<Integer>> lists(RelaxedPlan plan) {
        int[] clients = new int[plan.model.nodes];
        List<List<Integer>> routes = new ArrayList<>();
        for (int slot = 0; slot < plan.slots; slot++) {
            int count = plan.copy(slot, clients, 0);
            routes.add(
                    IntStream.range(0, count).mapToObj(index -> clients[index]).toList());
        }
        return routes;
    }

    private static double sum(RelaxedPlan plan) {
        double sum = 0;
        for (int slot = 0; slot < plan.slots; slot++) {
            sum += plan.price[slot];
        }
        return sum;
    }

    /** Price of the whole plan from the problem alone. */
    private static double price(RelaxedPlan plan, List<List<Integer>> routes) {
        Model model = plan.model;
        double sum = 0;
        for (int slot = 0; slot < routes.size(); slot++) {
            if (routes.get(slot).isEmpty()) {
                continue;
            }
            int type = plan.type[slot];
            int at = model.startDepot[type];
            long length = 0;
            long time = 0;
            long load = 0;
            for (int client : routes.get(slot)) {
                length += model.distance[(at * model.nodes) + client];
                time += (long) model.time[(at * model.nodes) + client] + model.service[client];
                load += model.demand[0][client];
                at = client;
            }
            length += model.distance[(at * model.nodes) + model.endDepot[type]];
            time += model.time[(at * model.nodes) + model.endDepot[type]];
            sum += model.fixedCost[type] + (model.unitCost[type] * length);
            sum += plan.prices.ofLoad() * Math.max(0, load - model.capacity[0][type]);
            long late = model.windows
                    ? EveryDeparture.of(model, type, routes.get(slot)).late(model.maxDuration[type])
                    : Math.max(0, time - model.maxDuration[type]);
            sum += plan.prices.ofTime() * late;
        }
        return sum;
    }

    private static Offset<Double> within() {
        return Offset.offset(SLIP);
    }
}
