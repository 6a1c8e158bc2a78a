package org.supplyline.inventory.scan;

import java.util.List;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.journal.JournalId;

/**
 * A scan that is in the journal.
 *
 * @param key its key
 * @param records what it moved, a list of lines for each of its records
 * @param undone whether another event took it back already
 */
record BookedScan(ScanKey key, List<Part> records, boolean undone) {

    /** One record of the journal and what it moved. */
    record Part(
            JournalId id,
            String step,
            @org.jspecify.annotations.Nullable String order,
            @org.jspecify.annotations.Nullable String trip,
            List<MovementLine> lines) {

        /** The step of taking it back: what was packed is unpacked, all else goes back the way that it came. */
        String stepBack() {
            if (step.equals(Movement.PACKING)) {
                return Movement.UNPACKING;
            }
            return step.equals(Movement.UNPACKING) ? Movement.PACKING : step;
        }
    }
}
