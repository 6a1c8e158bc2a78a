package org.supplyline.routing.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PieceTest {
    private static final int CLIENTS = 90;
    private static final int ENOUGH = 40;
    private static final int STEPS = 40_000;

    @ParameterizedTest
    @EnumSource(
            value = KernelProblems.Kind.class,
            names = {"CAPACITATED", "SEVERAL_DEPOTS", "HETEROGENEOUS", "DEPOTS_WINDOWS_AND_DURATION"})
    void onlyRoutesAroundTheSeedChangeAndThePlanIsCheaperByTheGain(KernelProblems.Kind kind) {
        long seed = Objects.requireNonNull(Long.getLong("routing.seed", 1));
        System.out.println("PieceTest " + kind + ": seed " + seed + " (-Drouting.seed=N)");
        RoutingProblem problem = KernelProblems.problem(kind, CLIENTS, new Random(seed));
        RoutePlan first = Kernel.solve(problem, new KernelLimits(1, 200, 1, 1, seed), KernelWatch.NONE)
                .plan();
        Neighbours near = Neighbours.inSpace(new Model(problem), CLIENTS);
        int around = problem.depots() + 7;
        Piece piece = new Piece(problem, first.routes(), around, ENOUGH, near, new FastRandom(seed));
        assertThat(piece.gain()).isZero();
        for (int step = 0; step < STEPS; step++) {
            piece.iterate();
        }
        assertThat(piece.gain()).isPositive();
        assertThat(piece.clients()).contains(around).hasSizeBetween(ENOUGH, 2 * ENOUGH);
        RoutePlan plan = new RoutePlan(piece.plan(), List.of(), first.cost() - piece.gain());
        assertThat(PlanRules.faults(problem, plan)).isEmpty();
        List<Route> untouched = new ArrayList<>(first.routes());
        untouched.removeIf(route -> contains(piece.clients(), route.clients().get(0)));
        assertThat(plan.routes()).containsAll(untouched);
    }

    private static boolean contains(int[] clients, int wanted) {
        for (int client : clients) {
            if (client == wanted) {
                return true;
            }
        }
        return false;
    }
}
