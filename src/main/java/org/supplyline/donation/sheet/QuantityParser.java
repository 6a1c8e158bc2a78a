package org.supplyline.donation.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.supplyline.donation.sheet.QuantityText.Part;
import org.supplyline.donation.sheet.QuantityText.Seen;
import org.supplyline.donation.sheet.QuantityText.Stated;
import org.supplyline.donation.sheet.QuantityText.Unreadable;
import org.supplyline.sheet.Words;

/** Takes the text of a quantity cell apart. */
final class QuantityParser {

    private static final int MAX_LENGTH = 60;

    /** A batch is as many as it is. */
    private static final List<String> NO_UNITS = List.of("批", "些", "部分", "车");

    private static final String NUMBER = "\\d{1,18}(?:\\.\\d{1,6})?|半|[" + ChineseNumber.CHARACTERS + "]{1,12}";
    private static final String UNIT = "[\\u4e00-\\u9fffa-z]{0,8}?";
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");
    /** "3箱零5盒"; the 零 of 一百零五 stands in a number. */
    private static final Pattern AND = Pattern.compile("(?<=[\\u4e00-\\u9fffa-z])(?<![" + ChineseNumber.CHARACTERS
            + "])[零又加](?=[\\d" + ChineseNumber.CHARACTERS + "])");
    /** "100床另赠枕头100个": what comes on top, or is a part, needs no brackets. */
    private static final Pattern BESIDE = Pattern.compile("(?<=[\\u4e00-\\u9fff])(?=(?:另|外加|附赠|赠送|其中))");

    private static final Pattern ABOUT = Pattern.compile("^(?:大约|约|近|共计|合计|总计|一共|折合|共|计|总共|合|即)|(?:左右|余|多|以上|\\+)$");
    private static final Pattern APPROXIMATE = Pattern.compile("^(?:大约|约|近).*|.*(?:左右|余|多|以上)$");
    private static final Pattern RANGE = Pattern.compile("\\d[^\\d()]{0,3}[-~～—至到][^\\d]{0,2}\\d.*");
    private static final Pattern PART = Pattern.compile("(" + NUMBER + ")(万|百万|千)?(" + UNIT + ")(半)?(?=\\d|[+,、;和]|$)");
    private static final Pattern TAIL = Pattern.compile("([^()*/,]+)(?:[(/,]([^()]*)\\)?|\\*(.*))");
    private static final Pattern EACH = Pattern.compile("每.*|.*/.*|.*装|\\*.*");
    private static final Pattern STEP = Pattern.compile("(\\d{1,9})([\\u4e00-\\u9fff]{0,2})");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final String text;
    private final String unitColumn;

    QuantityParser(String raw, String unitColumn) {
        String plain = THOUSANDS.matcher(Words.normal(raw)).replaceAll("");
        String joined = AND.matcher(SpecText.starred(plain)).replaceAll("+");
        this.text = joined.contains("(") ? joined : BESIDE.matcher(joined).replaceFirst(",");
        this.unitColumn = unitColumn;
    }

    QuantityText read() {
        if (text.length() > MAX_LENGTH || text.isEmpty()) {
            return new Unreadable(ReviewReason.QUANTITY_UNREADABLE);
        }
        if (RANGE.matcher(text).matches()) {
            return new Unreadable(ReviewReason.QUANTITY_RANGE);
        }
        String about = ABOUT.matcher(text).replaceAll("");
        Matcher tail = TAIL.matcher(about);
        if (!tail.matches()) {
            return parts(about, "", Optional.empty(), false, Aside.NONE);
        }
        return tail.group(2) == null ? times(tail.group(1), tail.group(3)) : tail(tail.group(1), tail.group(2));
    }

    /** "5箱*20瓶" names the pack behind its number, "20瓶*5箱" before it. */
    private QuantityText times(String first, String steps) {
        Matcher inner = STEP.matcher(first);
        Matcher last = STEP.matcher(steps.substring(steps.lastIndexOf('*') + 1));
        if (!inner.matches() || !last.matches()) {
            return parts(first, steps, Optional.empty(), false, Aside.NONE);
        }
        String unit = inner.group(2).isEmpty() ? unitColumn : inner.group(2);
        if (!Units.isCarton(inner.group(2)) && Units.isCarton(last.group(2))) {
            String pack = steps.contains("*") ? "*" + steps.substring(0, steps.lastIndexOf('*')) : "";
            return parts(last.group(), first + pack, Optional.empty(), false, Aside.NONE);
        }
        if (!Units.isPack(unit) && !steps.contains("*") && last.group(2).isEmpty()) {
            BigDecimal product = new BigDecimal(inner.group(1)).multiply(new BigDecimal(last.group(1)));
            return new Unreadable(ReviewReason.QUANTITY_UNREADABLE, Optional.of(new Seen(product, unit)));
        }
        return parts(first, steps, Optional.empty(), false, Aside.NONE);
    }

