package org.supplyline.inventory.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.util.MultiValueMap;
import org.supplyline.sheet.CellFault;
import org.supplyline.sheet.ListColumn;
import org.supplyline.sheet.ListedRow;
import org.supplyline.sheet.Words;

/**
 * A line that somebody types, as the page shows it.
 *
 * @param number from 1
 * @param cells by column
 * @param faults what is wrong with it
 */
record OpeningForm(int number, Map<String, String> cells, List<CellFault> faults) {

    private static final String FORM = "-";

    public String text(String column) {
        return cells.getOrDefault(column, "");
    }

    public boolean isWrong(String column) {
        return faults.stream().anyMatch(fault -> fault.column().equals(column));
    }

    static List<OpeningForm> empty(int count) {
        List<OpeningForm> lines = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            lines.add(new OpeningForm(i, Map.of(), List.of()));
        }
        return lines;
    }

    /** The rows of a form whose fields stand row by row; those without item and quantity are left out. */
    static List<ListedRow> rows(MultiValueMap<String, String> form, List<ListColumn> columns) {
        List<ListedRow> rows = new ArrayList<>();
        for (int i = 0; i < form.getOrDefault("item", List.of()).size(); i++) {
            Map<String, String> cells = new TreeMap<>();
            for (ListColumn column : columns) {
                List<String> values = form.getOrDefault(column.name(), List.of());
                cells.put(column.name(), i < values.size() ? values.get(i) : "");
            }
            ListedRow row = row(rows.size() + 1, cells);
            if (!row.text("item").isEmpty() || !row.text("quantity").isEmpty()) {
                rows.add(row);
            }
        }
        return rows;
    }

    static ListedRow row(int number, Map<String, String> cells) {
        Map<String, String> clean = new TreeMap<>();
        cells.forEach((column, text) -> clean.put(column, Words.clean(text)));
        return new ListedRow(FORM, 1, FORM, number, clean, Map.of());
    }
}
