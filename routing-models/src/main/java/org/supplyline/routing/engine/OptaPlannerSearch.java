package org.supplyline.routing.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.phase.custom.CustomPhaseConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;
import org.optaplanner.core.impl.phase.custom.CustomPhaseCommand;
import org.supplyline.routing.PlanLimits;
import org.supplyline.routing.PlanProgress.LevelScore;
import org.supplyline.routing.Rule;
import org.supplyline.routing.SolveWatch;

/**
 * The kernel as OptaPlanner's only phase: it searches, the written rules judge. Local search after it, even with moves to near lots only, found
 * less in the same time than more of the kernel (docs/benchmarks.md).
 */
final class OptaPlannerSearch implements RouteSearch {
    @Override
    public DispatchSolution search(Workload workload, PlanLimits limits, SolveWatch watch) {
        DispatchSolution start = workload.unplanned();
        if (start.lots().isEmpty()) {
            // OptaPlanner refuses an empty value range, and there is nothing to decide.
            return start;
        }
        try (KernelPhase kernel = new KernelPhase(workload, start, limits, watch)) {
            report(start, kernel.best(), watch);
            if (watch.stopRequested()) {
                return start;
            }
            SolverFactory<DispatchSolution> factory = SolverFactory.create(config(limits, kernel));
            DispatchSolution best = run(factory.buildSolver(), start, watch);
            best.schedule();
            return best;
        }
    }

    private static DispatchSolution run(Solver<DispatchSolution> solver, DispatchSolution start, SolveWatch watch) {
        solver.addEventListener(event -> {
            report(
                    event.getNewBestSolution(),
                    PlanCost.of(event.getNewBestSolution().slots()),
                    watch);
            if (watch.stopRequested()) {
                solver.terminateEarly();
            }
        });
        watch.started(solver::terminateEarly);
        return solver.solve(start);
    }

    private static void report(DispatchSolution best, PlanCost cost, SolveWatch watch) {
        List<LevelScore> levels = new ArrayList<>();
        for (Rule.Level level : Rule.Level.values()) {
            levels.add(new LevelScore(level, -cost.level(level)));
        }
        long trucks = best.slots().stream()
                .filter(TripSlot::isDriven)
                .map(TripSlot::truck)
                .distinct()
                .count();
        watch.improved(best.stays().lots().size(), Math.toIntExact(trucks), levels);
    }

    static SolverConfig config(PlanLimits limits, CustomPhaseCommand<DispatchSolution> kernel) {
        CustomPhaseConfig routes = new CustomPhaseConfig();
        routes.setCustomPhaseCommandList(Collections.nCopies(KernelPhase.slices(limits), kernel));
        return model(limits).withPhaseList(List.of(routes));
    }

    /** The written rules and the limits, without a word on how to search. */
    static SolverConfig model(PlanLimits limits) {
        return new SolverConfig()
                .withSolutionClass(DispatchSolution.class)
                .withEntityClasses(TripSlot.class)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withConstraintProviderClass(DispatchConstraints.class))
                .withEnvironmentMode(EnvironmentMode.REPRODUCIBLE)
                .withRandomSeed(limits.seed())
                .withTerminationConfig(new TerminationConfig().withSecondsSpentLimit((long) limits.seconds()));
    }
}
