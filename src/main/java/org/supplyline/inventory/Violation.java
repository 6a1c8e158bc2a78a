package org.supplyline.inventory;

import java.util.Locale;

/** A rule that what happened went against; it is booked all the same, and a person is told. */
public enum Violation {
    /** More left the place than the ledger knew to be there. */
    BELOW_ZERO,
    /** Goods were issued and no order asked for them (无单出库). */
    NO_ORDER,
    /** More was picked than the order asks for, or an item it does not ask for. */
    OVER_ORDER,
    /** Goods bound to another purpose were taken (定向). */
    EARMARK,
    /** A sealed unit was opened. */
    SEAL_BROKEN,
    /** A logistic unit was not where it was scanned from. */
    WRONG_PLACE;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
