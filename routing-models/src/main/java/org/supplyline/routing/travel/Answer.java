package org.supplyline.routing.travel;

import java.util.List;
import java.util.function.Function;
import org.supplyline.routing.ProblemFault;

/** What was asked for, or what must be mended first. */
public sealed interface Answer<T> {
    /** Answers each case with one function. */
    <R> R match(Function<T, R> found, Function<List<ProblemFault>, R> refused);

    /** What was asked for. */
    record Found<T>(T value) implements Answer<T> {
        @Override
        public <R> R match(Function<T, R> found, Function<List<ProblemFault>, R> refused) {
            return found.apply(value);
        }
    }

    /** What must be mended first, at least one fault. */
    record Refused<T>(List<ProblemFault> faults) implements Answer<T> {
        /** Keeps its own copy. */
        public Refused {
            faults = List.copyOf(faults);
        }

        @Override
        public <R> R match(Function<T, R> found, Function<List<ProblemFault>, R> refused) {
            return refused.apply(faults);
        }
    }
}
