package org.supplyline.inventory.opening;

import java.util.List;

/** Ends a ledger transaction in which a line is not good, with what is wrong; never leaves the package. */
final class DoubtfulLines extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<OpeningRow> rows;

    DoubtfulLines(List<OpeningRow> rows) {
        super("opening", null, false, false);
        this.rows = List.copyOf(rows);
    }

    /** All lines, in their order. */
    List<OpeningRow> rows() {
        return rows;
    }
}
