package org.supplyline.gs1;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Dates of element strings, YYMMDD (GS1 General Specifications, sections 3.4 and 7.12). */
public final class Gs1Date {

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
        try {
            int year = fullYear(Integer.parseInt(yymmdd, 0, 2, 10), referenceYear);
            YearMonth month = YearMonth.of(year, Integer.parseInt(yymmdd, 2, 4, 10));
            int day = Integer.parseInt(yymmdd, 4, 6, 10);
            return Optional.of(day == 0 ? month.atEndOfMonth() : month.atDay(day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int fullYear(int twoDigits, int referenceYear) {
        int year = referenceYear - referenceYear % 100 + twoDigits;
        int difference = year - referenceYear;
        if (difference >= 51) {
            return year - 100;
        }
        return difference <= -50 ? year + 100 : year;
    }
}
