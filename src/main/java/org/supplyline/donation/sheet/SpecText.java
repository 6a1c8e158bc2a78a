package org.supplyline.donation.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.supplyline.sheet.Words;

/** Reads a specification: "5L*4瓶/件", "24粒X10小盒X40/箱", "50g/12装", "658.00", "20191104", "52*25.5*35", "C22-LC9-A". */
final class SpecText {

    private static final int MAX_LENGTH = 80;
    private static final String MEASURE = "kg|mg|g|ml|l|公斤|千克|毫克|克|毫升|升|斤|吨";

    private static final Pattern POINT = Pattern.compile(
            "(?<![\\d.])(?:(\\d{1,2})[、。](\\d{1,3})|(\\d)/(\\d{1,3})|(\\d{1,2}),(\\d{1,2}))(?=" + MEASURE + ")");
    private static final Pattern TIMES = Pattern.compile("[×✕╳∗＊]|(?<=[\\dgl\\u4e00-\\u9fff])x(?=\\d)");
    private static final Pattern STAR_IN_BRACKETS = Pattern.compile("\\((\\*[^()]*)\\)");
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");
    private static final Pattern LOT = Pattern.compile("(?:批号|批次|lot)[:.]?([0-9a-z-]{3,30})");
    private static final Pattern DATED_LOT =
            Pattern.compile("((?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?:[a-z]|-?\\d{1,3})?)");
    private static final Pattern PRICE =
            Pattern.compile("¥?(\\d{1,8}\\.\\d{2})元?|¥(\\d{1,8})|(\\d{1,8}(?:\\.\\d{1,2})?)元(?:/.{1,3})?");
    private static final Pattern BARE =
            Pattern.compile("(\\d+(?:\\.\\d+)?(?:\\*\\d+(?:\\.\\d+)?){1,2})(cm|mm|厘米|毫米|公分)?3?");
    private static final Pattern PER_PACK = Pattern.compile(
            "(?:每|一|1)([\\u4e00-\\u9fff]{1,2}?)(?:内|内装|装|有|为|=|:|\\*)?(\\d{1,9})([\\u4e00-\\u9fff]{0,2}?)装?");
    private static final Pattern PACKED = Pattern.compile("(?:(.*)/)?(\\d{1,9})([\\u4e00-\\u9fff]{0,2})装");
    private static final Pattern OUTER = Pattern.compile("(.*)/(\\d{0,9})([\\u4e00-\\u9fffa-z]{1,7})");
    /** "50只/盒,40盒/箱": the pack of one step is what the next counts. */
    private static final Pattern STEPS = Pattern.compile("(/([\\u4e00-\\u9fff]{1,2}))[,;、+](?=\\d{1,9}\\2/)");

    private static final Pattern INNER_UNIT = Pattern.compile("/[\\u4e00-\\u9fff]{1,2}(?=\\*)");
    private static final Pattern FACTOR = Pattern.compile("(\\d+(?:\\.\\d+)?)?([\\u4e00-\\u9fffa-z]*)");

    private SpecText() {}

    /** The normal text with one sign for all that people write for "times". */
    static String starred(String normal) {
        return TIMES.matcher(normal).replaceAll("*");
    }

    static Spec read(String text) {
        String normal = Words.normal(text);
        if (normal.isEmpty() || normal.length() > MAX_LENGTH) {
            return Spec.plain(text);
        }
        Matcher price = PRICE.matcher(normal);
        if (price.matches()) {
            return Spec.price(text, fen(price));
        }
        for (Pattern pattern : List.of(LOT, DATED_LOT)) {
            Matcher lot = pattern.matcher(normal);
            if (lot.matches()) {
                return Spec.lot(text, lot.group(1));
            }
        }
        return packs(text, normal);
    }

    private static long fen(Matcher price) {
        String number = Stream.of(price.group(1), price.group(2), price.group(3))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        return new BigDecimal(number).movePointRight(2).longValueExact();
    }

