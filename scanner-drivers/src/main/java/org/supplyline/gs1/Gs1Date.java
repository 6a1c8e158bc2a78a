package org.supplyline.gs1;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Dates of element strings, YYMMDD (GS1 General Specifications, sections 3.4 and 7.12). */
public final class Gs1Date {

    private static final int FEBRUARY = 2;

    private Gs1Date() {}

    /**
     * Reads a date. A day of 00 is the last day of the month. The century is the one that brings the year closest to
     * the reference year: from 49 years before it to 50 years after it.
     *
     * @return empty if these are not six digits that name a day of the calendar
     */
    public static Optional<LocalDate> parse(String yymmdd, int referenceYear) {
        if (yymmdd.length() != 6 || !CheckDigit.isDigits(yymmdd)) {
            return Optional.empty();
        }
        int year = fullYear(twoDigits(yymmdd, 0), referenceYear);
        int month = twoDigits(yymmdd, 2);
        int day = twoDigits(yymmdd, 4);
        if (month < 1 || month > 12 || day > daysOf(year, month)) {
            return Optional.empty();
        }
        YearMonth in = YearMonth.of(year, month);
        return Optional.of(day == 0 ? in.atEndOfMonth() : in.atDay(day));
    }

    static int fullYear(int twoDigits, int referenceYear) {
        int year = referenceYear - referenceYear % 100 + twoDigits;
        int difference = year - referenceYear;
        if (difference >= 51) {
            return year - 100;
        }
        return difference <= -50 ? year + 100 : year;
    }

    /** @param month from 1 to 12 */
    static int daysOf(int year, int month) {
        if (month == FEBRUARY) {
            return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    /** The number that the two digits from this place are. */
    static int twoDigits(String digits, int from) {
        return (digits.charAt(from) - '0') * 10 + digits.charAt(from + 1) - '0';
    }
}
