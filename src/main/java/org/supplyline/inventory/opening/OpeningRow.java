package org.supplyline.inventory.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supplyline.sheet.CellFault;

/** What a row of opening stock says, and what a person must look at. */
final class OpeningRow {

    /** Begins the doubt that proposes a value; what proves it follows. */
    static final String KEPT = "kept-";

    private static final String FAULT = "opening.fault.";

    private final List<CellFault> faults = new ArrayList<>();
    private @Nullable OpeningLine line;

    void wrong(String column, String message, String value) {
        faults.add(CellFault.wrong(column, FAULT + message, value));
    }

    void doubt(String column, String message, String value) {
        faults.add(CellFault.doubtful(column, FAULT + message, value));
    }

    void tells(OpeningLine told) {
        line = told;
    }

    boolean isWrong() {
        return faults.stream().anyMatch(fault -> !fault.doubt());
    }

    /** Whether it may be booked. */
    boolean isGood(boolean confirmed) {
        return !isWrong() && (confirmed || faults.isEmpty());
    }

    /** The value that is proposed in yuan, where none was told. */
    Optional<String> proposedYuan() {
        return faults.stream()
                .filter(fault -> fault.doubt() && fault.key().startsWith(FAULT + KEPT))
                .map(CellFault::value)
                .findFirst();
    }

    List<CellFault> faults() {
        return List.copyOf(faults);
    }

    /** There is one unless something is wrong for certain. */
    OpeningLine line() {
        return Objects.requireNonNull(line);
    }
}
