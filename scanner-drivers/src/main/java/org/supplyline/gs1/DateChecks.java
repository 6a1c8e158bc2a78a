package org.supplyline.gs1;

import org.jspecify.annotations.Nullable;

/** Dates and times of day (GS1 General Specifications, sections 3.4 and 3.9). */
final class DateChecks {

    private static final int SHORT = 6;
    private static final int LONG = 8;

    private DateChecks() {}

    static @Nullable Fault date(String text, int from, int to, int referenceYear) {
        return date(text, from, to, SHORT, referenceYear, false);
    }

    static @Nullable Fault dateOrMonth(String text, int from, int to, int referenceYear) {
        return date(text, from, to, SHORT, referenceYear, true);
    }

    static @Nullable Fault longDate(String text, int from, int to, int referenceYear) {
        return date(text, from, to, LONG, referenceYear, false);
    }

    static @Nullable Fault longDateOrMonth(String text, int from, int to, int referenceYear) {
        return date(text, from, to, LONG, referenceYear, true);
    }

    private static @Nullable Fault date(
            String text, int from, int to, int length, int referenceYear, boolean dayZeroAllowed) {
        Fault digits = digits(text, from, to, length, Gs1Error.Code.DATE, length == SHORT ? "YYMMDD" : "YYYYMMDD");
        if (digits != null) {
            return digits;
        }
        int month = Gs1Date.twoDigits(text, to - 4);
        if (month < 1 || month > 12) {
            return new Fault(to - 4, Gs1Error.Code.DATE, "01-12");
        }
        int years = Gs1Date.twoDigits(text, to - SHORT);
        int year =
                length == LONG ? Gs1Date.twoDigits(text, from) * 100 + years : Gs1Date.fullYear(years, referenceYear);
        int day = Gs1Date.twoDigits(text, to - 2);
        int last = Gs1Date.daysOf(year, month);
        if (day > last || (day == 0 && !dayZeroAllowed)) {
            return new Fault(to - 2, Gs1Error.Code.DATE, (dayZeroAllowed ? "00-" : "01-") + last);
        }
        return null;
    }

    static @Nullable Fault hour(String text, int from, int to, int referenceYear) {
        return atMost(text, from, to, 23);
    }

    static @Nullable Fault minute(String text, int from, int to, int referenceYear) {
        return atMost(text, from, to, 59);
    }

    static @Nullable Fault second(String text, int from, int to, int referenceYear) {
        return atMost(text, from, to, 59);
    }

    static @Nullable Fault hourMinute(String text, int from, int to, int referenceYear) {
        Fault digits = digits(text, from, to, 4, Gs1Error.Code.TIME, "HHMM");
        if (digits != null) {
            return digits;
        }
        Fault hour = atMost(text, from, from + 2, 23);
        return hour != null ? hour : atMost(text, from + 2, to, 59);
    }

    private static @Nullable Fault atMost(String text, int from, int to, int limit) {
        Fault digits = digits(text, from, to, 2, Gs1Error.Code.TIME, "00-" + limit);
        if (digits != null) {
            return digits;
        }
        return Gs1Date.twoDigits(text, from) <= limit ? null : new Fault(from, Gs1Error.Code.TIME, "00-" + limit);
    }

    private static @Nullable Fault digits(
            String text, int from, int to, int length, Gs1Error.Code code, String expected) {
        if (to - from != length) {
            return new Fault(from, code, expected);
        }
        int other = CharacterSet.N.firstOther(text, from, to);
        return other == to ? null : new Fault(other, Gs1Error.Code.NOT_A_DIGIT, expected);
    }
}
