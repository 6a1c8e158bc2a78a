package org.supplyline.sheet;

import java.util.Map;
import org.supplyline.journal.Cause;

/**
 * A row of a list below its head.
 *
 * @param sha256 hash of the file, which names it whatever people call it
 * @param sheet place of the sheet in the file, from 1
 * @param sheetName as its tab says
 * @param row as a spreadsheet program shows it
 * @param cells what stands in each column, by its name; empty cells are absent
 * @param addresses where that stands, {@code D7}, by the name of the column
 */
public record ListedRow(
        String sha256, int sheet, String sheetName, int row, Map<String, String> cells, Map<String, String> addresses) {

    public ListedRow {
        cells = Map.copyOf(cells);
        addresses = Map.copyOf(addresses);
    }

    /** What stands in the column, or nothing. */
    public String text(String column) {
        return cells.getOrDefault(column, "");
    }

    /** The same row as a person mended it. */
    public ListedRow with(Map<String, String> mended) {
        return new ListedRow(sha256, sheet, sheetName, row, mended, addresses);
    }

    public Cause cause() {
        return new Cause.Import(sha256, sheetName, row);
    }
}
