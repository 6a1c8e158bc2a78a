package org.supplyline.catalog;

import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.supplyline.catalog.CellError.Problem;
import org.supplyline.gs1.Gtin;

/**
 * A catalogue as it comes in two CSV files, items and packs; all wrong cells are named at once.
 *
 * @param items by code, in the order of the file
 * @param packs in the order of the file
 * @param errors empty if the files may be taken
 */
record CatalogFile(Map<String, ReliefItem> items, List<Pack> packs, List<CellError> errors) {

    static final List<String> ITEM_COLUMNS = List.of(
            "code",
            "category",
            "name_zh",
            "name_en",
            "unit_zh",
            "unit_en",
            "weight_g",
            "volume_cm3",
            "estimated",
            "shelf_life",
            "control",
            "hazard",
            "cold_chain");
    /** Columns that the shipped file does not have. */
    static final List<String> VALUE_COLUMNS = List.of("value_fen", "proof");

    static final List<String> PACK_COLUMNS =
            List.of("item", "name_zh", "name_en", "quantity", "weight_g", "volume_cm3", "gtin");

    private static final Pattern YES_NO = Pattern.compile("yes|no");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,15}");

    static CatalogFile read(Reader itemFile, Reader packFile) {
        CsvTable itemTable = CsvTable.read("relief-items.csv", itemFile, ITEM_COLUMNS);
        CsvTable packTable = CsvTable.read("packs.csv", packFile, PACK_COLUMNS);
        List<CellError> errors = new ArrayList<>(itemTable.errors());
        errors.addAll(packTable.errors());
        Map<String, ReliefItem> items = new LinkedHashMap<>();
        for (CsvTable.Row row : itemTable.rows()) {
            item(row, errors).ifPresent(item -> {
                if (items.putIfAbsent(item.code(), item) != null) {
                    errors.add(row.error("code", Problem.TWICE));
                }
            });
        }
        List<Pack> packs = new ArrayList<>();
        Set<Gtin> gtins = new HashSet<>();
        Set<String> rungs = new HashSet<>();
        for (CsvTable.Row row : packTable.rows()) {
            pack(row, items, errors).ifPresent(pack -> {
                if (pack.gtin() != null && !gtins.add(pack.gtin())) {
                    errors.add(row.error("gtin", Problem.TWICE));
                } else if (!rungs.add(pack.item() + " " + pack.quantity())) {
                    errors.add(row.error("quantity", Problem.TWICE));
                } else {
                    packs.add(pack);
                }
            });
        }
        return new CatalogFile(items, List.copyOf(packs), List.copyOf(errors));
    }

    /** One item, or what is wrong with its cells; a form is read the same way. */
    static Optional<ReliefItem> item(CsvTable.Row row, List<CellError> errors) {
        int before = errors.size();
        check(row, "code", text -> ReliefItem.CODE.matcher(text).matches(), errors);
        check(row, "category", text -> ReliefItem.CATEGORY.matcher(text).matches(), errors);
        for (String column : List.of("name_zh", "name_en")) {
            check(row, column, text -> text.length() <= ReliefItem.MAX_NAME, errors);
        }
        for (String column : List.of("unit_zh", "unit_en")) {
            check(row, column, text -> text.length() <= ReliefItem.MAX_UNIT, errors);
        }
        for (String column : List.of("estimated", "cold_chain")) {
            check(row, column, text -> YES_NO.matcher(text).matches(), errors);
        }
        long weight = number(row, "weight_g", ReliefItem.MAX_MEASURE, errors);
        long volume = number(row, "volume_cm3", ReliefItem.MAX_MEASURE, errors);
        Optional<ShelfLife> shelfLife = ShelfLife.parse(row.text("shelf_life"));
        if (shelfLife.isEmpty()) {
            errors.add(row.error("shelf_life", Problem.WRONG_FORM));
        }
        Optional<ItemValue> value = value(row, errors);
        Optional<ControlClass> control = ControlClass.of(row.text("control"));
        if (control.isEmpty()) {
            errors.add(row.error("control", Problem.UNKNOWN_WORD));
        }
        Optional<Hazard> hazard = Hazard.of(row.text("hazard"));
        if (hazard.isEmpty()) {
            errors.add(row.error("hazard", Problem.UNKNOWN_WORD));
        }
        if (errors.size() > before) {
            return Optional.empty();
        }
        return Optional.of(new ReliefItem(
                row.text("code"),
                row.text("name_zh"),
                row.text("name_en"),
                row.text("category"),
                row.text("unit_zh"),
                row.text("unit_en"),
                weight,
                volume,
                row.text("estimated").equals("yes"),
                shelfLife.orElseThrow(),
                control.orElseThrow(),
                hazard.orElseThrow(),
                row.text("cold_chain").equals("yes"),
                value.orElse(null)));
    }

    /** One pack of a known item, or what is wrong with its cells. */
    static Optional<Pack> pack(CsvTable.Row row, Map<String, ReliefItem> items, List<CellError> errors) {
        int before = errors.size();
        if (!items.containsKey(row.text("item"))) {
            errors.add(row.error("item", Problem.UNKNOWN_ITEM));
        }
        check(row, "name_zh", text -> text.length() <= ReliefItem.MAX_UNIT, errors);
        check(row, "name_en", text -> text.length() <= ReliefItem.MAX_UNIT, errors);
        long quantity = number(row, "quantity", Pack.MAX_QUANTITY, errors);
        long weight = number(row, "weight_g", ReliefItem.MAX_MEASURE, errors);
        long volume = number(row, "volume_cm3", ReliefItem.MAX_MEASURE, errors);
        String text = row.text("gtin");
        Optional<Gtin> gtin = Gtin.parse(text);
        if (!text.isEmpty() && gtin.isEmpty()) {
            errors.add(row.error("gtin", Problem.WRONG_CHECK_DIGIT));
        }
        if (errors.size() > before) {
            return Optional.empty();
        }
        return Optional.of(new Pack(
                row.text("item"),
                gtin.orElse(null),
                row.text("name_zh"),
                row.text("name_en"),
                quantity,
                weight,
                volume,
                row.text("estimated").equals("yes")));
    }

    private static void check(CsvTable.Row row, String column, Predicate<String> good, List<CellError> errors) {
        String text = row.text(column);
        if (text.isEmpty()) {
            errors.add(row.error(column, Problem.EMPTY));
        } else if (!good.test(text)) {
            errors.add(row.error(column, Problem.WRONG_FORM));
        }
    }

    private static long number(CsvTable.Row row, String column, long max, List<CellError> errors) {
        String text = row.text(column);
        if (!WHOLE.matcher(text).matches()) {
            errors.add(row.error(column, text.isEmpty() ? Problem.EMPTY : Problem.NOT_A_NUMBER));
            return 0;
        }
        long value = Long.parseLong(text);
        if (value < 1 || value > max) {
            errors.add(row.error(column, Problem.OUT_OF_RANGE));
        }
        return value;
    }

    /** Empty where no value is told; a value needs its proof. */
    private static Optional<ItemValue> value(CsvTable.Row row, List<CellError> errors) {
        if (row.text("value_fen").isEmpty()) {
            return Optional.empty();
        }
        long fen = number(row, "value_fen", ItemValue.MAX_FEN, errors);
        Optional<ItemValue.Proof> proof = ItemValue.Proof.of(row.text("proof"));
        if (proof.isEmpty()) {
            errors.add(row.error("proof", Problem.UNKNOWN_WORD));
        }
        return proof.filter(known -> fen <= ItemValue.MAX_FEN).map(known -> new ItemValue(fen, known));
    }

    /** The cells that {@link #item} reads as this item. */
    static Map<String, String> cells(ReliefItem item) {
        Map<String, String> cells = new TreeMap<>();
        cells.put("code", item.code());
        cells.put("category", item.category());
        cells.put("name_zh", item.nameZh());
        cells.put("name_en", item.nameEn());
        cells.put("unit_zh", item.unitZh());
        cells.put("unit_en", item.unitEn());
        cells.put("weight_g", Long.toString(item.weightGrams()));
        cells.put("volume_cm3", Long.toString(item.volumeCm3()));
        cells.put("estimated", item.estimated() ? "yes" : "no");
        cells.put("shelf_life", item.shelfLife().text());
        cells.put("control", item.controlClass().word());
        cells.put("hazard", item.hazard().word());
        cells.put("cold_chain", item.coldChain() ? "yes" : "no");
        ItemValue value = item.value();
        cells.put("value_fen", value == null ? "" : Long.toString(value.fen()));
        cells.put("proof", value == null ? "" : value.proof().word());
        return cells;
    }
}
