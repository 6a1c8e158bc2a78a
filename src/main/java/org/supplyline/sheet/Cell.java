package org.supplyline.sheet;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One cell that holds something.
 *
 * @param row from 1, as the spreadsheet program shows it
 * @param column from 1
 * @param text what a person sees, without zero-width characters and outer blanks; a date as {@code 2020-01-30}
 * @param number the number behind the text, if the cell is one
 * @param kind what the cell holds
 * @param formula whether the value was calculated; the value is the one that the spreadsheet program last stored
 */
public record Cell(
        int row, int column, String text, @Nullable BigDecimal number, Kind kind, boolean formula) {

    /** What a cell holds. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        ERROR
    }

    public static Cell ofText(int row, int column, String raw) {
        return new Cell(row, column, Words.clean(raw), null, Kind.TEXT, false);
    }

    /** The cell's address, {@code D97}. */
    public String address() {
        return address(row, column);
    }

    public static String address(int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.append(row).toString();
    }
}
