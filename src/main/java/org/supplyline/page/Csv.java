package org.supplyline.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as text/csv (RFC 4180) for spreadsheets: UTF-8 with a byte order mark, which Excel and WPS need for Chinese, and
 * no cell that a spreadsheet would run as a formula.
 */
public final class Csv {

    public static final String TYPE = "text/csv;charset=UTF-8";

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);

    /** Adds a line; numbers stay numbers, all else is text. */
    public Csv line(List<?> cells) {
        text.append(cells.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
    }

    public byte[] toBytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(Object value) {
        if (value instanceof Number number) {
            return number.toString();
        }
        String cell = value.toString();
        if (!cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 && !cell.equals("-")) {
            cell = "'" + cell;
        }
        boolean quoted = cell.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        return quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
