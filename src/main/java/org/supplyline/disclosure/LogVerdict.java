package org.supplyline.disclosure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supplyline.disclosure.tlog.Checkpoint;

/**
 * What came of checking a whole log.
 *
 * @param code {@link #OK} or why it is refused
 * @param leaf the entry at fault, null if it is none
 * @param checkpoint the signed head, null if it could not be trusted
 * @param entries how many entries were checked
 * @param tiles how many tiles were compared
 * @param stockDifferences depots and sites that gave more than they got: no reason to refuse, but to ask
 */
record LogVerdict(
        String code,
        @Nullable Long leaf,
        @Nullable Checkpoint checkpoint,
        long entries,
        long tiles,
        List<StockDifference> stockDifferences) {

    static final String OK = "ok";

    LogVerdict {
        stockDifferences = List.copyOf(stockDifferences);
    }

    /**
     * @param item code of the item
     * @param place depot or site
     * @param quantity below 0, in base units
     */
    record StockDifference(String item, String place, long quantity) {

        boolean isHeld() {
            return place.startsWith("depot:") || place.startsWith("site:");
        }

        StockDifference of(long other) {
            return new StockDifference(item, place, other);
        }
    }

    boolean isGood() {
        return code.equals(OK);
    }
}
