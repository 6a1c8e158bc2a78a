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

    /**
     * Closes what an account of a delivery reported short, broken or too much, in the ledger transaction of the account that mends
     * it; what still is, that one reports anew.
     */
    void deliveryCorrected(JournalWriter writer, JournalId delivery, String by, String reason);

    /**
     * Opens a row for a lot of which two different dates were told, unless one waits already.
     *
     * @param dates what is known and what was told
     */
    void lotDiffers(JournalWriter writer, String item, String lot, String dates);

    /** Closes the row of a lot, in the ledger transaction of the record that says what is on the goods. */
    void lotCorrected(JournalWriter writer, String item, String lot, JournalId record, String by, String reason);
}
