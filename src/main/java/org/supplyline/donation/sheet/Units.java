package org.supplyline.donation.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The units in which lists count. A 件 is a garment in one list and a carton in the next, so it is a carton only where nothing says otherwise. */
final class Units {

    private static final Set<String> CARTONS = Set.of(
            "箱", "件", "大箱", "小箱", "中箱", "整箱", "纸箱", "托", "托盘", "提", "捆", "扎", "大件", "小件", "carton", "cartons", "ctn",
            "ctns", "pallet", "pallets", "case", "cases");

    private static final Set<String> BAGS = Set.of(
            "盒", "包", "袋", "小盒", "大盒", "小包", "大包", "小袋", "大袋", "蛇皮袋", "编织袋", "中包", "中盒", "box", "boxes", "bag", "bags",
            "pack", "packs");

    private static final Set<String> PIECES = Set.of(
            "个", "只", "支", "副", "双", "台", "套", "瓶", "片", "枚", "粒", "条", "把", "张", "块", "桶", "罐", "辆", "人份", "部", "顶",
            "床", "本", "根", "卷", "听", "板", "丸", "颗", "付", "对", "组", "份", "筒", "贴", "具", "盏", "艘", "架", "樽", "壶", "杯",
            "碗", "棵", "头", "米", "匹", "朵", "人", "次", "测试", "剂", "针", "管", "抽", "刀", "箱体", "身", "栋", "间", "座", "幅", "尊",
            "滴", "pc", "pcs", "piece", "pieces", "pair", "pairs", "set", "sets", "ea", "each", "bottle", "bottles",
            "roll", "rolls");

    private static final Map<String, BigDecimal> GRAMS = Map.ofEntries(
            Map.entry("mg", new BigDecimal("0.001")),
            Map.entry("毫克", new BigDecimal("0.001")),
            Map.entry("g", BigDecimal.ONE),
            Map.entry("克", BigDecimal.ONE),
            Map.entry("kg", new BigDecimal(1000)),
            Map.entry("公斤", new BigDecimal(1000)),
            Map.entry("千克", new BigDecimal(1000)),
            Map.entry("斤", new BigDecimal(500)),
            Map.entry("吨", new BigDecimal(1_000_000)),
            Map.entry("t", new BigDecimal(1_000_000)),
            Map.entry("ml", BigDecimal.ONE),
            Map.entry("毫升", BigDecimal.ONE),
            Map.entry("l", new BigDecimal(1000)),
            Map.entry("升", new BigDecimal(1000)));

    private static final Set<String> VOLUMES = Set.of("ml", "毫升", "l", "升");

    /** Measures that a whole quantity may be given in, and the smaller unit that makes a fraction of it whole. */
    private static final Map<String, String> SMALLER =
            Map.of("吨", "公斤", "t", "公斤", "kg", "克", "公斤", "克", "千克", "克", "l", "毫升", "升", "毫升");

    private static final Pattern TWICE =
            Pattern.compile("^[a-z]{2,12}\\.?/?([\\u4e00-\\u9fff]{1,2})$|^([\\u4e00-\\u9fff]{1,2})/?[a-z]{2,12}\\.?$");

    private Units() {}

    /** The Chinese word of a unit that is given in two languages, "pcs只". */
    static String named(String unit) {
        return TWICE.matcher(unit).replaceFirst("$1$2");
    }

    /**
     * The unit that a longer word begins with, "箱" of "箱半"; empty where the word is a unit, or several ("台套"), or none
     * that is known.
     */
    static Optional<String> beginning(String word) {
        if (isKnown(word) || isMeasure(word)) {
            return Optional.empty();
        }
        for (int end = word.length() - 1; end > 0; end--) {
            String first = word.substring(0, end);
            if (isKnown(first) || isMeasure(first)) {
                String rest = word.substring(end);
                return isKnown(rest) ? Optional.empty() : Optional.of(first);
            }
        }
        return Optional.empty();
    }

    /** Whether the unit says nothing of what is inside. */
    static boolean isCarton(String unit) {
        return CARTONS.contains(unit);
    }

    static boolean isPack(String unit) {
        return isCarton(unit) || BAGS.contains(unit);
    }

    static boolean isKnown(String unit) {
        return isPack(unit) || PIECES.contains(unit);
    }

    static boolean isMeasure(String unit) {
        return GRAMS.containsKey(unit);
    }

    static boolean isWeight(String unit) {
        return isMeasure(unit) && !VOLUMES.contains(unit);
    }

    /** Weight in milligrams; a litre is taken as a kilogram, which is near enough to stop a slip of a thousand. */
    static Optional<Long> milligrams(BigDecimal amount, String unit) {
        BigDecimal grams = GRAMS.get(unit);
        if (grams == null) {
            return Optional.empty();
        }
        BigDecimal milligrams = amount.multiply(grams).movePointRight(3).setScale(0, RoundingMode.HALF_UP);
        return milligrams.precision() > 15 ? Optional.empty() : Optional.of(milligrams.longValueExact());
    }

    /** The unit one thousandth as big: 2.5 吨 are 2,500 公斤. */
    static Optional<String> thousandth(String unit) {
        return Optional.ofNullable(SMALLER.get(unit));
    }
}
