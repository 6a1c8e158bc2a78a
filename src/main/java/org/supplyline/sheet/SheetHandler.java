package org.supplyline.sheet;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.model.SharedStrings;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the cells and merged ranges out of one sheet part (ECMA-376 part 1, section 18.3). */
final class SheetHandler extends DefaultHandler {

    private final @Nullable SharedStrings texts;
    private final NumberText numbers;
    private final List<Cell> cells = new ArrayList<>();
    private final List<CellRange> merged = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();

    private boolean inValue;
    private boolean inPhonetic;
    private boolean formula;
    private int row;
    private int column;
    private int style;
    private String type = "n";

    /** @param texts those that cells name by number; null where the file keeps each in its cell */
    SheetHandler(@Nullable SharedStrings texts, NumberText numbers) {
        this.texts = texts;
        this.numbers = numbers;
    }

    Grid grid(String name) {
        return new Grid(name, cells, merged);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "row" -> {
                row = number(attributes.getValue("r"), row + 1);
                column = 0;
            }
            case "c" -> startCell(attributes);
            case "v" -> inValue = true;
            case "t" -> inValue = !inPhonetic;
            case "f" -> formula = true;
            case "rPh" -> inPhonetic = true;
            case "mergeCell" -> merge(attributes.getValue("ref"));
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "v", "t" -> inValue = false;
            case "rPh" -> inPhonetic = false;
            case "c" -> endCell();
            default -> {}
        }
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (inValue && value.length() < Limits.TEXT) {
            value.append(text, start, Math.min(length, Limits.TEXT - value.length()));
        }
    }

    private void startCell(Attributes attributes) {
        String address = attributes.getValue("r");
        int letters = 0;
        while (address != null && letters < address.length() && address.charAt(letters) >= 'A') {
            letters++;
        }
        column = address == null || letters == 0 || letters > 3
                ? column + 1
                : CellRange.column(address.substring(0, letters));
        String kind = attributes.getValue("t");
        type = kind == null ? "n" : kind;
        style = number(attributes.getValue("s"), -1);
        value.setLength(0);
        formula = false;
    }

    private void endCell() {
        if (value.length() == 0) {
            if (formula) {
                add(new Cell(row, column, "#?", null, Cell.Kind.ERROR, true));
            }
            return;
        }
        String text = value.toString();
        switch (type) {
            case "s" -> add(text(shared(Integer.parseInt(text.strip()))));
            case "str", "inlineStr", "d" -> add(text(text));
            case "b" -> add(text(text.equals("1") ? "TRUE" : "FALSE"));
            case "e" -> add(new Cell(row, column, Words.clean(text), null, Cell.Kind.ERROR, formula));
            default -> add(numbers.cell(row, column, text, style, formula));
        }
    }

    private String shared(int number) {
        if (texts == null) {
            throw new RefusedException(Refusal.BROKEN);
        }
        return texts.getItemAt(number).getString();
    }

    private Cell text(String raw) {
        String kept = raw.length() > Limits.TEXT ? raw.substring(0, Limits.TEXT) : raw;
        return new Cell(row, column, Words.clean(kept), null, Cell.Kind.TEXT, formula);
    }

    private void add(Cell cell) {
        if (cell.text().isEmpty()) {
            return;
        }
        if (row > Limits.ROWS || row < 1) {
            throw new RefusedException(Refusal.TOO_MANY_ROWS);
        }
        if (cells.size() == Limits.CELLS || column > Limits.COLUMNS) {
            throw new RefusedException(Refusal.TOO_MANY_CELLS);
        }
        cells.add(cell);
    }

    private void merge(@Nullable String reference) {
        if (merged.size() == Limits.MERGED_RANGES) {
            throw new RefusedException(Refusal.TOO_MANY_CELLS);
        }
        if (reference != null) {
            CellRange.parse(reference).ifPresent(merged::add);
        }
    }

    private static int number(@Nullable String text, int otherwise) {
        if (text == null || !text.matches("\\d{1,9}")) {
            return text == null ? otherwise : Integer.MAX_VALUE - 1;
        }
        return Integer.parseInt(text);
    }
}
