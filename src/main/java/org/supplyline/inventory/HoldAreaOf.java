package org.supplyline.inventory;

/** Where goods lie that nobody may have until somebody has looked at them (待处理). */
public interface HoldAreaOf {

    /**
     * The area of a depot; it is made if there is none, so never inside a ledger transaction.
     *
     * @return its place code
     */
    String depot(String depot);
}
