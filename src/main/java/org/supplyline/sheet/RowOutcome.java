package org.supplyline.sheet;

import java.util.List;
import java.util.function.Function;

/** What came of a row. */
public sealed interface RowOutcome {

    <T> T match(Function<Applied, T> applied, Function<Doubtful, T> doubtful);

    /** It is in the books; {@code made} names what it made or changed. */
    record Applied(String made) implements RowOutcome {
        @Override
        public <T> T match(Function<Applied, T> applied, Function<Doubtful, T> doubtful) {
            return applied.apply(this);
        }
    }

    /** Nothing changed; a person must look at these cells. */
    record Doubtful(List<CellFault> faults) implements RowOutcome {

        public Doubtful {
            faults = List.copyOf(faults);
        }

        @Override
        public <T> T match(Function<Applied, T> applied, Function<Doubtful, T> doubtful) {
            return doubtful.apply(this);
        }
    }
}
