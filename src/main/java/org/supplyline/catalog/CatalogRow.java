package org.supplyline.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.supplyline.catalog.CellError.Problem;
import org.supplyline.gs1.Gtin;
import org.supplyline.sheet.CellFault;
import org.supplyline.sheet.ListedRow;

/** One row of a catalogue list: an item with its base unit, or one higher level of its pack ladder. */
final class CatalogRow {

    /** Nothing stocked is heavier than iron or lighter than loose down; beyond that the unit was mistaken. */
    private static final long MAX_GRAMS_A_CM3 = 8;

    private static final long MAX_CM3_A_GRAM = 500;

    private static final int MAX_LEVEL = 6;
    private static final String FAULT = "catalog.fault.";

    /** Columns whose wrong form has a message of its own. */
    private static final List<String> OWN_MESSAGE =
            List.of("code", "category", "shelf_life", "control", "hazard", "proof", "cold_chain", "gtin", "content");

    private final ListedRow row;
    private final Map<String, String> cells;
    private final CatalogLadder ladder;
    private final List<CellFault> faults = new ArrayList<>();
    private int level = 1;
    private @Nullable ReliefItem item;
    private @Nullable Pack pack;

    private CatalogRow(ListedRow row, CatalogLadder ladder) {
        this.row = row;
        this.ladder = ladder;
        this.cells = CatalogWords.cells(row);
    }

    static CatalogRow read(ListedRow row, CatalogLadder ladder) {
        CatalogRow read = new CatalogRow(row, ladder);
        read.readLevel();
        if (read.level == 1) {
            read.readItem();
        } else {
            read.readPack();
        }
        return read;
    }

    List<CellFault> faults() {
        return List.copyOf(faults);
    }

    int level() {
        return level;
    }

    /** The item as it is to be; there is one unless something is wrong for certain. */
    ReliefItem item() {
        return Objects.requireNonNull(item);
    }

    /** The rung of its ladder that the row tells. */
    Pack pack() {
        return Objects.requireNonNull(pack);
    }

    private String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    private void readLevel() {
        String text = cell("level");
        if (text.isEmpty()) {
            level = cell("content").isEmpty() ? 1 : ladder.nextLevel(cell("code"));
        } else if (text.matches("[1-" + MAX_LEVEL + "]")) {
            level = Integer.parseInt(text);
        } else {
            wrong("level", "level", text);
        }
        if (ladder.isTold(cell("code"), level)) {
            wrong("level", "twice", Integer.toString(level));
        }
    }

    private void readItem() {
        Optional<ReliefItem> known = ladder.item(cell("code"));
        Map<String, String> all = known.map(CatalogFile::cells).orElseGet(CatalogRow::blank);
        boolean measured = !cell("weight_g").isEmpty() && !cell("volume_cm3").isEmpty();
        cells.forEach((column, text) -> {
            if (!text.isEmpty() || column.equals("shelf_life")) {
                all.put(column, text);
            }
        });
        if (measured) {
            all.put("estimated", "no");
        }
        fillIn(all);
        List<CellError> errors = new ArrayList<>();
        Optional<ReliefItem> read = CatalogFile.item(table(all), errors);
        errors.forEach(error -> faults.add(fault(error, error.column())));
        Optional<Gtin> gtin = gtin(cell("code"), 1);
        read.ifPresent(told -> {
            item = told;
            compare(told, known);
            Optional<Pack> old = ladder.pack(told.code(), 1);
            pack = Catalog.unitPack(told)
                    .withGtin(gtin.orElse(old.map(Pack::gtin).orElse(null)));
        });
    }

    /** What a new item is unless somebody says otherwise. */
    static Map<String, String> blank() {
        return new TreeMap<>(Map.of("estimated", "yes", "control", "ordinary", "hazard", "none", "cold_chain", "no"));
    }

    /** What a list may leave out: English names, and weight and volume, for which the class default stands in. */
    private void fillIn(Map<String, String> all) {
        all.putIfAbsent("name_en", all.getOrDefault("name_zh", ""));
        all.putIfAbsent("unit_en", all.getOrDefault("unit_zh", ""));
        if (cell("control").isEmpty() && cell("shelf_life").startsWith("PT")) {
            all.put("control", ControlClass.FRESH.word());
        }
        new ClassDefaults(ladder.items().toList()).fillIn(all);
    }

