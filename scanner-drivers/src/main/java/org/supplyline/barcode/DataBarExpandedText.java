package org.supplyline.barcode;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.supplyline.barcode.GeneralPurposeField.AfterFnc1;
import org.supplyline.gs1.CheckDigit;
import org.supplyline.gs1.ElementStringParser;

/**
 * What the data characters of a GS1 DataBar Expanded symbol say: an element string as a reader transmits it (ISO/IEC
 * 24724:2011, 7.2.5). The first bits name an encodation method; some methods pack a GTIN with a weight, a price or a
 * date, and those of variable length go on with the general purpose field.
 */
final class DataBarExpandedText {

    static final int CHARACTER_BITS = 12;

    private static final int GTIN_TRIPLES = 4;
    private static final int TRIPLE_BITS = 10;
    private static final int TRIPLE_END = 1000;
    /** A symbol of more characters says so in its second length bit. */
    private static final int SMALL_SYMBOL = 14;

    private static final int WEIGHT_BITS = 15;
    private static final int HUNDREDTHS_OF_A_POUND_END = 10_000;
    private static final int SCALED_WEIGHT_BITS = 20;
    private static final int SCALED_WEIGHT_END = 1_000_000;
    private static final int DATE_BITS = 16;
    private static final int NO_DATE = 38_400;
    private static final List<String> DATES = List.of("11", "13", "15", "17");

    /** Only asked whether a text is an element string; in which century its dates lie does not matter here. */
    private static final ElementStringParser PARSER =
            new ElementStringParser(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    private final BitCursor bits;
    private final int symbolCharacters;
    private final AfterFnc1 afterFnc1;
    private final StringBuilder text = new StringBuilder();

    private DataBarExpandedText(int[] dataCharacters, AfterFnc1 afterFnc1) {
        this.bits = BitCursor.of(dataCharacters, CHARACTER_BITS);
        this.symbolCharacters = dataCharacters.length + 1;
        this.afterFnc1 = afterFnc1;
    }

    /**
     * The element string, U+001D for FNC1. Empty if the bits are none, or if both ways to go on after an FNC1 among
     * letters make one, for nothing says how old the encoder was.
     *
     * @param dataCharacters {@value #CHARACTER_BITS} bits each, without the check character
     */
    static Optional<String> of(int[] dataCharacters) {
        Optional<String> now = new DataBarExpandedText(dataCharacters, AfterFnc1.NUMERIC).read();
        Optional<String> before = new DataBarExpandedText(dataCharacters, AfterFnc1.SAME).read();
        if (now.isEmpty() || before.isEmpty() || now.equals(before)) {
            return now.or(() -> before);
        }
        boolean nowHolds = now.filter(DataBarExpandedText::isElementString).isPresent();
        boolean beforeHolds =
                before.filter(DataBarExpandedText::isElementString).isPresent();
        return nowHolds && beforeHolds ? Optional.empty() : beforeHolds ? before : now;
    }

    private static boolean isElementString(String text) {
        return PARSER.parse(text, ElementStringParser.Separators.PROVEN)
                .match(parsed -> true, ambiguous -> true, invalid -> false);
    }

    private Optional<String> read() {
        // Whether a composite component lies above does not change what the bars say.
        bits.take(1);
        boolean read = bits.take(1) == 1 ? gtinAndMore() : bits.take(1) == 0 ? anyElements() : packed();
        return read && !text.isEmpty() ? Optional.of(text.toString()) : Optional.empty();
    }

    /** After 01. */
    private boolean packed() {
        if (bits.take(1) == 0) {
            return bits.take(1) == 0 ? weightInGrams() : weightInPounds();
        }
        if (bits.take(1) == 0) {
            return bits.take(1) == 0 ? price() : priceInCurrency();
        }
        return weightAndDate();
    }

    private boolean gtinAndMore() {
        return hasRightLength() && gtin(bits.take(4)) && general();
    }

    private boolean anyElements() {
        return hasRightLength() && general();
    }

    private boolean weightInGrams() {
        if (!gtin(9)) {
            return false;
        }
        text.append("3103");
        digits(bits.take(WEIGHT_BITS), 6);
        return bits.isAtEnd();
    }

    private boolean weightInPounds() {
        if (!gtin(9)) {
            return false;
        }
        int weight = bits.take(WEIGHT_BITS);
        boolean hundredths = weight < HUNDREDTHS_OF_A_POUND_END;
        text.append(hundredths ? "3202" : "3203");
        digits(hundredths ? weight : weight - HUNDREDTHS_OF_A_POUND_END, 6);
        return bits.isAtEnd();
    }

    private boolean price() {
        if (!hasRightLength() || !gtin(9)) {
            return false;
        }
        text.append("392");
        digits(bits.take(2), 1);
        return general();
    }

    private boolean priceInCurrency() {
        if (!hasRightLength() || !gtin(9)) {
            return false;
        }
        text.append("393");
        digits(bits.take(2), 1);
        return triple() && general();
    }

    private boolean weightAndDate() {
        int kind = bits.take(3);
        if (!gtin(9)) {
            return false;
        }
        int weight = bits.take(SCALED_WEIGHT_BITS);
        int date = bits.take(DATE_BITS);
        if (weight >= SCALED_WEIGHT_END || date > NO_DATE) {
            return false;
        }
        text.append(kind % 2 == 0 ? "310" : "320");
        digits(weight / 100_000, 1);
        digits(weight % 100_000, 6);
        if (date < NO_DATE) {
            text.append(DATES.get(kind / 2));
            digits(date / 32 / 12, 2);
            digits(date / 32 % 12 + 1, 2);
            digits(date % 32, 2);
        }
        return bits.isAtEnd();
    }

    /** Two bits repeat whether the number of characters is odd and whether it is large. */
    private boolean hasRightLength() {
        boolean odd = bits.take(1) == 1;
        boolean large = bits.take(1) == 1;
        return odd == (symbolCharacters % 2 == 1) && large == (symbolCharacters > SMALL_SYMBOL);
    }

    private boolean gtin(int first) {
        if (first > 9) {
            return false;
        }
        text.append("01");
        int start = text.length();
        digits(first, 1);
        for (int i = 0; i < GTIN_TRIPLES; i++) {
            if (!triple()) {
                return false;
            }
        }
        text.append(CheckDigit.of(text.substring(start)));
        return true;
    }

    private boolean triple() {
        int triple = bits.take(TRIPLE_BITS);
        digits(triple, 3);
        return triple < TRIPLE_END;
    }

    private boolean general() {
        Optional<String> rest = new GeneralPurposeField(bits, afterFnc1).read();
        rest.ifPresent(text::append);
        return rest.isPresent();
    }

    private void digits(int value, int count) {
        String digits = Integer.toString(value);
        text.append("0".repeat(Math.max(0, count - digits.length()))).append(digits);
    }
}
