package org.supplyline.dispatch;

import org.supplyline.journal.JournalWriter;

/** Sees every order that is made or closed, inside its ledger transaction. */
public interface OrderWatch {

    void made(IssueOrder order, JournalWriter writer);

    /** @param order that rides on a trip now and did not before */
    void carried(IssueOrder order, String by, JournalWriter writer);

    /**
     * @param order as it was while it was open
     * @param as how it ended
     * @param by the user who closed it, or {@code scan}
     */
    void closed(IssueOrder order, OrderStatus as, String by, JournalWriter writer);
}
