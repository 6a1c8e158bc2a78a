package org.supplyline.routing.engine;

import java.util.List;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.phase.custom.CustomPhaseCommand;
import org.supplyline.routing.PlanLimits;
import org.supplyline.routing.Rule;
import org.supplyline.routing.SolveWatch;
import org.supplyline.routing.kernel.Kernel;
import org.supplyline.routing.kernel.KernelLimits;
import org.supplyline.routing.kernel.KernelRun;
import org.supplyline.routing.kernel.KernelWatch;
import org.supplyline.routing.kernel.RoutePlan;

/**
 * The kernel as a phase of OptaPlanner. Each call of the command is one slice, from barrier to barrier, since a custom phase is only
 * stopped between commands. A plan of the kernel is written back if it is better by the written rules, and never if it breaks a hard one.
 */
final class KernelPhase implements CustomPhaseCommand<DispatchSolution>, AutoCloseable {
    /** Fixed, so that with a limit of iterations threads decide nothing. */
    private static final int KERNELS = 4;

    /** An iteration of the kernel takes a small part of the time of a step of local search. */
    private static final long ITERATIONS_PER_STEP = 20;

    private static final double SHARE_OF_TIME = 0.7;
    private static final double SLICES_PER_SECOND = 2;
    private static final int FEWEST_SLICES = 120;

    private final KernelProblem kernelProblem;
    private final KernelRun run;
    private final DispatchSolution trial;
    private PlanCost best;
    private long lastCost;
    private boolean goesOn = true;

    /** Builds the first plan into the start. */
    KernelPhase(Workload workload, DispatchSolution start, PlanLimits limits, SolveWatch watch) {
        trial = workload.unplanned();
        kernelProblem = new KernelProblem(workload, trial.slots());
        run = Kernel.begin(
                kernelProblem.problem(), new RoutePlan(List.of(), List.of(), 0), limits(limits), new StopWatch(watch));
        start.stays().lots().addAll(start.lots());
        start.schedule();
        best = PlanCost.of(start.slots());
        RoutePlan first = run.result().plan();
        lastCost = first.cost();
        if (isBetter(first)) {
            kernelProblem.write(first, start);
            start.schedule();
        }
    }

    private static KernelLimits limits(PlanLimits limits) {
        int threads = Math.max(1, limits.threads());
        return limits.iterations() > 0
                ? new KernelLimits(
                        0,
                        limits.iterations() * ITERATIONS_PER_STEP,
                        KERNELS,
                        Math.min(KERNELS, threads),
                        limits.seed())
                : new KernelLimits(limits.seconds() * SHARE_OF_TIME, 0, threads, threads, limits.seed());
    }

    /** How often the command must be called to come to its end. */
    static int slices(PlanLimits limits) {
        return limits.iterations() > 0 ? FEWEST_SLICES : FEWEST_SLICES + (int) (limits.seconds() * SLICES_PER_SECOND);
    }

    /** Looks only whether to stop. */
    private record StopWatch(SolveWatch watch) implements KernelWatch {
        @Override
        public boolean stopRequested() {
            return watch.stopRequested();
        }

        @Override
        public void improved(RoutePlan better, long iteration) {
            // The command asks for the plan.
        }
    }

    PlanCost best() {
        return best;
    }

    private boolean isBetter(RoutePlan plan) {
        kernelProblem.write(plan, trial);
        trial.schedule();
        PlanCost cost = PlanCost.of(trial.slots());
        if (cost.level(Rule.Level.FEASIBLE) > 0 || cost.compareTo(best) >= 0) {
            return false;
        }
        best = cost;
        return true;
    }

    @Override
    public void changeWorkingSolution(ScoreDirector<DispatchSolution> director) {
        if (!goesOn) {
            return;
        }
        goesOn = run.advance();
        RoutePlan plan = run.result().plan();
        if (plan.cost() != lastCost && isBetter(plan)) {
            writeBack(director);
        }
        lastCost = plan.cost();
    }

    /** Whole lists of all slots, and one trigger at the end: element by element the shadow variables would be wrong in between. */
    private void writeBack(ScoreDirector<DispatchSolution> director) {
        List<TripSlot> slots = director.getWorkingSolution().slots();
        for (TripSlot slot : slots) {
            director.beforeListVariableChanged(
                    slot, TripSlot.LOTS, 0, slot.lots().size());
        }
        for (TripSlot slot : slots) {
            slot.lots().clear();
            slot.lots().addAll(trial.slots().get(slot.id()).lots());
        }
        for (TripSlot slot : slots) {
            director.afterListVariableChanged(
                    slot, TripSlot.LOTS, 0, slot.lots().size());
        }
        director.triggerVariableListeners();
    }

    @Override
    public void close() {
        run.close();
    }
}
