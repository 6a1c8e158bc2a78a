package org.supplyline.routing;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Objects;
import java.util.function.Consumer;

/** What a solver process is told. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SolverRequest.Solve.class, name = "solve"),
    @JsonSubTypes.Type(value = SolverRequest.Stop.class, name = "stop")
})
sealed interface SolverRequest {
    void take(Consumer<Solve> solve, Runnable stop);

    /** Search for a plan; one at a time. */
    record Solve(DispatchProblem problem, PlanLimits limits) implements SolverRequest {
        public Solve {
            Objects.requireNonNull(problem, "A solve request needs a problem.");
            Objects.requireNonNull(limits, "A solve request needs limits.");
        }

        @Override
        public void take(Consumer<Solve> solve, Runnable stop) {
            solve.accept(this);
        }
    }

    /** End the search with the best plan so far. */
    record Stop() implements SolverRequest {
        @Override
        public void take(Consumer<Solve> solve, Runnable stop) {
            stop.run();
        }
    }
}
