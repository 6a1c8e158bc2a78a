package org.supplyline.donation.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.supplyline.sheet.Cell;
import org.supplyline.sheet.Words;

/**
 * What a quantity cell says: "198件", 41, "1,200只", "1.5万个", "十二箱", "10箱+5包", "5箱（每箱20瓶）".
 */
sealed interface QuantityText {

    <T> T match(Function<Stated, T> stated, Function<Unreadable, T> unreadable);

    /**
     * Numbers with their units; more than one where the cell counts in two units.
     *
     * @param spec what the cell says of the pack, empty if nothing
     * @param doubtful a second number in brackets that may hold for all or for each; empty if none
     */
    record Stated(List<Part> parts, String spec, Optional<Part> doubtful, boolean approximate) implements QuantityText {
        @Override
        public <T> T match(Function<Stated, T> stated, Function<Unreadable, T> unreadable) {
            return stated.apply(this);
        }
    }

    /** No number that could be counted with. */
    record Unreadable(ReviewReason reason) implements QuantityText {
        @Override
        public <T> T match(Function<Stated, T> stated, Function<Unreadable, T> unreadable) {
            return unreadable.apply(this);
        }
    }

    /** So many of a unit; the unit is empty when the cell names none. */
    record Part(long number, String unit) {}

    static QuantityText read(Cell cell, String unitColumn) {
        if (cell.kind() == Cell.Kind.NUMBER
                && cell.number() != null
                && cell.number().signum() < 0) {
            return new Unreadable(ReviewReason.QUANTITY_NOT_POSITIVE);
        }
        return switch (cell.kind()) {
            case DATE -> new Unreadable(ReviewReason.QUANTITY_IS_DATE);
            case ERROR -> new Unreadable(ReviewReason.FORMULA_ERROR);
            default -> new Parser(cell.text(), unitColumn).read();
        };
    }

    /** Takes a quantity cell apart. */
    final class Parser {

        private static final int MAX_LENGTH = 60;

        /** A batch is as many as it is. */
        private static final List<String> NO_UNITS = List.of("批", "些", "部分", "车");

        private static final String NUMBER = "\\d{1,18}(?:\\.\\d{1,6})?|[一二两三四五六七八九十百千][一二两三四五六七八九十百千零〇]{0,8}";
        private static final String UNIT = "[\\u4e00-\\u9fffa-z]{0,8}?";
        private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");
        /** "3箱零5盒"; the 零 of 一百零五 stands in a number. */
        private static final Pattern AND =
                Pattern.compile("(?<=[\\u4e00-\\u9fffa-z])(?<![一二两三四五六七八九十百千万])[零又加](?=[\\d一二两三四五六七八九十])");

        private static final Pattern ABOUT = Pattern.compile("^(?:大约|约|近|共计|合计|总计|一共|共|计|总共)|(?:左右|余|多|以上|\\+)$");
        private static final Pattern RANGE = Pattern.compile("\\d[^\\d()]{0,3}[-~～—至到][^\\d]{0,2}\\d.*");
        private static final Pattern PART = Pattern.compile("(" + NUMBER + ")(万|百万|千)?(" + UNIT + ")(?=\\d|[+,、;和]|$)");
        private static final Pattern TAIL = Pattern.compile("([^()*/]+)(?:[(/,]([^()]*)\\)?|\\*(.*))");
        private static final Pattern EACH = Pattern.compile("每.*|.*/.*|.*装|\\*.*");

        private final String text;
        private final String unitColumn;

        Parser(String raw, String unitColumn) {
            String plain = THOUSANDS.matcher(Words.normal(raw)).replaceAll("");
            this.text = AND.matcher(SpecText.starred(plain)).replaceAll("+");
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
            boolean approximate = text.matches("^(?:大约|约|近).*|.*(?:左右|余|多|以上)$");
            Matcher tail = TAIL.matcher(about);
            if (!tail.matches()) {
                return parts(about, "", Optional.empty(), approximate);
            }
            String second = tail.group(2) == null ? "*" + tail.group(3) : tail.group(2);
            return tail(tail.group(1), second, approximate);
        }

        /** "5箱(每箱20瓶)" names the pack; "5箱(共500只)" the total; "5箱(500只)" leaves it open. */
        private QuantityText tail(String first, String second, boolean approximate) {
            if (EACH.matcher(second).matches()) {
                String spec = second.startsWith("*") ? second.substring(1) : second;
                return parts(first, spec, Optional.empty(), approximate);
            }
            String total = ABOUT.matcher(second).replaceAll("");
            QuantityText bracket = parts(total, "", Optional.empty(), false);
            boolean named = !total.equals(second);
            return bracket.match(
                    stated -> {
                        Part part = stated.parts().get(0);
                        return parts(
                                first, named ? "=" + part.number() + part.unit() : "", Optional.of(part), approximate);
                    },
                    none -> none.reason() == ReviewReason.QUANTITY_NOT_POSITIVE
                            ? none
                            : parts(first, "", Optional.empty(), approximate));
        }

        private QuantityText parts(String text, String spec, Optional<Part> doubtful, boolean approximate) {
            List<Part> parts = new ArrayList<>();
            Matcher matcher = PART.matcher(text);
            int at = 0;
            while (at < text.length()) {
                if (!matcher.find(at) || matcher.start() != at) {
                    return new Unreadable(
                            text.startsWith("-")
                                    ? ReviewReason.QUANTITY_NOT_POSITIVE
                                    : ReviewReason.QUANTITY_UNREADABLE);
                }
                BigDecimal number = number(matcher.group(1)).multiply(factor(matcher.group(2)));
                String unit = matcher.group(3).isEmpty() ? unitColumn : matcher.group(3);
                QuantityText part = whole(number, unit);
                if (part instanceof Unreadable) {
                    return part;
                }
                parts.addAll(part.match(Stated::parts, none -> List.<Part>of()));
                at = matcher.end();
                at += at < text.length() && "+,、;和".indexOf(text.charAt(at)) >= 0 ? 1 : 0;
            }
            return parts.isEmpty()
                    ? new Unreadable(ReviewReason.QUANTITY_UNREADABLE)
                    : new Stated(List.copyOf(parts), spec, doubtful, approximate);
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
                return new Unreadable(ReviewReason.QUANTITY_NOT_WHOLE);
            }
            Part part = new Part(value.longValueExact(), name);
            return new Stated(List.of(part), "", Optional.empty(), false);
        }

        private static BigDecimal factor(@org.jspecify.annotations.Nullable String word) {
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

        private static BigDecimal number(String text) {
            return Character.isDigit(text.charAt(0)) ? new BigDecimal(text) : BigDecimal.valueOf(chinese(text));
        }

        private static long chinese(String text) {
            long total = 0;
            long digit = 0;
            for (int i = 0; i < text.length(); i++) {
                int value = "一二三四五六七八九".indexOf(text.charAt(i)) + 1;
                value = text.charAt(i) == '两' ? 2 : value;
                if (value > 0) {
                    digit = value;
                } else if (text.charAt(i) == '零' || text.charAt(i) == '〇') {
                    digit = 0;
                } else {
                    long step = text.charAt(i) == '十' ? 10 : text.charAt(i) == '百' ? 100 : 1000;
                    total += (digit == 0 ? 1 : digit) * step;
                    digit = 0;
                }
            }
            return total + digit;
        }
    }
}
