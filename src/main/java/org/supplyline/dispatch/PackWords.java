package org.supplyline.dispatch;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Catalog;
import org.supplyline.catalog.Pack;
import org.supplyline.catalog.ReliefItem;

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

    /** In full packs and what is left over: {@code 12 箱 + 3 顶}. */
    public String packs(String item, long quantity, boolean chinese) {
        Optional<Pack> pack = catalog.pack(item).filter(p -> p.quantity() > 1);
        if (pack.isEmpty() || Math.abs(quantity) < pack.get().quantity()) {
            return base(item, quantity, chinese);
        }
        long full = quantity / pack.get().quantity();
        long left = quantity % pack.get().quantity();
        String packs = full + " " + pack.get().name(chinese);
        return left == 0 ? packs : packs + " + " + base(item, left, chinese);
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
        return catalog.pack(item)
                .filter(pack -> pack.quantity() > 1 && Math.abs(quantity) >= pack.quantity())
                .isPresent();
    }

    /** What one pack holds: {@code 50 只/箱}; the unit where goods come singly. */
    public String spec(String item, boolean chinese) {
        Optional<ReliefItem> known = catalog.item(item);
        Optional<Pack> pack = catalog.pack(item).filter(p -> p.quantity() > 1);
        if (known.isEmpty() || pack.isEmpty()) {
            return known.map(it -> it.unit(chinese)).orElse("");
        }
        String unit = known.get().unit(chinese);
        return chinese
                ? pack.get().quantity() + " " + unit + "/" + pack.get().name(true)
                : pack.get().quantity() + " " + unit + " a " + pack.get().name(false);
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
