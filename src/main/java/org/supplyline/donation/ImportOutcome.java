package org.supplyline.donation;

import java.util.List;
import java.util.function.Function;
import org.supplyline.sheet.Refusal;

/** What became of a file. */
public sealed interface ImportOutcome {

    <T> T match(Function<Taken, T> taken, Function<Refused, T> refused);

    /** The file is in, now or since before; one entry for each sheet that holds something. */
    record Taken(List<ImportedSheet> sheets) implements ImportOutcome {
        @Override
        public <T> T match(Function<Taken, T> taken, Function<Refused, T> refused) {
            return taken.apply(this);
        }
    }

    /** Nothing of the file was kept. */
    record Refused(Refusal reason) implements ImportOutcome {
        @Override
        public <T> T match(Function<Taken, T> taken, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }
}
