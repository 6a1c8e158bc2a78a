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

    /**
     * What a mending is remembered by: the same question about the same words, whatever the quantity; of a courier the
     * same name, whatever the goods.
     */
    public String key() {
        if (reason == ReviewReason.DONOR_COURIER) {
            return reason.code() + "|" + Words.normal(goods.donor().via());
        }
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

    /** The line that the row becomes in this reading. */
    public NoticeLine line(Reading reading, Flag how) {
        Donor courier = new Donor(Donor.Kind.NAMED, goods.donor().via(), "");
        return line(reading.amount(), how, reading.code() == Reading.Code.GAVE ? goods.from(courier) : goods);
    }

    /** The line that the row becomes with an amount that a person typed. */
    public NoticeLine line(Amount amount, Flag how) {
        return line(amount, how, goods);
    }

    private NoticeLine line(Amount amount, Flag how, Goods what) {
        Long price = goods.unitPriceFen();
        Long count = amount.count();
        Long value = goods.valueFen();
        if (value == null && price != null && count != null && count <= Amount.MAX_STATED) {
            value = price * count;
        }
        return new NoticeLine(row, number, cell, what, amount, null, null, value, Set.of(how), 0);
    }
}
