package org.supplyline.routing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.PlanLimits;
import org.supplyline.routing.Rule;
import org.supplyline.routing.SolveWatch;
import org.supplyline.routing.kernel.Kernel;
import org.supplyline.routing.kernel.KernelLimits;
import org.supplyline.routing.kernel.KernelWatch;
import org.supplyline.routing.relief.ReliefDispatch;
import org.supplyline.routing.relief.ReliefGenerator;
import org.supplyline.routing.relief.ReliefSpec;

class KernelPhaseTest {
    private static final int ITERATIONS = 30;
    private static final int SEED = 1;

    /** An instance in whose best plan lots of one site stand apart on a trip, so that trucks queue otherwise by the written clock. */
    private static Workload workload() {
        DispatchProblem problem = ReliefDispatch.problem(ReliefGenerator.instance(
                ReliefSpec.named("n20-t4-d1-k8-r-r-s60").orElseThrow(), 8));
        return Workloads.of(problem);
    }

    /** The kernels' plan on the written clock, late trips and all. */
    private static DispatchSolution uncut(Workload workload) {
        DispatchSolution plan = workload.unplanned();
        KernelProblem kernel = new KernelProblem(workload, plan.slots(), KernelProblem.MOST_WAYS);
        KernelLimits limits = new KernelLimits(0, 20 * ITERATIONS, 4, 1, SEED);
        kernel.write(Kernel.solve(kernel.problem(), limits, KernelWatch.NONE).plan(), plan);
        plan.schedule();
        return plan;
    }

    @Test
    void aTripThatTheWrittenClockBringsHomeLateIsCutAndTheRestOfThePlanIsKept() {
        Workload workload = workload();
        DispatchSolution uncut = uncut(workload);
        assertThat(PlanCost.of(uncut.slots()).level(Rule.Level.FEASIBLE)).isPositive();
        long dearestLot =
                workload.lots().stream().mapToLong(Visit::unmetWeight).max().orElseThrow();
        DispatchSolution found =
                new OptaPlannerSearch().search(workload, PlanLimits.ofIterations(ITERATIONS, SEED), SolveWatch.none());
        PlanCost cost = PlanCost.of(found.slots());
        assertThat(cost.level(Rule.Level.FEASIBLE)).isZero();
        assertThat(cost.level(Rule.Level.UNMET))
                .isLessThanOrEqualTo(PlanCost.of(uncut.slots()).level(Rule.Level.UNMET) + dearestLot);
    }
}
