package org.supplyline.gs1;

import org.jspecify.annotations.Nullable;

/** Rules on numbers. */
final class NumberChecks {

    private static final long POLE_TO_POLE = 1_800_000_000L;
    private static final long AROUND = 3_600_000_000L;
    private static final int COORDINATE_DIGITS = 10;

    private NumberChecks() {}

    static @Nullable Fault checkDigit(String text, int from, int to, int referenceYear) {
        Fault digits = digits(text, from, to);
        if (digits != null || from == to) {
            return digits != null ? digits : new Fault(from, Gs1Error.Code.CHECK_DIGIT, "N");
        }
        char right = CheckDigit.of(text, from, to - 1);
        return text.charAt(to - 1) == right
                ? null
                : new Fault(to - 1, Gs1Error.Code.CHECK_DIGIT, String.valueOf(right));
    }

    static @Nullable Fault zero(String text, int from, int to, int referenceYear) {
        return to - from == 1 && text.charAt(from) == '0' ? null : new Fault(from, Gs1Error.Code.MUST_BE_ZERO, "0");
    }

    static @Nullable Fault notZero(String text, int from, int to, int referenceYear) {
        Fault digits = digits(text, from, to);
        return digits == null && isZero(text, from, to)
                ? new Fault(from, Gs1Error.Code.MUST_NOT_BE_ZERO, "> 0")
                : digits;
    }

    static @Nullable Fault noLeadingZero(String text, int from, int to, int referenceYear) {
        Fault digits = digits(text, from, to);
        return digits == null && from < to && text.charAt(from) == '0'
                ? new Fault(from, Gs1Error.Code.LEADING_ZERO, "1-9")
                : digits;
    }

    static @Nullable Fault pieceOfTotal(String text, int from, int to, int referenceYear) {
        int half = (to - from) / 2;
        if (half == 0 || half * 2 != to - from) {
            return new Fault(from, Gs1Error.Code.PIECE_OF_TOTAL, "piece and total of equal length");
        }
        Fault digits = digits(text, from, to);
        if (digits != null) {
            return digits;
        }
        if (isZero(text, from, from + half)) {
            return new Fault(from, Gs1Error.Code.PIECE_OF_TOTAL, "piece from 1");
        }
        boolean inside = compare(text, from, from + half, from + half, to) <= 0;
        boolean total = !isZero(text, from + half, to);
        return inside && total
                ? null
                : new Fault(total ? from : from + half, Gs1Error.Code.PIECE_OF_TOTAL, "piece from 1 to the total");
    }

    static @Nullable Fault positionOfEnd(String text, int from, int to, int referenceYear) {
        int slash = text.indexOf('/', from);
        boolean shape = slash > from
                && slash < to - 1
                && CharacterSet.N.firstOther(text, from, slash) == slash
                && CharacterSet.N.firstOther(text, slash + 1, to) == to;
        if (!shape) {
            return new Fault(from, Gs1Error.Code.POSITION_IN_SEQUENCE, "position/end");
        }
        if (text.charAt(from) == '0' || text.charAt(slash + 1) == '0') {
            int zero = text.charAt(from) == '0' ? from : slash + 1;
            return new Fault(zero, Gs1Error.Code.LEADING_ZERO, "1-9");
        }
        return compare(text, from, slash, slash + 1, to) <= 0
                ? null
                : new Fault(from, Gs1Error.Code.POSITION_IN_SEQUENCE, "position from 1 to the end");
    }

    static @Nullable Fault latitude(String text, int from, int to, int referenceYear) {
        return coordinate(text, from, to, POLE_TO_POLE);
    }

    static @Nullable Fault longitude(String text, int from, int to, int referenceYear) {
        return coordinate(text, from, to, AROUND);
    }

    private static @Nullable Fault coordinate(String text, int from, int to, long limit) {
        if (to - from != COORDINATE_DIGITS) {
            return new Fault(from, Gs1Error.Code.COORDINATE, "N10");
        }
        Fault digits = digits(text, from, to);
        if (digits != null) {
            return digits;
        }
        return Long.parseLong(text.substring(from, to)) <= limit
                ? null
                : new Fault(from, Gs1Error.Code.COORDINATE, "at most " + limit);
    }

    /** Numbers without leading zeros, or of equal length. */
    private static int compare(String text, int from, int to, int otherFrom, int otherTo) {
        int longer = (to - from) - (otherTo - otherFrom);
        for (int i = 0; longer == 0 && i < to - from; i++) {
            longer = text.charAt(from + i) - text.charAt(otherFrom + i);
        }
        return longer;
    }

    private static boolean isZero(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Fault digits(String text, int from, int to) {
        int other = CharacterSet.N.firstOther(text, from, to);
        return other == to ? null : new Fault(other, Gs1Error.Code.NOT_A_DIGIT, "0-9");
    }
}
