package org.supplyline.inventory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In what way books and goods do not agree, or why a scan could not be booked. */
public enum DiscrepancyKind {
    /** More left a place than the ledger knew to be there. */
    BELOW_ZERO,
    UNKNOWN_CODE,
    UNREADABLE,
    KEY_CONFLICT,
    /** A scan that is held for another reason. */
    HELD_SCAN,
    COUNT_DIFFERENCE,
    /** Goods were moved in a place on a day that closes and nobody counted it. */
    NOT_COUNTED,
    SHORT_DELIVERY,
    /** More came than was issued. */
    SURPLUS_DELIVERY,
    /** 无单出库: needs an order after the fact (补单) within a day. */
    NO_ORDER,
    EARMARK,
    OVER_ORDER,
    SEAL_BROKEN,
    WRONG_PLACE,
    EXPIRED,
    ON_HOLD,
    LOT_NOT_SCANNED,
    WRONG_LOT,
    WRONG_VEHICLE,
    WRONG_RECEIVER,
    ORDER_UNCLEAR,
    NO_ACCEPTANCE,
    OVER_PACKED,
    OTHER_ORDER,
    /** Two different dates were told of one lot. */
    LOT_DIFFERS,
    /** The books have a pallet or carton at a place, and who counted there did not find it. */
    UNIT_MISSING,
    /** A pallet or carton was counted at another place than the books have it. */
    UNIT_ELSEWHERE,
    /** A trip left and nobody has signed for its goods in time (无回单). */
    NO_RECEIPT;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<DiscrepancyKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** The kind under which a broken rule waits for a person. */
    public static DiscrepancyKind of(Violation rule) {
        return valueOf(rule.name());
    }
}
