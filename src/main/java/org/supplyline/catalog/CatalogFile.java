package org.supplyline.catalog;

import java.io.Reader;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        Optional<ShelfLife> shelfLife = shelfLife(row, errors);
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
                row.text("cold_chain").equals("yes")));
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
                volume));
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

    /** Written as an ISO 8601 duration, P365D or PT72H; empty for what does not expire. */
    private static Optional<ShelfLife> shelfLife(CsvTable.Row row, List<CellError> errors) {
        String text = row.text("shelf_life");
        try {
            return Optional.of(text.isEmpty() ? ShelfLife.NONE : ShelfLife.of(Duration.parse(text)));
        } catch (DateTimeException | IllegalArgumentException wrong) {
            errors.add(row.error("shelf_life", Problem.WRONG_FORM));
            return Optional.empty();
        }
    }
}
