package org.supplyline.routing;

import java.util.List;
import java.util.function.Function;
import org.supplyline.routing.engine.DispatchEngine;

/** Makes a dispatch plan in this process. Applications use {@link SolverChild}, which keeps the search out of their heap. */
public interface DispatchSolver {
    Answer solve(DispatchProblem problem, PlanLimits limits, SolveWatch watch);

    static DispatchSolver create() {
        return new DispatchEngine();
    }

    /** A plan, or what must be mended first. */
    sealed interface Answer {
        /** Answers each case with one function. */
        <T> T match(Function<DispatchPlan, T> planned, Function<List<ProblemFault>, T> refused);

        record Planned(DispatchPlan plan) implements Answer {
            @Override
            public <T> T match(Function<DispatchPlan, T> planned, Function<List<ProblemFault>, T> refused) {
                return planned.apply(plan);
            }
        }

        record Refused(List<ProblemFault> faults) implements Answer {
            public Refused {
                faults = List.copyOf(faults);
            }

            @Override
            public <T> T match(Function<DispatchPlan, T> planned, Function<List<ProblemFault>, T> refused) {
                return refused.apply(faults);
            }
        }
    }
}
