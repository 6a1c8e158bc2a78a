package org.supplyline.sheet;

import java.util.List;
import java.util.function.Function;

/** What opening a file gave: its sheets, or why it was refused. */
public sealed interface Opened {

    <T> T match(Function<Sheets, T> sheets, Function<Refused, T> refused);

    /** The sheets that hold something, in the workbook's order; at least one. */
    record Sheets(List<Grid> grids) implements Opened {
        @Override
        public <T> T match(Function<Sheets, T> sheets, Function<Refused, T> refused) {
            return sheets.apply(this);
        }
    }

    /** The file is not taken. */
    record Refused(Refusal reason) implements Opened {
        @Override
        public <T> T match(Function<Sheets, T> sheets, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }
}
