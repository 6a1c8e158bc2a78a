package org.supplyline.inventory.scan;

import java.util.List;
import org.supplyline.inventory.CountScans;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.UnitChange;

/** What the ledger makes of an event. */
sealed interface Decision {

    /** Book these movements, in this order, and then change these units; there is at least one of them. */
    record Book(List<Movement> movements, List<UnitChange> changes) implements Decision {

        Book(List<Movement> movements) {
            this(movements, List.of());
        }
    }

    /** Keep it and ask a person; the code is stable. */
    record Hold(String code, String detail) implements Decision {}

    /** Keep it until the event that it takes back has arrived. */
    record Await(long epoch, long seq) implements Decision {}

    /** Take it into the count of a place; nothing moves. */
    record Count(CountScans.CountScan scan) implements Decision {}
}
