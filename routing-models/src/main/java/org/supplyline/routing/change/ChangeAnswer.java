package org.supplyline.routing.change;

import java.util.List;
import java.util.function.Function;
import org.supplyline.routing.DispatchPlan;
import org.supplyline.routing.DispatchProblem;

/** A plan that takes in all changes, or what is wrong with them. */
public sealed interface ChangeAnswer {
    /** Answers each case with one function. */
    <T> T match(Function<Changed, T> changed, Function<List<ChangeFault>, T> refused);

    /**
     * The new plan.
     *
     * @param problem as it is now; together with the plan it can be changed again
     * @param plan of the whole day: what was executed, what is under way, what is still to be driven
     * @param differences from what was told, in the order of trucks and sites
     * @param changedStops stops that a driver must be told anew, each at the price of the request
     */
    record Changed(DispatchProblem problem, DispatchPlan plan, List<Difference> differences, int changedStops)
            implements ChangeAnswer {
        public Changed {
            differences = List.copyOf(differences);
        }

        @Override
        public <T> T match(Function<Changed, T> changed, Function<List<ChangeFault>, T> refused) {
            return changed.apply(this);
        }
    }

    /** Nothing was planned. */
    record Refused(List<ChangeFault> faults) implements ChangeAnswer {
        public Refused {
            faults = List.copyOf(faults);
        }

        @Override
        public <T> T match(Function<Changed, T> changed, Function<List<ChangeFault>, T> refused) {
            return refused.apply(faults);
        }
    }
}
