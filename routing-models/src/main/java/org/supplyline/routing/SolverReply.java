package org.supplyline.routing;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.function.Consumer;

/** What a solver process says. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SolverReply.Progress.class, name = "progress"),
    @JsonSubTypes.Type(value = SolverReply.Plan.class, name = "plan"),
    @JsonSubTypes.Type(value = SolverReply.Refusal.class, name = "error")
})
sealed interface SolverReply {
    void take(Consumer<PlanProgress> progress, Consumer<DispatchPlan> plan, Consumer<Refusal> refusal);

    /** At most two in a second. */
    record Progress(PlanProgress progress) implements SolverReply {
        @Override
        public void take(
                Consumer<PlanProgress> onProgress, Consumer<DispatchPlan> onPlan, Consumer<Refusal> onRefusal) {
            onProgress.accept(progress);
        }
    }

    /** The answer to a solve request. */
    record Plan(DispatchPlan plan) implements SolverReply {
        @Override
        public void take(
                Consumer<PlanProgress> onProgress, Consumer<DispatchPlan> onPlan, Consumer<Refusal> onRefusal) {
            onPlan.accept(plan);
        }
    }

    /**
     * No plan.
     *
     * @param code bad-frame, bad-request, bad-problem, busy or failed
     * @param faults what to mend, for bad-problem
     */
    record Refusal(String code, String message, List<ProblemFault> faults) implements SolverReply {
        public Refusal {
            faults = faults == null ? List.of() : List.copyOf(faults);
        }

        @Override
        public void take(
                Consumer<PlanProgress> onProgress, Consumer<DispatchPlan> onPlan, Consumer<Refusal> onRefusal) {
            onRefusal.accept(this);
        }
    }
}