    /** "5箱(每箱20瓶)" names the pack; "5箱(共500只)" the total; "5箱(500只)" leaves it open; the rest stands aside. */
    private QuantityText tail(String first, String second) {
        if (EACH.matcher(second).matches()) {
            String spec = second.startsWith("*") ? second.substring(1) : second;
            return parts(first, spec, Optional.empty(), false, Aside.NONE);
        }
        String plain = ABOUT.matcher(second).replaceAll("");
        boolean total = !plain.equals(second) && !APPROXIMATE.matcher(second).matches();
        return parts(plain, "", Optional.empty(), false, Aside.NONE)
                .match(
                        stated -> stated.parts().size() == 1
                                ? parts(first, "", Optional.of(stated.parts().get(0)), total, Aside.NONE)
                                : parts(first, "", Optional.empty(), false, Aside.of(second)),
                        none -> none.reason() == ReviewReason.QUANTITY_NOT_POSITIVE
                                ? none
                                : parts(first, "", Optional.empty(), false, Aside.of(second)));
    }

    private QuantityText parts(String words, String spec, Optional<Part> second, boolean total, Aside aside) {
        String plain = ABOUT.matcher(words).replaceAll("");
        List<Part> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(plain);
        int at = 0;
        while (at < plain.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                return new Unreadable(
                        plain.startsWith("-") ? ReviewReason.QUANTITY_NOT_POSITIVE : ReviewReason.QUANTITY_UNREADABLE);
            }
            QuantityText part = part(matcher);
            if (part instanceof Unreadable unreadable) {
                return unreadable;
            }
            parts.addAll(part.match(Stated::parts, none -> List.<Part>of()));
            at = matcher.end();
            at += at < plain.length() && "+,、;和".indexOf(plain.charAt(at)) >= 0 ? 1 : 0;
        }
        return parts.isEmpty()
                ? new Unreadable(ReviewReason.QUANTITY_UNREADABLE)
                : new Stated(
                        List.copyOf(parts),
                        spec,
                        second,
                        total,
                        aside,
                        APPROXIMATE.matcher(text).matches()
                                || APPROXIMATE.matcher(words).matches());
    }

    private QuantityText part(Matcher matcher) {
        Optional<BigDecimal> read = number(matcher.group(1));
        if (read.isEmpty()) {
            return new Unreadable(ReviewReason.QUANTITY_UNREADABLE);
        }
        BigDecimal number = read.get().multiply(factor(matcher.group(2)));
        number = matcher.group(4) == null ? number : number.add(HALF);
        String unit = matcher.group(3);
        Optional<String> known = Units.beginning(unit);
        if (known.isPresent()) {
            return new Unreadable(ReviewReason.QUANTITY_UNREADABLE, Optional.of(new Seen(number, known.get())));
        }
        return whole(number, unit.isEmpty() ? unitColumn : unit);
    }

    private static QuantityText whole(BigDecimal number, String unit) {
        if (NO_UNITS.contains(unit)) {
            return new Unreadable(ReviewReason.QUANTITY_UNREADABLE);
        }
        BigDecimal value = number;
        String name = unit;
        Optional<String> smaller = Units.thousandth(unit);
        if (value.stripTrailingZeros().scale() > 0 && smaller.isPresent()) {
            value = value.movePointRight(3);
            name = smaller.get();
        }
        if (value.signum() <= 0) {
            return new Unreadable(ReviewReason.QUANTITY_NOT_POSITIVE);
        }
        if (value.compareTo(BigDecimal.valueOf(Amount.MAX_STATED)) > 0) {
            return new Unreadable(ReviewReason.QUANTITY_TOO_LARGE);
        }
        if (value.stripTrailingZeros().scale() > 0) {
            return new Unreadable(ReviewReason.QUANTITY_NOT_WHOLE, Optional.of(new Seen(value, name)));
        }
        Part part = new Part(value.longValueExact(), name);
        return new Stated(List.of(part), "", Optional.empty(), false, Aside.NONE, false);
    }

    private static BigDecimal factor(@Nullable String word) {
        if (word == null) {
            return BigDecimal.ONE;
        }
        return BigDecimal.valueOf(
                switch (word) {
                    case "千" -> 1_000;
                    case "万" -> 10_000;
                    default -> 1_000_000;
                });
    }

    private static Optional<BigDecimal> number(String text) {
        if (text.equals("半")) {
            return Optional.of(HALF);
        }
        return Character.isDigit(text.charAt(0))
                ? Optional.of(new BigDecimal(text))
                : ChineseNumber.read(text).map(BigDecimal::valueOf);
    }
}
