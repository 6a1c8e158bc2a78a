package org.supplyline.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.supplyline.routing.allocation.CoverageBound;

class CoverageBoundTest {
    private static final int PROBLEMS = 20;

    @Test
    void noPlanBringsMoreThanTheBound() {
        for (long seed = 1; seed <= PROBLEMS; seed++) {
            DispatchProblem problem = RandomProblems.problem(seed);
            DispatchPlan plan = ScenarioTest.solve(problem, 30);
            Map<ItemCode, Item> items = new HashMap<>();
            problem.items().forEach(item -> items.put(item.code(), item));
            long grams = 0;
            long millilitres = 0;
            for (Undelivered rest : plan.undelivered()) {
                if (rest.reason() == Undelivered.Reason.COLLECTS_ITSELF) {
                    grams += rest.quantity()
                            * Objects.requireNonNull(items.get(rest.item())).unitWeightGrams();
                    millilitres += rest.quantity()
                            * Objects.requireNonNull(items.get(rest.item())).unitVolumeMillilitres();
                }
            }
            grams += plan.totals().weightGrams();
            millilitres += plan.totals().volumeMillilitres();
            CoverageBound bound = CoverageBound.of(problem, 4);
            assertThat(grams).as("seed %d", seed).isLessThanOrEqualTo(bound.coveredGrams());
            assertThat(millilitres).as("seed %d", seed).isLessThanOrEqualTo(bound.coveredMillilitres());
            assertThat(bound.coveredGrams()).as("seed %d", seed).isLessThanOrEqualTo(bound.approvedGrams());
        }
    }

    @Test
    void theFloodIsBoundByItsStock() {
        CoverageBound bound = CoverageBound.of(ChangzhiFixtures.problem(), 4);
        // 550 kits, 360 bales, 60 tents and 800 water of what was approved are there, and trucks enough.
        assertThat(bound.coveredGrams()).isEqualTo(550 * 11_000L + 360 * 12_500L + 60 * 50_000L + 800 * 14_000L);
        assertThat(CoverageBound.of(ChangzhiFixtures.problem(), 1).coveredGrams())
                .isEqualTo(60 * 50_000L + 800 * 14_000L);
    }

    @Test
    void withoutTrucksNothingComes() {
        DispatchProblem problem = ChangzhiFixtures.problem();
        DispatchProblem walking = new DispatchProblem(
                problem.start(),
                problem.depots(),
                problem.items(),
                List.of(),
                problem.sites().stream().filter(site -> !site.collectsItself()).toList(),
                problem.needs().stream()
                        .filter(need -> !need.site().equals(ChangzhiFixtures.XIANGYUAN))
                        .toList(),
                List.of(new Road(ChangzhiFixtures.CITY, ChangzhiFixtures.QINYUAN, 60, 60_000, false, false, false)));
        assertThat(CoverageBound.of(walking, 4).coveredGrams()).isZero();
        assertThat(CoverageBound.of(walking, 4).approvedGrams()).isPositive();
    }
}
