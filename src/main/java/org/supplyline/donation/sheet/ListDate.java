package org.supplyline.donation.sheet;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.supplyline.sheet.Cell;
import org.supplyline.sheet.Words;

/** Finds the day in a title: "2020年1月30日", a date cell, or its bare serial number, 43860. */
final class ListDate {

    private static final Pattern WRITTEN = Pattern.compile("((?:19|20)\\d{2})[年./-](\\d{1,2})[月./-](\\d{1,2})日?");

    /** Day 0 of the spreadsheet calendar that counts from 1900, as it stands after its false leap day. */
    private static final LocalDate SERIAL_ORIGIN = LocalDate.of(1899, 12, 30);

    private static final long FIRST_SERIAL = 36_526;
    private static final long LAST_SERIAL = 73_050;

    private ListDate() {}

    static Optional<LocalDate> of(Collection<Cell> title) {
        return title.stream().flatMap(cell -> of(cell).stream()).findFirst();
    }

    private static Optional<LocalDate> of(Cell cell) {
        BigDecimal number = cell.number();
        if (cell.kind() == Cell.Kind.NUMBER
                && number != null
                && number.stripTrailingZeros().scale() <= 0) {
            long serial = number.precision() > 9 ? 0 : number.longValue();
            return serial >= FIRST_SERIAL && serial <= LAST_SERIAL
                    ? Optional.of(SERIAL_ORIGIN.plusDays(serial))
                    : Optional.empty();
        }
        Matcher matcher = WRITTEN.matcher(Words.normal(cell.text()));
        return matcher.find() ? day(matcher) : Optional.empty();
    }

    private static Optional<LocalDate> day(Matcher written) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(written.group(1)),
                    Integer.parseInt(written.group(2)),
                    Integer.parseInt(written.group(3))));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
