package org.supplyline.donation.sheet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.supplyline.sheet.Words;

/**
 * A row that a person must look at before it is a line.
 *
 * @param row the row, from 1
 * @param number its number among the row's questions and lines, from 1
 * @param cell the cell that raised the question, {@code C87}
 * @param reason why
 * @param quantity what the quantity cell says
 * @param unit the unit that the quantity counts; empty when not known
 * @param goods what the row says besides
 * @param readings the ways to read it; may be empty
 */
public record ReviewRow(
        int row,
        int number,
        String cell,
        ReviewReason reason,
        String quantity,
        String unit,
        Goods goods,
        List<Reading> readings) {

    private static final Pattern DIGITS = Pattern.compile("\\d+(?:\\.\\d+)?");

    public ReviewRow {
        readings = List.copyOf(readings);
    }

    /** What a mending is remembered by: the same question about the same words, whatever the quantity. */
    public String key() {
        return reason.code() + "|" + Words.normal(goods.spec()) + "|" + unit + "|"
                + DIGITS.matcher(Words.normal(quantity)).replaceAll("#");
    }

    /** What rows have in common that can be mended together: the question and the form of the words. */
    public String shape() {
        return DIGITS.matcher(key()).replaceAll("#");
    }

    public Optional<Reading> reading(Reading.Code code) {
        return readings.stream().filter(reading -> reading.code() == code).findFirst();
    }

    /** The line that the row becomes with this amount. */
    public NoticeLine line(Amount amount, Flag how) {
        Long price = goods.unitPriceFen();
        Long count = amount.count();
        Long value = goods.valueFen();
        if (value == null && price != null && count != null && count <= Amount.MAX_STATED) {
            value = price * count;
        }
        return new NoticeLine(row, number, cell, goods, amount, null, null, value, Set.of(how), 0);
    }
}
