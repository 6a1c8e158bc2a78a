package org.supplyline.catalog;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A kind of goods that is stocked.
 *
 * @param code short and stable, {@code [a-z][a-z0-9-]{1,39}}, for example {@code kit-family}
 * @param nameZh as the branches say it
 * @param nameEn in English
 * @param category class per GB/T 38565-2020 as read from its structure: seven digits, 1 + 2 + 2 + 2; the first is 1 basic
 *     living, 2 emergency equipment, 3 engineering materials; 99 stands for other
 * @param unitZh the base unit in which stock is counted (床, 顶, 瓶)
 * @param unitEn the base unit in English
 * @param weightGrams of one base unit, 1 to 100,000,000
 * @param volumeCm3 of one base unit, 1 to 100,000,000
 * @param estimated whether weight and volume are a class default, not measured (shown as 估)
 * @param value what one base unit is worth, or null where nothing proves a value
 */
public record ReliefItem(
        String code,
        String nameZh,
        String nameEn,
        String category,
        String unitZh,
        String unitEn,
        long weightGrams,
        long volumeCm3,
        boolean estimated,
        ShelfLife shelfLife,
        ControlClass controlClass,
        Hazard hazard,
        boolean coldChain,
        @Nullable ItemValue value) {

    static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    static final Pattern CATEGORY = Pattern.compile("[123]\\d{6}");
    static final int MAX_NAME = 80;
    static final int MAX_UNIT = 20;
    static final long MAX_MEASURE = 100_000_000;

    /** An item of which no value is proven. */
    public ReliefItem(
            String code,
            String nameZh,
            String nameEn,
            String category,
            String unitZh,
            String unitEn,
            long weightGrams,
            long volumeCm3,
            boolean estimated,
            ShelfLife shelfLife,
            ControlClass controlClass,
            Hazard hazard,
            boolean coldChain) {
        this(
                code,
                nameZh,
                nameEn,
                category,
                unitZh,
                unitEn,
                weightGrams,
                volumeCm3,
                estimated,
                shelfLife,
                controlClass,
                hazard,
                coldChain,
                null);
    }

    public ReliefItem {
        require(CODE.matcher(code).matches(), code, "code", code);
        require(isName(nameZh, MAX_NAME), code, "nameZh", nameZh);
        require(isName(nameEn, MAX_NAME), code, "nameEn", nameEn);
        require(CATEGORY.matcher(category).matches(), code, "category", category);
        require(isName(unitZh, MAX_UNIT), code, "unitZh", unitZh);
        require(isName(unitEn, MAX_UNIT), code, "unitEn", unitEn);
        require(isMeasure(weightGrams), code, "weightGrams", weightGrams);
        require(isMeasure(volumeCm3), code, "volumeCm3", volumeCm3);
    }

    public String name(boolean chinese) {
        return chinese ? nameZh : nameEn;
    }

    /** Whether a name, the code or the beginning of the category has the text, which is in small letters. */
    boolean isFoundBy(String text) {
        return nameZh.toLowerCase(Locale.ROOT).contains(text)
                || nameEn.toLowerCase(Locale.ROOT).contains(text)
                || code.contains(text)
                || category.startsWith(text);
    }

    public String unit(boolean chinese) {
        return chinese ? unitZh : unitEn;
    }

    static boolean isName(String text, int max) {
        return !text.isBlank() && text.length() <= max;
    }

    static boolean isMeasure(long value) {
        return value >= 1 && value <= MAX_MEASURE;
    }

    private static void require(boolean holds, String code, String member, Object value) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "The relief item (%s) cannot have %s (%s).".formatted(code, member, value));
        }
    }
}
