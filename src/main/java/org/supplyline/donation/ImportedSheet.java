package org.supplyline.donation;

import java.util.List;

/**
 * The count of one sheet; {@code rows = lineRows + review + nonGoods}.
 *
 * @param file name under which the file first came
 * @param sha256 of the file, in hex
 * @param sheet the sheet's name
 * @param rows rows up to the last that holds something
 * @param quantityRows rows with a quantity of their own
 * @param lines lines of notices that the sheet gave so far
 * @param lineRows rows that gave them
 * @param review rows that wait for a person
 * @param nonGoods titles, heads, continuations, notes, totals, blank and dismissed rows
 * @param already whether the file had come before
 * @param notices the journal records of its lines; what an acceptance is opened from
 */
public record ImportedSheet(
        String file,
        String sha256,
        String sheet,
        long rows,
        long quantityRows,
        long lines,
        long lineRows,
        long review,
        long nonGoods,
        boolean already,
        List<String> notices) {

    public ImportedSheet {
        notices = List.copyOf(notices);
        if (rows != lineRows + review + nonGoods) {
            throw new IllegalStateException("Of %d rows, %d gave lines, %d wait and %d are no goods."
                    .formatted(rows, lineRows, review, nonGoods));
        }
    }

    ImportedSheet seenBefore() {
        return new ImportedSheet(
                file, sha256, sheet, rows, quantityRows, lines, lineRows, review, nonGoods, true, notices);
    }
}
