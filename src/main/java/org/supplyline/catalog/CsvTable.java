package org.supplyline.catalog;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.supplyline.catalog.CellError.Problem;

/**
 * A CSV file with a header (RFC 4180; a byte order mark and blank lines are passed over).
 *
 * @param file its name, for errors
 * @param rows the lines behind the header
 * @param errors what kept lines from being read
 */
public record CsvTable(String file, List<Row> rows, List<CellError> errors) {

    /** More lines than any catalogue or list of places has; keeps a wrong upload from filling the memory. */
    public static final int MAX_ROWS = 20_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * One line.
     *
     * @param number as a spreadsheet shows it; the header is 1
     * @param cells by column name, trimmed; absent cells are empty
     */
    public record Row(String file, int number, Map<String, String> cells) {

        /** The cell's text, trimmed; empty if the line is short or the column unknown. */
        public String text(String column) {
            return cells.getOrDefault(column, "");
        }

        public CellError error(String column, Problem problem) {
            return new CellError(file, number, column, text(column), problem);
        }
    }

    /** Reads all lines; a missing column is one error and leaves no rows. */
    public static CsvTable read(String file, Reader reader, List<String> columns) {
        List<CellError> errors = new ArrayList<>();
        List<List<String>> lines = split(file, reader, errors);
        if (lines.isEmpty()) {
            errors.add(new CellError(file, 1, columns.get(0), "", Problem.MISSING_COLUMN));
            return new CsvTable(file, List.of(), errors);
        }
        List<String> header = lines.get(0);
        for (String column : columns) {
            if (!header.contains(column)) {
                errors.add(new CellError(file, 1, column, "", Problem.MISSING_COLUMN));
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < lines.size() && errors.isEmpty(); i++) {
            Row row = row(file, i + 1, header, lines.get(i));
            if (!row.cells().values().stream().allMatch(String::isEmpty)) {
                rows.add(row);
            }
        }
        return new CsvTable(file, List.copyOf(rows), List.copyOf(errors));
    }

    private static Row row(String file, int number, List<String> header, List<String> line) {
        Map<String, String> cells = new TreeMap<>();
        for (int i = 0; i < Math.min(header.size(), line.size()); i++) {
            cells.put(header.get(i), line.get(i));
        }
        return new Row(file, number, cells);
    }

    private static List<List<String>> split(String file, Reader reader, List<CellError> errors) {
        Splitter splitter = new Splitter();
        try {
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                if (c == BYTE_ORDER_MARK && splitter.lines.isEmpty()) {
                    continue;
                }
                splitter.take((char) c);
                if (splitter.lines.size() > MAX_ROWS) {
                    errors.add(new CellError(file, MAX_ROWS, "-", "", Problem.TOO_MANY_ROWS));
                    return splitter.lines;
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("The file (%s) cannot be read.".formatted(file), broken);
        }
        if (splitter.quoted) {
            errors.add(new CellError(file, splitter.lines.size() + 1, "-", "", Problem.BAD_QUOTES));
        }
        splitter.endLine();
        return splitter.lines;
    }

    /** Cuts characters into cells; a quote inside a quoted cell is written twice. */
    private static final class Splitter {

        private final List<List<String>> lines = new ArrayList<>();
        private List<String> line = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();
        private boolean quoted;
        private boolean closed;

        void take(char c) {
            if (quoted) {
                if (c == '"') {
                    quoted = false;
                    closed = true;
                } else {
                    cell.append(c);
                }
            } else if (c == '"') {
                if (closed) {
                    cell.append(c);
                }
                quoted = true;
                closed = false;
            } else if (c == ',') {
                endCell();
            } else if (c == '\n') {
                endLine();
            } else if (c != '\r') {
                cell.append(c);
            }
        }

        private void endCell() {
            line.add(cell.toString().strip());
            cell.setLength(0);
            closed = false;
        }

        void endLine() {
            if (cell.length() == 0 && line.isEmpty()) {
                lines.add(List.of());
                return;
            }
            endCell();
            lines.add(List.copyOf(line));
            line = new ArrayList<>();
        }
    }
}
