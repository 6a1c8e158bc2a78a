package org.supplyline.routing;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.supplyline.routing.change.ChangeRequest;
import org.supplyline.routing.change.Replanner;
import org.supplyline.routing.explain.ExplainLimits;
import org.supplyline.routing.explain.Explainer;

/** What a solver process is told. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SolverRequest.Solve.class, name = "solve"),
    @JsonSubTypes.Type(value = SolverRequest.Change.class, name = "change"),
    @JsonSubTypes.Type(value = SolverRequest.Explain.class, name = "explain"),
    @JsonSubTypes.Type(value = SolverRequest.Stop.class, name = "stop")
})
sealed interface SolverRequest {
    void take(Consumer<Work> work, Runnable stop);

    /** Something that takes time and has one answer; one at a time. */
    sealed interface Work extends SolverRequest {
        SolverReply answer(DispatchSolver solver, SolveWatch watch);

        @Override
        default void take(Consumer<Work> work, Runnable stop) {
            work.accept(this);
        }
    }

    private static SolverReply refused(List<ProblemFault> faults) {
        return new SolverReply.Refusal("bad-problem", "The problem has faults.", faults);
    }

    /** Search for a plan. */
    record Solve(DispatchProblem problem, PlanLimits limits) implements Work {
        public Solve {
            Objects.requireNonNull(problem, "A solve request needs a problem.");
            Objects.requireNonNull(limits, "A solve request needs limits.");
        }

        @Override
        public SolverReply answer(DispatchSolver solver, SolveWatch watch) {
            return solver.solve(problem, limits, watch).match(SolverReply.Plan::new, SolverRequest::refused);
        }
    }

    /** Change a plan that was told. */
    record Change(ChangeRequest request, PlanLimits limits) implements Work {
        public Change {
            Objects.requireNonNull(request, "A change request needs problem, plan and changes.");
            Objects.requireNonNull(limits, "A change request needs limits.");
        }

        @Override
        public SolverReply answer(DispatchSolver solver, SolveWatch watch) {
            return Replanner.replan(request, limits, watch)
                    .match(SolverReply.Changed::new, SolverReply.ChangeRefused::new);
        }
    }

    /** Explain a plan. */
    record Explain(DispatchProblem problem, DispatchPlan plan, ExplainLimits limits) implements Work {
        public Explain {
            Objects.requireNonNull(problem, "An explain request needs a problem.");
            Objects.requireNonNull(plan, "An explain request needs a plan.");
            Objects.requireNonNull(limits, "An explain request needs limits.");
        }

        @Override
        public SolverReply answer(DispatchSolver solver, SolveWatch watch) {
            return new Explainer(solver)
                    .explain(problem, plan, limits, watch)
                    .match(SolverReply.Explained::new, SolverRequest::refused);
        }
    }

    /** End the work with the best so far. */
    record Stop() implements SolverRequest {
        @Override
        public void take(Consumer<Work> work, Runnable stop) {
            stop.run();
        }
    }
}
