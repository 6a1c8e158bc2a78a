package org.supplyline.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds the head of a list in a sheet and reads the rows below it. */
final class HeadedList {

    /** Titles and explanations stand above a head, but not more of them. */
    private static final int HEAD_WITHIN_ROWS = 30;

    private HeadedList() {}

    /** The rows below the head; empty if no row of the sheet has all needed columns. */
    static Optional<List<ListedRow>> rows(String sha256, int sheet, Grid grid, List<ListColumn> columns) {
        for (int row = 1; row <= Math.min(HEAD_WITHIN_ROWS, grid.rowCount()); row++) {
            Map<ListColumn, Integer> places = head(grid, row, columns);
            if (columns.stream().filter(ListColumn::needed).allMatch(places::containsKey)) {
                return Optional.of(below(sha256, sheet, grid, row, places));
            }
        }
        return Optional.empty();
    }

    private static Map<ListColumn, Integer> head(Grid grid, int row, List<ListColumn> columns) {
        Map<ListColumn, Integer> places = new LinkedHashMap<>();
        for (Cell cell : grid.cells(row)) {
            columns.stream()
                    .filter(column -> column.isHead(cell.text()))
                    .findFirst()
                    .ifPresent(column -> places.putIfAbsent(column, cell.column()));
        }
        return places;
    }

    private static List<ListedRow> below(
            String sha256, int sheet, Grid grid, int head, Map<ListColumn, Integer> places) {
        List<ListedRow> rows = new ArrayList<>();
        for (int row = head + 1; row <= grid.rowCount(); row++) {
            Map<String, String> cells = new TreeMap<>();
            Map<String, String> addresses = new TreeMap<>();
            boolean own = false;
            for (Map.Entry<ListColumn, Integer> place : places.entrySet()) {
                String name = place.getKey().name();
                int column = place.getValue();
                own |= grid.own(row, column).isPresent();
                Optional<Cell> cell = place.getKey().carries() ? grid.carried(row, column) : grid.own(row, column);
                addresses.put(name, Cell.address(row, column));
                cell.ifPresent(found -> cells.put(name, text(found)));
            }
            if (own) {
                rows.add(new ListedRow(sha256, sheet, grid.name(), row, cells, addresses));
            }
        }
        return rows;
    }

    /** A long number is shown as 6.9E+12 and is still a bar code. */
    private static String text(Cell cell) {
        boolean shortened = cell.number() != null
                && cell.kind() == Cell.Kind.NUMBER
                && cell.text().indexOf('E') >= 0;
        return shortened && cell.number() != null ? cell.number().toPlainString() : cell.text();
    }
}
