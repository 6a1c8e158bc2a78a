package org.supplyline.dispatch;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Catalog;
import org.supplyline.catalog.Stacking;

/** Quantities, weights and volumes as a warehouse says them: packs first, base units beside. */
@Component
public class PackWords {

    private static final int GRAMS_A_KILOGRAM = 1_000;
    private static final int KILOGRAMS_A_TONNE = 1_000;

    private final Catalog catalog;

    PackWords(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The item's name, or its code where the catalogue has lost it. */
    public String name(String item, boolean chinese) {
        return catalog.item(item).map(known -> known.name(chinese)).orElse(item);
    }

    /** In the largest packs that it fills and what is left over: {@code 12 箱 + 1 盒 + 3 只}. */
    public String packs(String item, long quantity, boolean chinese) {
        Stacking stacked = catalog.stacked(item, quantity);
        Stream<String> packs = stacked.packs().stream()
                .map(full -> full.count() + " " + full.pack().name(chinese));
        boolean isFull = stacked.loose() == 0 && !stacked.packs().isEmpty();
        Stream<String> loose = isFull ? Stream.empty() : Stream.of(base(item, stacked.loose(), chinese));
        return Stream.concat(packs, loose).collect(Collectors.joining(" + "));
    }

    /** Several goods in one line: {@code 家庭包 3 箱；帐篷 2 顶}. */
    public String all(Map<FreeStock.GoodsKey, Long> goods, boolean chinese) {
        return inOneLine(
                goods.entrySet().stream().map(each -> one(each.getKey().item(), each.getValue(), chinese)), chinese);
    }

    /** The goods of an order in one line. */
    public String all(IssueOrder order, boolean chinese) {
        return inOneLine(order.lines().stream().map(line -> one(line.item(), line.quantity(), chinese)), chinese);
    }

    private String one(String item, long quantity, boolean chinese) {
        return name(item, chinese) + " " + packs(item, quantity, chinese);
    }

    private static String inOneLine(Stream<String> goods, boolean chinese) {
        return goods.collect(Collectors.joining(chinese ? "；" : "; "));
    }

    /** In base units: {@code 363 顶}. */
    public String base(String item, long quantity, boolean chinese) {
        String unit = catalog.item(item).map(known -> known.unit(chinese)).orElse("");
        return (quantity + " " + unit).strip();
    }

    /** Whether packs say more than base units do. */
    public boolean hasPacks(String item, long quantity) {
        return !catalog.stacked(item, quantity).packs().isEmpty();
    }

    /** What the packs of that quantity hold: {@code 400 只/箱，20 只/盒}; the unit where it fills none. */
    public String spec(String item, long quantity, boolean chinese) {
        String unit = catalog.item(item).map(known -> known.unit(chinese)).orElse("");
        List<Stacking.Count> packs = catalog.stacked(item, quantity).packs();
        if (packs.isEmpty()) {
            return unit;
        }
        String form = chinese ? "%d %s/%s" : "%d %s a %s";
        return packs.stream()
                .map(Stacking.Count::pack)
                .map(pack -> form.formatted(pack.quantity(), unit, pack.name(chinese)))
                .collect(Collectors.joining(chinese ? "，" : ", "));
    }

    /** Below a tonne in kilograms, else in tonnes with two decimals. */
    public static String weight(long grams) {
        long kilograms = (grams + GRAMS_A_KILOGRAM - 1) / GRAMS_A_KILOGRAM;
        return kilograms < KILOGRAMS_A_TONNE ? kilograms + " kg" : decimals(kilograms, 3, 2) + " t";
    }

    /** In cubic metres with one decimal, two below one. */
    public static String volume(long litres) {
        return decimals(litres, 3, litres < 1_000 ? 2 : 1) + " m³";
    }

    /** In kilometres, whole. */
    public static String distance(long metres) {
        return decimals(metres, 3, 0) + " km";
    }

    private static String decimals(long value, int scale, int shown) {
        return BigDecimal.valueOf(value, scale)
                .setScale(shown, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
