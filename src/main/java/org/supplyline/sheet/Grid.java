package org.supplyline.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** One sheet: the cells that hold something, and which cells are merged. Rows and columns count from 1. */
public final class Grid {

    private final String name;
    private final NavigableMap<Integer, NavigableMap<Integer, Cell>> rows = new TreeMap<>();
    private final Map<Integer, NavigableMap<Integer, CellRange>> mergedByColumn = new HashMap<>();

    public Grid(String name, List<Cell> cells, List<CellRange> merged) {
        this.name = name;
        for (Cell cell : cells) {
            if (!cell.text().isEmpty()) {
                rows.computeIfAbsent(cell.row(), row -> new TreeMap<>()).put(cell.column(), cell);
            }
        }
        int columns = columnCount();
        for (CellRange range : merged) {
            for (int column = range.firstColumn(); column <= Math.min(range.lastColumn(), columns); column++) {
                mergedByColumn.computeIfAbsent(column, c -> new TreeMap<>()).put(range.firstRow(), range);
            }
        }
    }

    public String name() {
        return name;
    }

    /** The last row that holds something; 0 for an empty sheet. */
    public int rowCount() {
        return rows.isEmpty() ? 0 : rows.lastKey();
    }

    /** The last column that holds something; 0 for an empty sheet. */
    public int columnCount() {
        return rows.values().stream().mapToInt(NavigableMap::lastKey).max().orElse(0);
    }

    /** The cells of a row that hold something, from left to right. */
    public Collection<Cell> cells(int row) {
        NavigableMap<Integer, Cell> cells = rows.get(row);
        return cells == null ? List.of() : cells.values();
    }

    /** What the cell itself holds. */
    public Optional<Cell> own(int row, int column) {
        NavigableMap<Integer, Cell> cells = rows.get(row);
        return cells == null ? Optional.empty() : Optional.ofNullable(cells.get(column));
    }

    /** What a reader of the sheet takes the cell to hold: its own content, else that of the merged range around it. */
    public Optional<Cell> carried(int row, int column) {
        Optional<Cell> own = own(row, column);
        return own.isPresent() ? own : merged(row, column).flatMap(range -> own(range.firstRow(), range.firstColumn()));
    }

    public Optional<CellRange> merged(int row, int column) {
        NavigableMap<Integer, CellRange> ranges = mergedByColumn.get(column);
        Map.Entry<Integer, CellRange> entry = ranges == null ? null : ranges.floorEntry(row);
        return entry == null || entry.getValue().lastRow() < row ? Optional.empty() : Optional.of(entry.getValue());
    }

    /** The rows around a row as they stand in the sheet, to show a person where a question comes from. */
    public List<Cell> neighbours(int row, int before, int after) {
        List<Cell> cells = new ArrayList<>();
        rows.subMap(row - before, true, row + after, true).values().forEach(line -> cells.addAll(line.values()));
        return cells;
    }
}
