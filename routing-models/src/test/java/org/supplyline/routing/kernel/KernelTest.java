package org.supplyline.routing.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class KernelTest {
    private static final int TINY = 6;
    private static final int SMALL = 40;

    /** More than are searched as a whole without windows. */
    private static final int MIDDLE = 320;

    @ParameterizedTest
    @EnumSource(KernelProblems.Kind.class)
    void tinyProblemsAreSolvedAsWellAsByTryingEverything(KernelProblems.Kind kind) {
        long seed = seed(kind);
        for (int round = 0; round < 6; round++) {
            Random random = new Random(seed + round);
            RoutingProblem problem = KernelProblems.problem(kind, 2 + random.nextInt(TINY - 1), random);
            KernelResult result = Kernel.solve(problem, iterations(3000, 1), KernelWatch.NONE);
            long best = BruteForce.cost(problem);
            assertThat(result.feasible())
                    .as("%s, seed %d", kind, seed + round)
                    .isEqualTo(!BruteForce.isImpossible(best));
            if (result.feasible()) {
                assertThat(result.plan().cost())
                        .as("%s, seed %d", kind, seed + round)
                        .isEqualTo(best);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(KernelProblems.Kind.class)
    void everyPlanKeepsEveryRuleAndTellsItsCost(KernelProblems.Kind kind) {
        long seed = seed(kind);
        for (int round = 0; round < 6; round++) {
            RoutingProblem problem = KernelProblems.problem(kind, SMALL, new Random(seed + round));
            KernelResult result = Kernel.solve(problem, iterations(2000, 1), KernelWatch.NONE);
            assertThat(PlanRules.faults(problem, result.plan()))
                    .as("%s, seed %d", kind, seed + round)
                    .isEmpty();
            assertThat(result.iterations()).isEqualTo(2000);
            assertThat(result.stopped()).isEqualTo(StopReason.ITERATIONS);
        }
    }

    @Test
    void byIterationsThePlanIsTheSameForEveryCountOfThreads() {
        RoutingProblem problem = KernelProblems.problem(KernelProblems.Kind.TIME_WINDOWS, SMALL, new Random(7));
        KernelResult one = Kernel.solve(problem, new KernelLimits(1, 4000, 3, 1, 5), KernelWatch.NONE);
        KernelResult two = Kernel.solve(problem, new KernelLimits(1, 4000, 3, 2, 5), KernelWatch.NONE);
        KernelResult three = Kernel.solve(problem, new KernelLimits(1, 4000, 3, 3, 5), KernelWatch.NONE);
        assertThat(two.plan()).isEqualTo(one.plan());
        assertThat(three.plan()).isEqualTo(one.plan());
        assertThat(three.iterations()).isEqualTo(12_000);
    }

    @ParameterizedTest
    @MethodSource("org.supplyline.routing.kernel.KernelProblems#searchedGenetically")
    void searchedWholeOrInPiecesThePlanKeepsEveryRuleAndIsTheSameForEveryCountOfThreads(KernelProblems.Kind kind) {
        long seed = seed(kind);
        for (int clients : List.of(60, MIDDLE)) {
            RoutingProblem problem = KernelProblems.problem(kind, clients, new Random(seed));
            KernelResult one = Kernel.solve(problem, new KernelLimits(1, 30_000, 3, 1, seed), KernelWatch.NONE);
            KernelResult two = Kernel.solve(problem, new KernelLimits(1, 30_000, 3, 2, seed), KernelWatch.NONE);
            assertThat(two.plan()).as("%s, %d clients", kind, clients).isEqualTo(one.plan());
            assertThat(PlanRules.faults(problem, one.plan())).isEmpty();
            assertThat(one.feasible()).isTrue();
        }
    }

    @Test
    void aStartPlanIsNeverMadeWorse() {
        RoutingProblem problem = KernelProblems.problem(KernelProblems.Kind.CAPACITATED, SMALL, new Random(3));
        RoutePlan good =
                Kernel.solve(problem, iterations(20_000, 1), KernelWatch.NONE).plan();
        KernelResult again = Kernel.solve(problem, good, iterations(1, 2), KernelWatch.NONE);
        assertThat(again.plan().cost()).isLessThanOrEqualTo(good.cost());
        assertThat(PlanRules.faults(problem, again.plan())).isEmpty();
    }

    @Test
    void aStartPlanThatBreaksRulesOrNamesStrangersIsMended() {
        RoutingProblem problem = KernelProblems.problem(KernelProblems.Kind.CAPACITATED, 12, new Random(4));
        List<Integer> all = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 99, 0, -1, 1);
        RoutePlan wild = new RoutePlan(List.of(new Route(0, all), new Route(9, List.of(3))), List.of(), 0);
        KernelResult result = Kernel.solve(problem, wild, iterations(100, 1), KernelWatch.NONE);
        assertThat(result.feasible()).isTrue();
        assertThat(PlanRules.faults(problem, result.plan())).isEmpty();
    }

    @Test
    void aStartPlanThatIsLateBecauseItWaitedIsMended() {
        RoutingProblem.Builder builder = new RoutingProblem.Builder(1, 2, 1);
        for (int node = 0; node < 3; node++) {
            for (int other = 0; other < 3; other++) {
                builder.distance(node, other, node == other ? 0 : 10);
            }
        }
        builder.window(1, 100, 200).window(2, 0, 50);
        RoutingProblem problem =
                builder.vehicles(VehicleType.plain("any", 2, 0, 5)).build();
        RoutePlan late = new RoutePlan(List.of(new Route(0, List.of(1, 2))), List.of(), 0);
        KernelResult result = Kernel.solve(problem, late, iterations(1, 1), KernelWatch.NONE);
        assertThat(result.feasible()).isTrue();
        assertThat(PlanRules.faults(problem, result.plan())).isEmpty();
    }

    @Test
    void aSearchStopsWhenItsWatchAsksAndHasShownItsBest() {
        RoutingProblem problem = KernelProblems.problem(KernelProblems.Kind.CAPACITATED, SMALL, new Random(5));
        AtomicInteger shown = new AtomicInteger();
        KernelWatch impatient = new KernelWatch() {
            @Override
            public boolean stopRequested() {
                return true;
            }

            @Override
            public void improved(RoutePlan best, long iteration) {
                shown.incrementAndGet();
                assertThat(PlanRules.faults(problem, best)).isEmpty();
            }
        };
        KernelResult result = Kernel.solve(problem, new KernelLimits(3600, 0, 2, 2, 1), impatient);
        assertThat(result.stopped()).isEqualTo(StopReason.SIGNAL);
        assertThat(result.feasible()).isTrue();
        assertThat(result.iterations()).isLessThan(1000);
        assertThat(shown).hasPositiveValue();
    }

    @Test
    void aSearchByTheClockEndsWithTheTime() {
        RoutingProblem problem = KernelProblems.problem(KernelProblems.Kind.CAPACITATED, 10, new Random(6));
        KernelResult result = Kernel.solve(problem, new KernelLimits(0.05, 0, 3, 1, 1), KernelWatch.NONE);
        assertThat(result.stopped()).isEqualTo(StopReason.TIME);
        assertThat(result.seconds()).isGreaterThanOrEqualTo(0.05);
        assertThat(PlanRules.faults(problem, result.plan())).isEmpty();
    }

    @Test
    void withoutClientsThePlanIsEmptyAtOnce() {
        RoutingProblem problem = new RoutingProblem.Builder(1, 0, 1)
                .vehicles(VehicleType.plain("any", 1, 0, 5))
                .build();
        KernelResult result = Kernel.solve(problem, new KernelLimits(3600, 0, 1, 1, 1), KernelWatch.NONE);
        assertThat(result.plan()).isEqualTo(new RoutePlan(List.of(), List.of(), 0));
        assertThat(result.feasible()).isTrue();
    }

    @Test
    void oneClientIsVisitedAndComesBack() {
        RoutingProblem problem = new RoutingProblem.Builder(1, 1, 1)
                .distance(0, 1, 3)
                .distance(1, 0, 4)
                .demand(0, 1, 5)
                .vehicles(VehicleType.plain("any", 1, 0, 5))
                .build();
        KernelResult result = Kernel.solve(problem, iterations(100, 1), KernelWatch.NONE);
        assertThat(result.plan()).isEqualTo(new RoutePlan(List.of(new Route(0, List.of(1))), List.of(), 7));
    }

    @Test
    void whoCannotBeServedIsNamedAndTheOthersAreServed() {
        RoutingProblem problem = new RoutingProblem.Builder(1, 3, 1)
                .demand(0, 1, 5)
                .demand(0, 2, 6)
                .distance(0, 3, RoutingProblem.FORBIDDEN)
                .distance(1, 3, RoutingProblem.FORBIDDEN)
                .distance(2, 3, RoutingProblem.FORBIDDEN)
                .vehicles(VehicleType.plain("any", 2, 0, 5))
                .build();
        KernelResult result = Kernel.solve(problem, iterations(500, 1), KernelWatch.NONE);
        assertThat(result.feasible()).isFalse();
        assertThat(result.plan().unserved()).containsExactly(2, 3);
        assertThat(result.plan().routes()).containsExactly(new Route(0, List.of(1)));
    }

    @Test
    void aFleetThatIsTooSmallServesAsManyAsItCan() {
        RoutingProblem.Builder builder = new RoutingProblem.Builder(1, 6, 1);
        for (int client = 1; client <= 6; client++) {
            builder.demand(0, client, client == 6 ? 10 : 2)
                    .distance(0, client, 10 * client)
                    .distance(client, 0, 10 * client);
        }
        RoutingProblem problem =
                builder.vehicles(VehicleType.plain("only", 1, 0, 10)).build();
        KernelResult result = Kernel.solve(problem, iterations(5000, 1), KernelWatch.NONE);
        assertThat(result.feasible()).isFalse();
        assertThat(result.plan().unserved()).containsExactly(6);
    }

    private static KernelLimits iterations(long count, int kernels) {
        return new KernelLimits(1, count, kernels, 1, 1);
    }

    private static long seed(KernelProblems.Kind kind) {
        long seed = Objects.requireNonNull(Long.getLong("routing.seed", 1));
        System.out.println("KernelTest " + kind + ": seed " + seed + " (-Drouting.seed=N)");
        return seed;
    }
}
