package org.supplyline.routing.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.optaplanner.core.api.score.buildin.bendablelong.BendableLongScore;
import org.optaplanner.core.api.score.constraint.ConstraintMatchTotal;
import org.optaplanner.core.api.solver.SolutionManager;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.list.ListChangeMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.list.ListSwapMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.list.SubListChangeMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.list.SubListSwapMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.list.kopt.KOptListMoveSelectorConfig;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import org.optaplanner.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;
import org.supplyline.routing.PlanLimits;
import org.supplyline.routing.PlanProgress.LevelScore;
import org.supplyline.routing.Rule;
import org.supplyline.routing.ScoreLine;
import org.supplyline.routing.SolveWatch;

/** A filled start, then late acceptance over single lots, runs of lots and whole trips. */
final class OptaPlannerSearch implements RouteSearch {
    /** Steps to look back; more cools slower than a planner waits. */
    private static final int LATE_ACCEPTANCE_SIZE = 400;

    /** A search that has found nothing better for a third of its time rarely does later. */
    private static final int UNIMPROVED_PART = 3;

    private static final int START_PART = 5;

    /** The start may take a fifth of the time, all of it where only iterations count. */
    private record StartTime(PlanLimits limits, SolveWatch watch, long startNanos) implements BooleanSupplier {
        StartTime(PlanLimits limits, SolveWatch watch) {
            this(limits, watch, System.nanoTime());
        }

        @Override
        public boolean getAsBoolean() {
            long spent = System.nanoTime() - startNanos;
            boolean late = limits.iterations() == 0 && spent > TimeUnit.SECONDS.toNanos(limits.seconds()) / START_PART;
            return late || watch.stopRequested();
        }
    }

    @Override
    public Routing search(Workload workload, PlanLimits limits, SolveWatch watch) {
        DispatchSolution start = workload.unplanned();
        if (start.lots().isEmpty()) {
            // OptaPlanner refuses an empty value range, and there is nothing to decide.
            return new Routing(start.slots(), List.of(), true);
        }
        SolverFactory<DispatchSolution> factory = SolverFactory.create(config(limits));
        StartPlan.fill(start, limits.seed(), new StartTime(limits, watch));
        DispatchSolution best = watch.stopRequested() ? start : run(factory.buildSolver(), start, watch);
        best.schedule();
        return explained(factory, best);
    }

    private static DispatchSolution run(Solver<DispatchSolution> solver, DispatchSolution start, SolveWatch watch) {
        solver.addEventListener(event -> {
            report(event.getNewBestSolution(), watch);
            if (watch.stopRequested()) {
                solver.terminateEarly();
            }
        });
        watch.started(solver::terminateEarly);
        return solver.solve(start);
    }

    private static void report(DispatchSolution best, SolveWatch watch) {
        BendableLongScore score = best.score();
        if (score == null || score.initScore() < 0) {
            return;
        }
        List<LevelScore> levels = new ArrayList<>();
        for (Rule.Level level : Rule.Level.values()) {
            levels.add(new LevelScore(level, score.hardOrSoftScore(level.rank())));
        }
        long trucks = best.slots().stream()
                .filter(TripSlot::isDriven)
                .map(TripSlot::truck)
                .distinct()
                .count();
        watch.improved(best.stays().lots().size(), Math.toIntExact(trucks), levels);
    }

    private static Routing explained(SolverFactory<DispatchSolution> factory, DispatchSolution best) {
        var explanation = SolutionManager.<DispatchSolution, BendableLongScore>create(factory)
                .explain(best);
        var totals = explanation.getConstraintMatchTotalMap().values();
        List<ScoreLine> lines = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            for (ConstraintMatchTotal<BendableLongScore> total : totals) {
                if (total.getConstraintName().equals(rule.code())) {
                    long contribution =
                            total.getScore().hardOrSoftScore(rule.level().rank());
                    lines.add(new ScoreLine(rule, rule.level(), total.getConstraintMatchCount(), contribution));
                }
            }
        }
        return new Routing(
                best.slots(),
                lines,
                Objects.requireNonNull(explanation.getScore()).isFeasible());
    }

    static SolverConfig config(PlanLimits limits) {
        TerminationConfig ends = new TerminationConfig().withSecondsSpentLimit((long) limits.seconds());
        LocalSearchPhaseConfig improvement = new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(moves())
                .withAcceptorConfig(new LocalSearchAcceptorConfig().withLateAcceptanceSize(LATE_ACCEPTANCE_SIZE))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
        if (limits.iterations() > 0) {
            improvement.setTerminationConfig(
                    new TerminationConfig().withStepCountLimit(Math.toIntExact(limits.iterations())));
        } else {
            ends.setUnimprovedSecondsSpentLimit(Math.max(1L, limits.seconds() / UNIMPROVED_PART));
        }
        return new SolverConfig()
                .withSolutionClass(DispatchSolution.class)
                .withEntityClasses(TripSlot.class)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withConstraintProviderClass(DispatchConstraints.class))
                .withEnvironmentMode(EnvironmentMode.REPRODUCIBLE)
                .withRandomSeed(limits.seed())
                .withMoveThreadCount(
                        limits.threads() > 1 ? String.valueOf(limits.threads()) : SolverConfig.MOVE_THREAD_COUNT_NONE)
                .withTerminationConfig(ends)
                .withPhaseList(List.of(improvement));
    }

    private static UnionMoveSelectorConfig moves() {
        return new UnionMoveSelectorConfig(List.of(
                new ListChangeMoveSelectorConfig(),
                new ListSwapMoveSelectorConfig(),
                new SubListChangeMoveSelectorConfig(),
                new SubListSwapMoveSelectorConfig(),
                new KOptListMoveSelectorConfig()));
    }
}
