package org.supplyline.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class RandomPlanTest {
    private static final int PROBLEMS = 60;

    @Test
    void everyRandomProblemGetsAPlanThatHoldsUnderAnIndependentCheck() {
        long first = Objects.requireNonNull(Long.getLong("routing.seed", 1));
        System.out.println("RandomPlanTest: seeds " + first + " to " + (first + PROBLEMS - 1) + " (-Drouting.seed=N)");
        int driven = 0;
        for (long seed = first; seed < first + PROBLEMS; seed++) {
            DispatchProblem problem = RandomProblems.problem(seed);
            DispatchPlan plan = ScenarioTest.solve(problem, 60);
            assertThat(PlanCheck.faults(problem, plan))
                    .as("seed %d%n%s", seed, PlanCheck.words(plan))
                    .isEmpty();
            assertThat(plan.feasible()).as("seed %d", seed).isTrue();
            driven += plan.trips().size();
        }
        assertThat(driven).isGreaterThan(PROBLEMS / 2);
    }

    @Test
    void aSearchThatIsStoppedAtOnceStillGivesAPlanThatCanBeDriven() {
        for (long seed = 1; seed <= 100; seed++) {
            DispatchProblem problem = RandomProblems.problem(seed);
            DispatchPlan plan = DispatchSolver.create()
                    .solve(problem, PlanLimits.ofSeconds(60), SolveWatch.impatient())
                    .match(found -> found, faults -> {
                        throw new AssertionError(faults);
                    });
            assertThat(PlanCheck.faults(problem, plan))
                    .as("seed %d%n%s", seed, PlanCheck.words(plan))
                    .isEmpty();
        }
    }

    @Test
    void aProblemAndItsPlanSurviveJson() {
        DispatchProblem problem = RandomProblems.problem(3);
        assertThat(PlanJson.read(PlanJson.write(problem), DispatchProblem.class))
                .isEqualTo(problem);
        DispatchPlan plan = ScenarioTest.solve(problem, 20);
        assertThat(PlanJson.read(PlanJson.write(plan), DispatchPlan.class)).isEqualTo(plan);
    }
}
