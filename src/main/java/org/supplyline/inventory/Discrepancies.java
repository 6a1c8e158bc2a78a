package org.supplyline.inventory;

import org.supplyline.journal.JournalWriter;

/** Takes what does not agree into the one queue that people work off. */
public interface Discrepancies {

    /** Opens a row in the ledger transaction of what caused it. */
    void open(JournalWriter writer, Discrepancy found);
}
