package org.supplyline.routing.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every move of local search beside the same move made on lists and priced as a whole. */
class RelaxedMovesTest {
    private static final int CLIENTS = 14;
    private static final int ROUNDS = 4000;
    private static final double SLIP = 1e-3;

    @ParameterizedTest
    @EnumSource(
            value = KernelProblems.Kind.class,
            names = {"CAPACITATED", "SEVERAL_DEPOTS", "HETEROGENEOUS"})
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
            Trial trial = trial(plan, before, random);
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
            for (List<List<Integer>> after :
                    isVehicle ? otherVehicles(before, route) : swapsAndMoves(before, route, other)) {
                best = Math.min(best, price(plan, after));
            }
            boolean moved =
                    isVehicle ? new VehicleExchange(plan).improve(route) : new SwapStar(plan).improve(route, other);
            assertThat(price(plan, lists(plan))).as("round %d", round).isCloseTo(best, within());
            assertThat(moved).isEqualTo(best < price(plan, before) - SLIP);
        }
    }

    /** What a move did, and what the same move on lists gives if it is possible. */
    private record Trial(String name, boolean moved, boolean possible, List<List<Integer>> after) {}

    private static Trial trial(RelaxedPlan plan, List<List<Integer>> before, Random random) {
        Model model = plan.model;
        int client = model.depots + random.nextInt(CLIENTS);
        int other = model.depots + random.nextInt(CLIENTS);
        int route = plan.slot[client];
        int otherRoute = plan.slot[other];
        int length = 1 + random.nextInt(2);
        int otherLength = 1 + random.nextInt(length);
        List<List<Integer>> after = copy(before);
        List<Integer> own = after.get(route);
        List<Integer> their = after.get(otherRoute);
        int at = own.indexOf(client);
        int otherAt = their.indexOf(other);
        boolean same = route == otherRoute;
        switch (random.nextInt(same ? 3 : 5)) {
            case 0 -> {
                boolean toDepot = random.nextInt(3) == 0;
                boolean turning = length == 2 && random.nextBoolean();
                int target = toDepot ? random.nextInt(plan.slots) : otherRoute;
                int behind = toDepot ? plan.depot[target] : other;
                boolean possible = at + length <= own.size()
                        && (toDepot || !own.subList(at, at + length).contains(other));
                if (possible) {
                    List<Integer> piece = new ArrayList<>(own.subList(at, at + length));
                    possible = toDepot ? !(target == route && at == 0) : !(same && otherAt + 1 == at);
                    own.subList(at, at + length).clear();
                    if (turning) {
                        Collections.reverse(piece);
                    }
                    List<Integer> into = after.get(target);
                    into.addAll(toDepot ? 0 : into.indexOf(other) + 1, piece);
                }
                boolean moved = new ClientExchange(plan).relocate(client, length, behind, target, turning);
                return new Trial("relocate", moved, possible, after);
            }
            case 1 -> {
                boolean possible = at + length <= own.size() && otherAt + otherLength <= their.size();
                possible &= !same || at + length < otherAt || otherAt + otherLength < at;
                if (possible) {
                    swap(own, at, length, their, otherAt, otherLength, same);
                }
                boolean moved = new ClientExchange(plan).swap(client, length, other, otherLength);
                return new Trial("swap", moved, possible, after);
            }
            case 2 -> {
                boolean possible = same && at + 1 < otherAt;
                if (possible) {
                    Collections.reverse(own.subList(at + 1, otherAt + 1));
                }
                boolean moved = same && new TailExchange(plan).turn(client, other);
                return new Trial("turn", moved, possible, after);
            }
            default -> {
                boolean toDepot = random.nextInt(3) == 0;
                boolean turned = random.nextBoolean();
                int cut = toDepot ? 0 : otherAt + 1;
                int node = toDepot ? plan.depot[otherRoute] : other;
                cross(own, at + 1, their, cut, turned);
                TailExchange tails = new TailExchange(plan);
                boolean moved =
                        turned ? tails.crossTurned(client, node, otherRoute) : tails.cross(client, node, otherRoute);
                return new Trial(turned ? "crossTurned" : "cross", moved, true, after);
            }
        }
    }

    private static void swap(
            List<Integer> own, int at, int length, List<Integer> their, int otherAt, int otherLength, boolean same) {
        List<Integer> piece = new ArrayList<>(own.subList(at, at + length));
        List<Integer> otherPiece = new ArrayList<>(their.subList(otherAt, otherAt + otherLength));
        if (same && at < otherAt) {
            replace(own, otherAt, otherLength, piece);
            replace(own, at, length, otherPiece);
        } else {
            replace(own, at, length, otherPiece);
            replace(their, otherAt, otherLength, piece);
        }
    }

    private static void replace(List<Integer> route, int at, int length, List<Integer> piece) {
        route.subList(at, at + length).clear();
        route.addAll(at, piece);
    }

    private static void cross(List<Integer> own, int at, List<Integer> their, int cut, boolean turned) {
        List<Integer> head = new ArrayList<>(own.subList(0, at));
        List<Integer> tail = new ArrayList<>(own.subList(at, own.size()));
        List<Integer> otherHead = new ArrayList<>(their.subList(0, cut));
        List<Integer> otherTail = new ArrayList<>(their.subList(cut, their.size()));
        own.clear();
        their.clear();
        own.addAll(head);
        if (turned) {
            Collections.reverse(otherHead);
            Collections.reverse(tail);
            own.addAll(otherHead);
            their.addAll(tail);
            their.addAll(otherTail);
        } else {
            own.addAll(otherTail);
            their.addAll(otherHead);
            their.addAll(tail);
        }
    }

    /** All exchanges of two clients that go to any place of the other route, and all moves of one. */
    private static List<List<List<Integer>>> swapsAndMoves(List<List<Integer>> before, int route, int other) {
        List<List<List<Integer>>> all = new ArrayList<>();
        for (int at = -1; at < before.get(route).size(); at++) {
            for (int otherAt = -1; otherAt < before.get(other).size(); otherAt++) {
                List<List<Integer>> bare = copy(before);
                List<Integer> piece =
                        at < 0 ? List.of() : List.of(bare.get(route).remove(at));
                List<Integer> otherPiece =
                        otherAt < 0 ? List.of() : List.of(bare.get(other).remove(otherAt));
                for (int into = 0; into <= bare.get(route).size(); into++) {
                    for (int otherInto = 0; otherInto <= bare.get(other).size(); otherInto++) {
                        List<List<Integer>> after = copy(bare);
                        after.get(route).addAll(into, otherPiece);
                        after.get(other).addAll(otherInto, piece);
                        all.add(after);
                    }
                }
            }
        }
        return all;
    }

    private static List<List<List<Integer>>> otherVehicles(List<List<Integer>> before, int route) {
        List<List<List<Integer>>> all = new ArrayList<>();
        for (int other = 0; other < before.size(); other++) {
            List<List<Integer>> after = copy(before);
            Collections.swap(after, route, other);
            all.add(after);
        }
        return all;
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

    private static List<List<Integer>> copy(List<List<Integer>> routes) {
        List<List<Integer>> copies = new ArrayList<>();
        routes.forEach(route -> copies.add(new ArrayList<>(route)));
        return copies;
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
            sum += model.durationLimits ? plan.prices.ofTime() * Math.max(0, time - model.maxDuration[type]) : 0;
        }
        return sum;
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(SLIP);
    }
}
