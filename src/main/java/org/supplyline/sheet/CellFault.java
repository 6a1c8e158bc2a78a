package org.supplyline.sheet;

/**
 * What is wrong with a cell, or looks so.
 *
 * @param column name of the column
 * @param key the message that says what is wrong and what to do; it may use the value
 * @param value what the message needs: the cell's text or what it contradicts; may be empty
 * @param doubt whether a person may look and say that it is right
 */
public record CellFault(String column, String key, String value, boolean doubt) {

    public static CellFault wrong(String column, String key, String value) {
        return new CellFault(column, key, value, false);
    }

    public static CellFault doubtful(String column, String key, String value) {
        return new CellFault(column, key, value, true);
    }
}
