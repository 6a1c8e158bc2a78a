package org.supplyline.catalog;

import java.util.Locale;

/**
 * What is wrong with one cell of a file, so that a person finds and mends it.
 *
 * @param file name of the file
 * @param row number of the line as a spreadsheet shows it; the header is 1
 * @param column name in the header
 * @param value what stands there
 * @param problem what is wrong
 */
public record CellError(String file, int row, String column, String value, Problem problem) {

    /** Kinds of wrong cells; {@link #key} names the message that says what to write instead. */
    public enum Problem {
        MISSING_COLUMN,
        EMPTY,
        NOT_A_NUMBER,
        OUT_OF_RANGE,
        WRONG_FORM,
        WRONG_CHECK_DIGIT,
        UNKNOWN_ITEM,
        UNKNOWN_WORD,
        TWICE,
        TOO_MANY_ROWS,
        BAD_QUOTES;

        public String key() {
            return "catalog.cell." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public String toString() {
        return "%s, row %d, column %s: %s (%s)".formatted(file, row, column, problem, value);
    }
}
