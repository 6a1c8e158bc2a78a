package org.supplyline.routing.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** What each kernel makes in one iteration of the limits. */
    private static final long RUINS_PER_ITERATION = 20;

    private static final double SLICES_PER_SECOND = 2;
    private static final int FEWEST_SLICES = 120;

    /** A part of the workload that the kernel searches by itself, and its search. */
    private record Part(KernelProblem problem, KernelRun run) {}

    private final List<Part> parts = new ArrayList<>();
    private final DispatchSolution trial;
    private PlanCost best;
    private List<Long> lastCosts;
    private boolean goesOn = true;

    /** Builds the first plan into the start. */
    KernelPhase(Workload workload, DispatchSolution start, PlanLimits limits, SolveWatch watch) {
        trial = workload.unplanned();
        List<Workload> groups = DepotGroups.of(workload, DepotGroups.MOST_LOTS);
        for (Workload part : groups) {
            List<TripSlot> slots = trial.slots().stream()
                    .filter(slot -> !slot.stays()
                            && part.vehicles().contains(slot.truck().vehicle()))
                    .toList();
            KernelProblem problem = new KernelProblem(part, slots, KernelProblem.MOST_WAYS / groups.size());
            double share = (double) part.lots().size() / workload.lots().size();
            parts.add(new Part(
                    problem,
                    Kernel.begin(
                            problem.problem(),
                            new RoutePlan(List.of(), List.of(), 0),
                            limits(limits, share),
                            new StopWatch(watch))));
        }
        start.stays().lots().addAll(start.lots());
        start.schedule();
        best = PlanCost.of(start.slots());
        lastCosts = costs();
        if (isBetter()) {
            for (TripSlot slot : start.slots()) {
                slot.lots().clear();
                slot.lots().addAll(trial.slots().get(slot.id()).lots());
            }
            start.schedule();
        }
    }

    private List<Long> costs() {
        return parts.stream().map(part -> part.run.result().plan().cost()).toList();
    }

    /** @param share of all iterations; parts take turns, so each may use all of the time */
    static KernelLimits limits(PlanLimits limits, double share) {
        int threads = Math.max(1, limits.threads());
        return limits.iterations() > 0
                ? new KernelLimits(
                        0,
                        Math.max(1, (long) (limits.iterations() * RUINS_PER_ITERATION * share)),
                        KERNELS,
                        Math.min(KERNELS, threads),
                        limits.seed())
                : new KernelLimits(limits.seconds(), 0, threads, threads, limits.seed());
    }

    /** How often the command must be called to come to its end. */
    static int slices(PlanLimits limits) {
        return limits.iterations() > 0 ? FEWEST_SLICES : FEWEST_SLICES + (int) (limits.seconds() * SLICES_PER_SECOND);
    }

    /** Looks only whether to stop. */
    record StopWatch(SolveWatch watch) implements KernelWatch {
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

    /** Takes over what the kernel has found, if that is better. */
    private boolean isBetter() {
        trial.slots().forEach(slot -> slot.lots().clear());
        parts.forEach(part -> part.problem.write(part.run.result().plan(), trial));
        trial.schedule();
        shorten();
        PlanCost cost = PlanCost.of(trial.slots());
        if (cost.level(Rule.Level.FEASIBLE) > 0 || cost.compareTo(best) >= 0) {
            return false;
        }
        best = cost;
        return true;
    }

    /**
     * Cuts trips that come home late by the written clock. The kernel stops twice where lots of a site stand apart on a trip, so trucks may queue at
     * a depot in another order than it thought.
     */
    private void shorten() {
        for (Optional<TripSlot> late = late(); late.isPresent(); late = late()) {
            List<Visit> lots = late.get().lots();
            trial.stays().lots().add(lots.remove(lots.size() - 1));
            trial.schedule();
        }
    }

    private Optional<TripSlot> late() {
        return trial.slots().stream()
                .filter(slot -> slot.isDriven() && slot.schedule().overtimeMinutes() > 0)
                .findFirst();
    }

    @Override
    public void changeWorkingSolution(ScoreDirector<DispatchSolution> director) {
        if (!goesOn) {
            return;
        }
        goesOn = false;
        for (Part part : parts) {
            goesOn |= part.run.advance();
        }
        List<Long> costs = costs();
        if (!costs.equals(lastCosts) && isBetter()) {
            writeBack(director);
        }
        lastCosts = costs;
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
        parts.forEach(part -> part.run.close());
    }
}
