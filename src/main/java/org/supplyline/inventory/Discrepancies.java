package org.supplyline.inventory;

import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalWriter;

/** Takes what does not agree into the one queue that people work off. */
public interface Discrepancies {

    /** Opens a row in the ledger transaction of what caused it. */
    void open(JournalWriter writer, Discrepancy found);

    /**
     * Closes the alarm for a missing receipt (回单) of the order, if there is one, in the ledger transaction of the
     * delivery.
     */
    void receiptCame(JournalWriter writer, String order, JournalId delivery);
}