    /** What a right form does not show: another unit, another item of that name, kilograms in a column of grams. */
    private void compare(ReliefItem read, Optional<ReliefItem> known) {
        known.filter(old -> !old.unitZh().equals(read.unitZh()) || !old.unitEn().equals(read.unitEn()))
                .ifPresent(old -> wrong("unit_zh", "unit-fixed", old.unitZh()));
        if (known.isEmpty()) {
            ladder.items()
                    .filter(other -> other.nameZh().equals(read.nameZh()))
                    .findFirst()
                    .ifPresent(other -> doubt("name_zh", "same-name", other.code()));
        }
        boolean heavy = read.weightGrams() / MAX_GRAMS_A_CM3 > read.volumeCm3();
        boolean light = read.volumeCm3() / MAX_CM3_A_GRAM > read.weightGrams();
        if (!read.estimated() && (heavy || light)) {
            doubt("weight_g", "density", read.weightGrams() + " g / " + read.volumeCm3() + " cm³");
        }
        if (cell("value_fen").isEmpty() && !cell("value_yuan").isEmpty()) {
            wrong("value_yuan", "money", cell("value_yuan"));
        }
    }

    private void readPack() {
        Optional<ReliefItem> known = ladder.item(cell("code"));
        Optional<Pack> lower = ladder.level(cell("code"), level - 1);
        if (known.isEmpty()) {
            wrong("code", "unknown-item", cell("code"));
            return;
        }
        if (lower.isEmpty()) {
            wrong("level", "level-missing", Integer.toString(level - 1));
            return;
        }
        Optional<Long> content = content();
        if (content.isEmpty()) {
            return;
        }
        boolean measured = !cell("weight_g").isEmpty() && !cell("volume_cm3").isEmpty();
        Map<String, String> all = new TreeMap<>(Map.of("item", cell("code"), "estimated", measured ? "no" : "yes"));
        all.put("name_zh", cell("pack_zh"));
        all.put("name_en", cell("pack_en").isEmpty() ? cell("pack_zh") : cell("pack_en"));
        all.put("quantity", times(lower.get().quantity(), content.get()));
        all.put("weight_g", or(cell("weight_g"), times(lower.get().weightGrams(), content.get())));
        all.put("volume_cm3", or(cell("volume_cm3"), times(lower.get().volumeCm3(), content.get())));
        List<CellError> errors = new ArrayList<>();
        Optional<Pack> read = CatalogFile.pack(table(all), Map.of(cell("code"), known.get()), errors);
        errors.forEach(error -> faults.add(fault(error, column(error.column()))));
        read.ifPresent(told -> finish(known.get(), lower.get(), told, content.get()));
    }

    private void finish(ReliefItem known, Pack lower, Pack told, long content) {
        item = known;
        if (!told.estimated() && told.weightGrams() / content < lower.weightGrams() && !known.estimated()) {
            doubt("weight_g", "lighter", times(lower.weightGrams(), content) + " g");
        }
        Optional<Pack> old = ladder.pack(known.code(), told.quantity());
        Optional<Gtin> gtin = gtin(known.code(), told.quantity());
        old.map(Pack::gtin)
                .filter(before -> gtin.filter(now -> !now.equals(before)).isPresent())
                .ifPresent(before -> doubt("gtin", "gtin-replaces", before.digits()));
        pack = told.withGtin(gtin.orElse(old.map(Pack::gtin).orElse(null)));
    }

    /** The bar code of the row, unless it is wrong or on another pack. */
    private Optional<Gtin> gtin(String code, long quantity) {
        String text = cell("gtin");
        Optional<Gtin> gtin = Gtin.parse(text);
        if (!text.isEmpty() && gtin.isEmpty()) {
            wrong("gtin", "gtin", text);
        }
        gtin.flatMap(ladder::withGtin)
                .filter(other -> !other.item().equals(code) || other.quantity() != quantity)
                .ifPresent(other -> wrong("gtin", "gtin-taken", other.item() + " × " + other.quantity()));
        return gtin;
    }

    /** How many of the next lower level; a whole number, since conversions are exact. */
    private Optional<Long> content() {
        String text = cell("content");
        if (text.matches("\\d{1,7}") && Long.parseLong(text) > 1) {
            return Optional.of(Long.valueOf(text));
        }
        wrong("content", "content", text);
        return Optional.empty();
    }

    private static String times(long lower, long content) {
        return Long.toString(Math.multiplyExact(lower, content));
    }

    private static String or(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }

    private CsvTable.Row table(Map<String, String> all) {
        return new CsvTable.Row(row.sheetName(), row.row(), all);
    }

    private static String column(String column) {
        return switch (column) {
            case "name_zh" -> "pack_zh";
            case "name_en" -> "pack_en";
            case "quantity" -> "content";
            default -> column;
        };
    }

    private static CellFault fault(CellError error, String column) {
        boolean own = error.problem() != Problem.EMPTY && OWN_MESSAGE.contains(column);
        return CellFault.wrong(column, own ? FAULT + column : error.problem().key(), error.value());
    }

    private void wrong(String column, String message, String value) {
        faults.add(CellFault.wrong(column, FAULT + message, value));
    }

    private void doubt(String column, String message, String value) {
        faults.add(CellFault.doubtful(column, FAULT + message, value));
    }
}
