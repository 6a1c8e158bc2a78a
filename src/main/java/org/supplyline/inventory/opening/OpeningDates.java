package org.supplyline.inventory.opening;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.supplyline.catalog.Expiry;

/** Reads the dates of a row of opening stock as people and office programs write them; what is none is a fault of the row. */
final class OpeningDates {

    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年]?(\\d{1,2})[-/.月]?(\\d{1,2})日?");
    private static final Pattern MINUTE = Pattern.compile("(.*\\S)[T\\s]+(\\d{1,2})[:：](\\d{2})(?::\\d{2})?");

    private OpeningDates() {}

    /** A day, with fresh food the minute too; midnight is how office programs write a day. */
    static @Nullable Expiry expiry(String text, OpeningRow read) {
        Matcher minute = MINUTE.matcher(text);
        boolean timed = minute.matches();
        LocalDate last = day("expiry", timed ? minute.group(1) : text, read);
        if (last == null) {
            return null;
        }
        try {
            LocalTime time = timed
                    ? LocalTime.of(Integer.parseInt(minute.group(2)), Integer.parseInt(minute.group(3)))
                    : LocalTime.MIDNIGHT;
            return new Expiry(last, time.equals(LocalTime.MIDNIGHT) ? null : time);
        } catch (DateTimeException noSuchMinute) {
            read.wrong("expiry", "day", text);
            return null;
        }
    }

    static @Nullable LocalDate day(String column, String written, OpeningRow read) {
        String text = written.replace(" ", "");
        if (text.isEmpty()) {
            return null;
        }
        Matcher day = DAY.matcher(text);
        try {
            if (day.matches()) {
                return LocalDate.of(
                        Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
            }
        } catch (DateTimeException noSuchDay) {
            read.wrong(column, "day", text);
            return null;
        }
        read.wrong(column, "day", text);
        return null;
    }
}
