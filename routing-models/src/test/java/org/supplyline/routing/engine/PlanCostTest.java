package org.supplyline.routing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.score.buildin.bendablelong.BendableLongScore;
import org.optaplanner.core.api.solver.SolutionManager;
import org.optaplanner.core.api.solver.SolverFactory;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.PlanLimits;
import org.supplyline.routing.RandomProblems;
import org.supplyline.routing.Rule;

class PlanCostTest {
    @Test
    void theQuickCountEqualsTheConstraintsOnRandomPlans() {
        SolverFactory<DispatchSolution> factory =
                SolverFactory.create(OptaPlannerSearch.config(PlanLimits.ofIterations(1, 0), director -> {}));
        SolutionManager<DispatchSolution, BendableLongScore> streams = SolutionManager.create(factory);
        int compared = 0;
        for (long seed = 1; seed <= 40; seed++) {
            DispatchSolution plan = randomPlan(seed);
            if (plan.lots().isEmpty()) {
                continue;
            }
            compared++;
            BendableLongScore score =
                    Objects.requireNonNull(streams.explain(plan).getScore());
            PlanCost cost = PlanCost.of(plan.slots());
            for (Rule.Level level : Rule.Level.values()) {
                assertThat(cost.level(level))
                        .as("seed %d, level %s", seed, level)
                        .isEqualTo(-score.hardOrSoftScore(level.rank()));
            }
        }
        assertThat(compared).isGreaterThan(20);
    }

    /** Lots thrown at slots, mostly against the rules, but only where their goods are. */
    private static DispatchSolution randomPlan(long seed) {
        DispatchProblem problem = RandomProblems.problem(seed);
        DispatchSolution plan = Workloads.of(problem).unplanned();
        Random random = new Random(seed);
        for (Visit lot : plan.lots()) {
            List<TripSlot> slots = plan.slots().stream()
                    .filter(slot -> slot.stays() || slot.depotPlace() == lot.depotPlace())
                    .toList();
            TripSlot slot = slots.get(random.nextInt(slots.size()));
            slot.lots().add(random.nextInt(slot.lots().size() + 1), lot);
        }
        plan.schedule();
        return plan;
    }
}
