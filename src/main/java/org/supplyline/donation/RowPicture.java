package org.supplyline.donation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.supplyline.donation.sheet.PrivateNote;
import org.supplyline.donation.sheet.RowKind;
import org.supplyline.donation.sheet.SheetReading;
import org.supplyline.sheet.Cell;
import org.supplyline.sheet.Grid;

/** A row as it stood in the sheet, for people who mend; private numbers are blotted out. */
record RowPicture(int row, String kind, List<Shown> cells) {

    private static final String BLOT = "●●●";

    /** Longer texts are cut in the picture. */
    private static final int MAX_TEXT = 200;

    /** One cell: its column's letters and what it shows. */
    record Shown(String column, String text) {}

    static List<RowPicture> of(Grid grid, SheetReading reading, List<RowKind> kinds) {
        Map<String, List<String>> hidden = reading.privateNotes().values().stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(
                        PrivateNote::cell, TreeMap::new, Collectors.mapping(PrivateNote::text, Collectors.toList())));
        List<RowPicture> pictures = new ArrayList<>();
        for (int row = 1; row <= reading.rows(); row++) {
            List<Shown> cells = grid.cells(row).stream()
                    .map(cell ->
                            new Shown(letters(cell), blotted(cell, hidden.getOrDefault(cell.address(), List.of()))))
                    .toList();
            pictures.add(new RowPicture(row, kinds.get(row - 1).code(), cells));
        }
        return pictures;
    }

    static Set<String> columns(List<RowPicture> rows) {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .map(Shown::column)
                .collect(Collectors.toCollection(() ->
                        new TreeSet<>(Comparator.comparingInt(String::length).thenComparing(c -> c))));
    }

    private static String letters(Cell cell) {
        return cell.address().replaceAll("\\d", "");
    }

    private static String blotted(Cell cell, List<String> hidden) {
        String text = cell.text();
        for (String note : hidden) {
            text = text.contains(note) ? text.replace(note, BLOT) : BLOT;
        }
        return text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) + "…" : text;
    }
}
