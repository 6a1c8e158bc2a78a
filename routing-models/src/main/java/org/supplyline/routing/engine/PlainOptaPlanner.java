package org.supplyline.routing.engine;

import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.DispatchSolver;
import org.supplyline.routing.PlanLimits;
import org.supplyline.routing.SolveWatch;

/**
 * What OptaPlanner finds by itself with the same constraint streams: its default construction heuristic and local search, one thread, no
 * start of ours. The measure that {@code bench plan} holds the engine against, never used for a plan that is driven.
 */
public final class PlainOptaPlanner implements DispatchSolver {

    @Override
    public Answer solve(DispatchProblem problem, PlanLimits limits, SolveWatch watch) {
        return new DispatchEngine(PlainOptaPlanner::search).solve(problem, limits, watch);
    }

    private static DispatchSolution search(Workload workload, PlanLimits limits, SolveWatch watch) {
        DispatchSolution start = workload.unplanned();
        if (start.lots().isEmpty()) {
            return start;
        }
        SolverConfig config = new SolverConfig()
                .withSolutionClass(DispatchSolution.class)
                .withEntityClasses(TripSlot.class)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withConstraintProviderClass(DispatchConstraints.class))
                .withEnvironmentMode(EnvironmentMode.REPRODUCIBLE)
                .withRandomSeed(limits.seed())
                .withTerminationConfig(new TerminationConfig().withSecondsSpentLimit((long) limits.seconds()));
        var solver = SolverFactory.<DispatchSolution>create(config).buildSolver();
        watch.started(solver::terminateEarly);
        DispatchSolution best = solver.solve(start);
        best.schedule();
        return best;
    }
}
