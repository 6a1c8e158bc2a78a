package org.supplyline.donation.sheet;

import org.supplyline.sheet.Cell;
import org.supplyline.sheet.CellRange;

/** Counts the blocks of a list of issues: one receiver standing in two blocks got two consignments. */
final class Consignments {

    private int count;
    private String receiver = "";
    private int blockRow;

    int of(GoodsRows rows) {
        if (!rows.table().isIssue()) {
            return 0;
        }
        int column = rows.table().column(ColumnRole.RECEIVER).orElse(1);
        String name =
                rows.grid().carried(rows.firstRow(), column).map(Cell::text).orElse("");
        int row = rows.grid()
                .merged(rows.firstRow(), column)
                .map(CellRange::firstRow)
                .orElse(0);
        boolean sameBlock = count > 0 && name.equals(receiver) && row == blockRow;
        if (!sameBlock) {
            count++;
        }
        receiver = name;
        blockRow = row;
        return count;
    }
}
