package org.supplyline.donation.sheet;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.supplyline.sheet.Cell;
import org.supplyline.sheet.Grid;

/**
 * The rows that share one quantity, seen through a table's columns. Donor, item, specification and unit carry down in
 * merged cells; a merged quantity is one quantity.
 *
 * @param firstRow the row that holds the quantity
 * @param lastRow the last that belongs to it
 */
record GoodsRows(Grid grid, Table table, int firstRow, int lastRow) {

    /** The quantity cells that hold something; more than one where a table counts in two columns. */
    List<Cell> quantities() {
        return table.columns(ColumnRole.QUANTITY).stream()
                .flatMap(column -> grid.own(firstRow, column).stream())
                .toList();
    }

    /** The different cells that the rows see in a column: the first through a merged range, the others of their own. */
    List<Cell> cells(ColumnRole role) {
        Set<Cell> cells = new LinkedHashSet<>();
        for (int column : table.columns(role)) {
            Optional<Cell> first = carriesDown(role) ? grid.carried(firstRow, column) : grid.own(firstRow, column);
            first.filter(cell -> cell.column() == column || !carriesDown(role)).ifPresent(cells::add);
            for (int row = firstRow + 1; row <= lastRow; row++) {
                grid.own(row, column).ifPresent(cells::add);
            }
        }
        return new ArrayList<>(cells);
    }

    List<String> texts(ColumnRole role) {
        return cells(role).stream().map(Cell::text).toList();
    }

    String text(ColumnRole role) {
        return String.join(" ", texts(role));
    }

    private static boolean carriesDown(ColumnRole role) {
        return switch (role) {
            case QUANTITY, NUMBER, PRICE, VALUE, CONTACT, REMARK -> false;
            default -> true;
        };
    }

    String address(ColumnRole role) {
        return cells(role).stream()
                .findFirst()
                .map(Cell::address)
                .orElseGet(() -> Cell.address(firstRow, table.column(role).orElse(1)));
    }
}
