package org.supplyline.donation.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.supplyline.sheet.Cell;
import org.supplyline.sheet.CellRange;
import org.supplyline.sheet.Grid;
import org.supplyline.sheet.Words;

/** A table head and what its columns hold. A head may cover two rows, and two tables may stand side by side under it. */
final class Table {

    private static final Pattern BRACKET = Pattern.compile(".*\\(([^()]{1,4})\\)");

    private final Map<ColumnRole, List<Integer>> columns = new EnumMap<>(ColumnRole.class);
    private final Map<Integer, String> bracketed = new HashMap<>();
    private final Map<Integer, String> heads = new HashMap<>();

    /** The tables that begin with this row as their head; none if the row is no head. */
    static List<Table> at(Grid grid, int row) {
        List<Table> tables = new ArrayList<>();
        Table table = new Table();
        int known = 0;
        for (Cell cell : grid.cells(row)) {
            Optional<ColumnRole> role = cell.kind() == Cell.Kind.TEXT ? ColumnRole.of(cell.text()) : Optional.empty();
            if (role.isEmpty()) {
                continue;
            }
            known++;
            if (table.isComplete() && table.startsAgain(role.get())) {
                tables.add(table);
                table = new Table();
            }
            table.add(grid, cell, role.get());
        }
        if (table.isComplete()) {
            tables.add(table);
        }
        return known * 2 >= grid.cells(row).size() ? List.copyOf(tables) : List.of();
    }

    /** The last row of the head, where some of its cells are merged downwards. */
    static int lastHeadRow(Grid grid, int row) {
        int last = row;
        for (Cell cell : grid.cells(row)) {
            int end = grid.merged(row, cell.column()).map(CellRange::lastRow).orElse(row);
            last = Math.max(last, Math.min(end, row + 2));
        }
        return last;
    }

    private boolean isComplete() {
        return columns.containsKey(ColumnRole.ITEM) && columns.containsKey(ColumnRole.QUANTITY);
    }

    private boolean startsAgain(ColumnRole role) {
        return columns.containsKey(role)
                && (role == ColumnRole.ITEM
                        || role == ColumnRole.DONOR
                        || role == ColumnRole.RECEIVER
                        || role == ColumnRole.NUMBER);
    }

    private void add(Grid grid, Cell cell, ColumnRole role) {
        int last = grid.merged(cell.row(), cell.column())
                .map(CellRange::lastColumn)
                .orElse(cell.column());
        for (int column = cell.column(); column <= Math.min(last, cell.column() + 3); column++) {
            columns.computeIfAbsent(role, r -> new ArrayList<>()).add(column);
            heads.put(column, ColumnRole.words(cell.text()));
            String below = grid.own(cell.row() + 1, column).map(Cell::text).orElse("");
            Matcher bracket = BRACKET.matcher(Words.normal(cell.text()));
            if (last > cell.column() && Units.isKnown(Words.normal(below))) {
                bracketed.put(column, Words.normal(below));
            } else if (bracket.matches()) {
                bracketed.put(column, bracket.group(1));
            }
        }
    }

    List<Integer> columns(ColumnRole role) {
        return columns.getOrDefault(role, List.of());
    }

    Optional<Integer> column(ColumnRole role) {
        return columns(role).stream().findFirst();
    }

    boolean has(ColumnRole role) {
        return columns.containsKey(role);
    }

    /** What stands in brackets in the column's head, "数量（箱）", "金额（万元）". */
    String bracket(int column) {
        return bracketed.getOrDefault(column, "");
    }

    /** The columns of packs, content and total; empty where the list does not count in such. */
    Optional<PackColumns> packColumns() {
        return PackColumns.of(columns(ColumnRole.CONTENT), columns(ColumnRole.QUANTITY), this, heads);
    }

    boolean isIssue() {
        return has(ColumnRole.RECEIVER) && !has(ColumnRole.DONOR);
    }
}
