package org.supplyline.routing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.supplyline.routing.RandomProblems;
import org.supplyline.routing.Rule;
import org.supplyline.routing.Vehicle;
import org.supplyline.routing.kernel.Kernel;
import org.supplyline.routing.kernel.KernelLimits;
import org.supplyline.routing.kernel.KernelWatch;

class DepotGroupsTest {
    private static final int PROBLEMS = 60;
    private static final int MOST_LOTS = 6;

    private final long first = Objects.requireNonNull(Long.getLong("routing.seed", 1));

    @Test
    void thePlansOfAllPartsTogetherAreOnePlanThatBreaksNoRule() {
        System.out.println("DepotGroupsTest: seeds from " + first + " (-Drouting.seed=N)");
        int divided = 0;
        for (long seed = first; seed < first + PROBLEMS; seed++) {
            Workload workload = Workloads.of(RandomProblems.problem(seed));
            if (workload.lots().isEmpty()) {
                continue;
            }
            List<Workload> parts = DepotGroups.of(workload, MOST_LOTS);
            DispatchSolution plan = workload.unplanned();
            List<Visit> lots = new ArrayList<>();
            List<Vehicle> vehicles = new ArrayList<>();
            for (Workload part : parts) {
                lots.addAll(part.lots());
                vehicles.addAll(part.vehicles());
                KernelProblem kernel = new KernelProblem(
                        part,
                        plan.slots().stream()
                                .filter(slot -> !slot.stays()
                                        && part.vehicles().contains(slot.truck().vehicle()))
                                .toList(),
                        KernelProblem.MOST_WAYS);
                kernel.write(
                        Kernel.solve(kernel.problem(), new KernelLimits(0, 300, 1, 1, seed), KernelWatch.NONE)
                                .plan(),
                        plan);
            }
            plan.schedule();
            assertThat(lots).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(workload.lots());
            assertThat(vehicles).as("seed %d", seed).doesNotHaveDuplicates();
            assertThat(PlanCost.of(plan.slots()).level(Rule.Level.FEASIBLE))
                    .as("seed %d", seed)
                    .isZero();
            divided += parts.size() > 1 ? 1 : 0;
        }
        assertThat(divided).isGreaterThan(PROBLEMS / 10);
    }
}
