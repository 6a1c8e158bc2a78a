package org.supplyline.routing.engine;

import org.optaplanner.core.api.solver.SolverFactory;
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
        var solver = SolverFactory.<DispatchSolution>create(OptaPlannerSearch.model(limits))
                .buildSolver();
        watch.started(solver::terminateEarly);
        DispatchSolution best = solver.solve(start);
        best.schedule();
        return best;
    }
}
