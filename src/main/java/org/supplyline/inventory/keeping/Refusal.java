package org.supplyline.inventory.keeping;

import java.util.Locale;

/** Why a wish was not fulfilled; nothing changed. The texts are {@code problem.keeping-WORD}. */
enum Refusal {
    /** There is no such thing here. */
    UNKNOWN,
    /** Somebody was faster, or it cannot be done to a thing in this state. */
    GONE,
    REASON_MISSING,
    /** A line is wrong: an unknown item or place, or no quantity above 0. */
    LINES_WRONG,
    /** Nobody knows what is in one of the cartons. */
    CARTON_UNKNOWN,
    /** Not that much lies there. */
    NOT_THERE,
    /** The bin lies in another depot, or in the same where another is needed. */
    WRONG_DEPOT,
    NO_SUCH_ORDER,
    /** The order asks for other goods or for less of them, or they are with another receiver. */
    ORDER_DOES_NOT_FIT,
    /** It ends by itself or on another page. */
    NOT_BY_HAND,
    /** A date of a lot is none, or it would expire before it was made. */
    LOT_WRONG,
    KEEPER_MISSING,
    ALREADY_CORRECTED,
    NOT_A_MOVEMENT,
    /** Devices that worked at the place have not reported past the count. */
    PROVISIONAL,
    SAME_PERSON,
    /** Somebody else was named for it. */
    OTHER_PERSON,
    /** The times of a shift do not fit, or its remarks are too long. */
    SHIFT_WRONG,
    UNDECLARED,
    ALREADY_CLOSED,
    /** Only the day that is running can be closed. */
    DAY_WRONG,
    /** The figures do not add up; the ledger must be examined. */
    UNBALANCED,
    TOO_MUCH;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
