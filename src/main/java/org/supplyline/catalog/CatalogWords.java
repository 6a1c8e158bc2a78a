package org.supplyline.catalog;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.supplyline.sheet.ListedRow;
import org.supplyline.sheet.Words;

/** Turns what branches write into the words of the catalogue's own file; what it does not know stays as it is. */
final class CatalogWords {

    private static final Map<String, String> CONTROLS = Map.ofEntries(
            Map.entry("普通", "ordinary"),
            Map.entry("一般", "ordinary"),
            Map.entry("处方药", "prescription"),
            Map.entry("器械", "device"),
            Map.entry("医疗器械", "device"),
            Map.entry("medicaldevice", "device"),
            Map.entry("危化品", "hazardous"),
            Map.entry("危险品", "hazardous"),
            Map.entry("鲜活", "fresh"),
            Map.entry("生鲜", "fresh"));
    private static final Map<String, String> HAZARDS =
            Map.of("无", "none", "易燃", "flammable", "氧化剂", "oxidiser", "氧化", "oxidiser", "oxidizer", "oxidiser");
    private static final Map<String, String> YES_NO = Map.ofEntries(
            Map.entry("是", "yes"),
            Map.entry("有", "yes"),
            Map.entry("冷链", "yes"),
            Map.entry("冷藏", "yes"),
            Map.entry("y", "yes"),
            Map.entry("true", "yes"),
            Map.entry("1", "yes"),
            Map.entry("否", "no"),
            Map.entry("无", "no"),
            Map.entry("n", "no"),
            Map.entry("false", "no"),
            Map.entry("0", "no"));
    private static final Map<String, String> PROOFS = Map.of(
            "发票", "invoice", "合同", "contract", "清单", "list", "市场价", "market", "评估", "appraisal", "评估报告", "appraisal");

    private static final Pattern CLASS = Pattern.compile("(?:≥|>=|不少于|atleast)?(6|3|六|三)(?:个月|months?)(以上)?");
    private static final Pattern LIFE =
            Pattern.compile("(?:鲜活|生鲜|fresh)?(\\d{1,5})(天|日|days?|d|个月|月|months?|年|years?|小时|时|hours?|h)");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(,\\d{3})+");
    private static final Pattern MONEY = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");
    private static final String NEVER = "不过期|长期|长期有效|无|none|noexpiry";
    private static final long DAYS_A_YEAR = 365;
    private static final long MONTHS_A_YEAR = 12;

    private CatalogWords() {}

    /** The cells of a row in the words of the catalogue's file; a price in yuan becomes whole fen. */
    static Map<String, String> cells(ListedRow row) {
        Map<String, String> cells = new TreeMap<>(row.cells());
        cells.replaceAll((column, text) -> switch (column) {
            case "control" -> word(CONTROLS, text);
            case "hazard" -> word(HAZARDS, text);
            case "cold_chain" -> word(YES_NO, text);
            case "proof" -> word(PROOFS, text);
            case "shelf_life" -> shelfLife(text);
            case "code" -> text.toLowerCase(Locale.ROOT);
            case "weight_g", "volume_cm3", "content", "level", "value_fen" -> whole(text);
            case "gtin" -> text.replace(" ", "").replace("-", "");
            default -> text;
        });
        String yuan = cells.getOrDefault("value_yuan", "").replace(",", "");
        if (cells.getOrDefault("value_fen", "").isEmpty() && MONEY.matcher(yuan).matches()) {
            cells.put(
                    "value_fen",
                    new BigDecimal(yuan).movePointRight(2).toBigIntegerExact().toString());
        }
        return cells;
    }

    private static String word(Map<String, String> words, String text) {
        String normal = Words.normal(text);
        return words.getOrDefault(normal, normal);
    }

    private static String whole(String text) {
        return THOUSANDS.matcher(text).matches() ? text.replace(",", "") : text;
    }

    /** A duration of ISO 8601, or the class alone: what keeps "≥ 6 months" without saying how long. */
    static String shelfLife(String text) {
        String normal = Words.normal(text);
        if (normal.matches(NEVER)) {
            return "";
        }
        Matcher only = CLASS.matcher(normal);
        if (only.matches() && (!Character.isDigit(normal.charAt(0)) || only.group(2) != null)) {
            return only.group(1).matches("6|六") ? "six_months" : "three_months";
        }
        Matcher life = LIFE.matcher(normal);
        if (!life.matches()) {
            return normal.startsWith("p") ? normal.toUpperCase(Locale.ROOT) : normal;
        }
        long number = Long.parseLong(life.group(1));
        return switch (life.group(2).charAt(0)) {
            case '天', '日', 'd' -> "P" + number + "D";
            case '年', 'y' -> "P" + number * DAYS_A_YEAR + "D";
            case '个', '月', 'm' -> "P" + number * DAYS_A_YEAR / MONTHS_A_YEAR + "D";
            default -> "PT" + number + "H";
        };
    }
}
