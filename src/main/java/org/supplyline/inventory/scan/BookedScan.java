package org.supplyline.inventory.scan;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
            @Nullable String order,
            @Nullable String trip,
            List<MovementLine> lines) {}
}