    private static Spec packs(String text, String normal) {
        String pointed = POINT.matcher(normal).replaceAll("$1$3$5.$2$4$6");
        boolean repaired = !pointed.equals(normal);
        String starred = STEPS.matcher(starred(pointed)).replaceAll("$1*");
        String open = BRACKETS.matcher(STAR_IN_BRACKETS.matcher(starred).replaceAll("$1"))
                .replaceAll("");
        Matcher bare = BARE.matcher(open);
        if (bare.matches()) {
            return Spec.bare(
                    text,
                    Stream.of(bare.group(1).split("\\*")).map(BigDecimal::new).toList(),
                    bare.group(2) != null);
        }
        Matcher each = PER_PACK.matcher(open);
        if (each.matches() && Units.isPack(each.group(1)) && unitOrNone(each.group(3))) {
            Factor factor = new Factor(Long.parseLong(each.group(2)), each.group(3));
            return new Parts(List.of(factor), Optional.empty()).spec(text, "", each.group(1), repaired);
        }
        Matcher packed = PACKED.matcher(open);
        if (packed.matches() && unitOrNone(packed.group(3))) {
            Optional<Parts> left = packed.group(1) == null ? Optional.of(Parts.NONE) : parts(packed.group(1));
            Factor factor = new Factor(Long.parseLong(packed.group(2)), packed.group(3));
            return left.filter(parts -> parts.counts().isEmpty())
                    .map(parts -> new Parts(List.of(factor), parts.mass()).spec(text, "", "", repaired))
                    .orElseGet(() -> Spec.plain(text));
        }
        return general(text, open, repaired);
    }

    private static Spec general(String text, String open, boolean repaired) {
        Matcher outer = OUTER.matcher(open);
        boolean named = outer.matches() && Units.isKnown(outer.group(3));
        String inside = named ? INNER_UNIT.matcher(outer.group(1)).replaceAll("") : open;
        String outerCount = named ? outer.group(2) : "";
        String outerUnit = named ? outer.group(3) : "";
        return parts(inside)
                .map(parts -> parts.spec(text, outerCount, outerUnit, repaired))
                .orElseGet(() -> Spec.plain(text));
    }

    /** The steps of a pack, from the inside out, and the weight of the innermost. */
    private record Parts(List<Factor> counts, Optional<Long> mass) {

        static final Parts NONE = new Parts(List.of(), Optional.empty());

        Spec spec(String text, String outerCount, String outerUnit, boolean repaired) {
            Long outer = outerCount.isEmpty() ? null : Long.valueOf(outerCount);
            String massPer = counts.isEmpty() ? outerUnit : "";
            return new Spec(
                    text, counts, mass.orElse(null), massPer, outer, outerUnit, List.of(), false, null, "", repaired);
        }
    }

    private static Optional<Parts> parts(String text) {
        List<Factor> counts = new ArrayList<>();
        Optional<Long> mass = Optional.empty();
        boolean numbers = false;
        for (String step : text.split("\\*", -1)) {
            Matcher factor = FACTOR.matcher(step);
            if (!factor.matches() || step.isEmpty()) {
                return Optional.empty();
            }
            String number = factor.group(1);
            String unit = factor.group(2);
            numbers |= number != null;
            if (number != null && Units.isMeasure(unit)) {
                mass = mass.isPresent() ? mass : Units.milligrams(new BigDecimal(number), unit);
            } else if (unitOrNone(unit) && (number == null || number.matches("\\d{1,12}"))) {
                counts.add(new Factor(number == null ? null : Long.valueOf(number), unit));
            } else {
                return Optional.empty();
            }
        }
        boolean zero = counts.stream().anyMatch(c -> Long.valueOf(0).equals(c.number()));
        return numbers && !zero ? Optional.of(new Parts(List.copyOf(counts), mass)) : Optional.empty();
    }

    private static boolean unitOrNone(String unit) {
        return unit.isEmpty() || Units.isKnown(unit);
    }
}
