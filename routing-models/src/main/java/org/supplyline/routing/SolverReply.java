package org.supplyline.routing;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.function.Consumer;
import org.supplyline.routing.change.ChangeAnswer;
import org.supplyline.routing.change.ChangeFault;
import org.supplyline.routing.explain.Explanation;

/** What a solver process says. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SolverReply.Progress.class, name = "progress"),
    @JsonSubTypes.Type(value = SolverReply.Plan.class, name = "plan"),
    @JsonSubTypes.Type(value = SolverReply.Changed.class, name = "changed"),
    @JsonSubTypes.Type(value = SolverReply.ChangeRefused.class, name = "change-refused"),
    @JsonSubTypes.Type(value = SolverReply.Explained.class, name = "explained"),
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

    /** The answer to a change or explain request; who asked to solve gets none of them. */
    sealed interface Beside extends SolverReply {
        @Override
        default void take(
                Consumer<PlanProgress> onProgress, Consumer<DispatchPlan> onPlan, Consumer<Refusal> onRefusal) {
            onRefusal.accept(new Refusal("unexpected", "An answer to something that was not asked.", List.of()));
        }
    }

    /** The plan that takes in the changes. */
    record Changed(ChangeAnswer.Changed answer) implements Beside {}

    /** What is wrong with a change request. */
    record ChangeRefused(List<ChangeFault> faults) implements Beside {
        public ChangeRefused {
            faults = List.copyOf(faults);
        }
    }

    /** Why a plan is as it is. */
    record Explained(Explanation explanation) implements Beside {}

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
