package org.supplyline.inventory.scan;

import java.util.List;
import org.supplyline.inventory.Movement;

/** What the ledger makes of an event. */
sealed interface Decision {

    /** Book these movements, in this order. */
    record Book(List<Movement> movements) implements Decision {}

    /** Keep it and ask a person; the code is stable. */
    record Hold(String code, String detail) implements Decision {}

    /** Keep it until the event that it takes back has arrived. */
    record Await(long epoch, long seq) implements Decision {}
}
