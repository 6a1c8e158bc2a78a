package org.supplyline.inventory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A rule that what happened went against; it is booked all the same, and a person is told. */
public enum Violation {
    /** More left the place than the ledger knew to be there. */
    BELOW_ZERO,
    /** Goods were issued and no order asked for them (无单出库). */
    NO_ORDER,
    /** More was picked, packed or loaded than the order asks for, or an item it does not ask for. */
    OVER_ORDER,
    /** Goods bound to another purpose were taken (定向). */
    EARMARK,
    /** A sealed unit was opened. */
    SEAL_BROKEN,
    /** A logistic unit was not where it was scanned from. */
    WRONG_PLACE,
    /** Goods were issued after their last usable day. */
    EXPIRED,
    /** Goods were taken that nobody may have yet (待验/待处理). */
    ON_HOLD,
    /** The depot wants the lot to be scanned, and only the item was. */
    LOT_NOT_SCANNED,
    /** The lot that was taken is not the one that expires first. */
    WRONG_LOT,
    /** Goods were loaded onto another vehicle than the one that the order's trip goes with. */
    WRONG_VEHICLE,
    /** Goods were unloaded at, or accepted by, another receiver than the order's. */
    WRONG_RECEIVER,
    /** Goods that were picked for orders were packed, and nobody can tell for which of them. */
    ORDER_UNCLEAR,
    /** Goods were received under an acceptance that is over, or, though they need one, under none. */
    NO_ACCEPTANCE,
    /** More was packed than lay loose there or in cartons that may be opened for it. */
    OVER_PACKED,
    /** A carton was loaded for another order than the one that it was packed for and that asks for its goods. */
    OTHER_ORDER;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Violation> of(String word) {
        return Arrays.stream(values()).filter(rule -> rule.word().equals(word)).findFirst();
    }
}
