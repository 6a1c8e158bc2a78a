package org.supplyline.inventory.keeping;

import java.util.Locale;

/** Why a wish was not fulfilled; nothing changed. The texts are {@code problem.keeping-WORD}. */
enum Refusal {
    /** There is no such thing here. */
    UNKNOWN,
    /** Somebody was faster, or it cannot be done to a thing in this state. */
    GONE,
    REASON_MISSING,
    /** What it is said to be good for is none of the words. */
    CONDITION_UNKNOWN,
    /** What became of missing goods is none of the words. */
    ACCOUNT_UNKNOWN,
    /** A line is wrong: an unknown item or place, or no quantity above 0. */
    LINES_WRONG,
    /** A line names goods that the transfer does not carry. */
    LINE_UNKNOWN,
    /** A line fits several of the transfer. */
    LINE_UNCLEAR,
    /** More than is on the way. */
    MORE_THAN_SENT,
    /** Another count of the place waits, and it is not said that this one replaces it. */
    COUNT_WAITS,
    /** All of it was received already. */
    RECEIVED_ALREADY,
    /** Its sending was corrected away. */
    NOT_SENT,
    /** Less would have been sent than was received or written off. */
    ARRIVED_ALREADY,
    /** Nothing of it was received yet, so nothing is missing. */
    NOT_RECEIVED,
    /** The books do not have that much there, and it is not said to have happened. */
    AGAINST_BOOKS,
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
    /** The day on which somebody is to be done is over. */
    DUE_PAST,
    ALREADY_CORRECTED,
    /** The receiver signed for it; the delivery has a correction of its own. */
    SIGNED_FOR,
    /** Two people decided it, so one alone does not take it back. */
    FOUR_EYES,
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
