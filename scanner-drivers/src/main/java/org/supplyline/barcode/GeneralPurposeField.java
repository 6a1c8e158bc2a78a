package org.supplyline.barcode;

import java.util.Optional;

/**
 * The general purpose data compaction field of GS1 DataBar Expanded (ISO/IEC 24724:2011, 7.2.5.5): three encodations,
 * numeric first, with latches between them.
 */
final class GeneralPurposeField {

    /** Which encodation goes on after an FNC1 among letters. */
    enum AfterFnc1 {
        /** As the standard says. */
        NUMERIC,
        /** As encoders before its edition of 2011 did. */
        SAME
    }

    private enum Encodation {
        NUMERIC,
        ALPHANUMERIC,
        ISO_646
    }

    private static final char GS = '\u001D';
    private static final int FNC1_AS_DIGIT = 10;
    private static final int PAIR_BITS = 7;
    private static final int LATCH_TO_LETTERS_BITS = 4;
    private static final int LATCH_TO_DIGITS_BITS = 3;
    private static final int SHORT_BITS = 5;
    /** The latch between the two encodations of letters, and cut off anywhere the padding at the end. */
    private static final int OTHER_LETTERS = 0b00100;

    private static final int FNC1 = 0b01111;
    private static final int FIRST_LETTER = 0b10000;
    private static final int FIRST_MARK = 0b11101;
    private static final String ALPHANUMERIC_MARKS = "*,-./";
    private static final String ISO_646_MARKS = "!\"%&'()*+,-./:;<=>?_ ";

    private final BitCursor bits;
    private final AfterFnc1 afterFnc1;
    private final StringBuilder text = new StringBuilder();
    private Encodation encodation = Encodation.NUMERIC;
    private boolean broken;

    GeneralPurposeField(BitCursor bits, AfterFnc1 afterFnc1) {
        this.bits = bits;
        this.afterFnc1 = afterFnc1;
    }

    /** All that is left, U+001D for FNC1; empty if the bits are no such field. An FNC1 at the end only fills a pair. */
    Optional<String> read() {
        while (bits.left() > 0 && !broken) {
            if (encodation == Encodation.NUMERIC) {
                digits();
            } else {
                letter();
            }
        }
        if (broken || !bits.isAtEnd()) {
            return Optional.empty();
        }
        int last = text.length() - 1;
        return Optional.of(last >= 0 && text.charAt(last) == GS ? text.substring(0, last) : text.toString());
    }

    private void digits() {
        if (bits.left() < LATCH_TO_LETTERS_BITS) {
            broken = bits.take(bits.left()) != 0;
        } else if (bits.peek(LATCH_TO_LETTERS_BITS) == 0) {
            bits.take(LATCH_TO_LETTERS_BITS);
            encodation = Encodation.ALPHANUMERIC;
        } else if (bits.left() < PAIR_BITS) {
            int digit = bits.take(LATCH_TO_LETTERS_BITS) - 1;
            broken = digit > 9 || bits.take(bits.left()) != 0;
            text.append(digit);
        } else {
            int pair = bits.take(PAIR_BITS) - 8;
            digit(pair / 11);
            digit(pair % 11);
        }
    }

    private void digit(int value) {
        text.append(value == FNC1_AS_DIGIT ? GS : (char) ('0' + value));
    }

    private void letter() {
        if (bits.left() < SHORT_BITS) {
            int padding = OTHER_LETTERS >> (SHORT_BITS - bits.left());
            broken = bits.take(bits.left()) != padding;
        } else if (bits.peek(LATCH_TO_DIGITS_BITS) == 0) {
            bits.take(LATCH_TO_DIGITS_BITS);
            encodation = Encodation.NUMERIC;
        } else if (bits.peek(SHORT_BITS) < FIRST_LETTER) {
            common(bits.take(SHORT_BITS));
        } else if (encodation == Encodation.ALPHANUMERIC) {
            alphanumeric(bits.take(6));
        } else if (bits.peek(SHORT_BITS) < FIRST_MARK) {
            int letter = bits.take(7) - 64;
            sign((char) (letter < 26 ? 'A' + letter : 'a' + letter - 26));
        } else {
            mark(ISO_646_MARKS, bits.take(8) - 232);
        }
    }

    private void common(int value) {
        if (value == OTHER_LETTERS) {
            encodation = encodation == Encodation.ISO_646 ? Encodation.ALPHANUMERIC : Encodation.ISO_646;
        } else if (value == FNC1) {
            text.append(GS);
            encodation = afterFnc1 == AfterFnc1.NUMERIC ? Encodation.NUMERIC : encodation;
        } else {
            text.append((char) ('0' + value - 5));
        }
    }

    private void alphanumeric(int value) {
        if (value < 58) {
            sign((char) ('A' + value - 32));
        } else {
            mark(ALPHANUMERIC_MARKS, value - 58);
        }
    }

    private void mark(String marks, int index) {
        if (index < marks.length()) {
            sign(marks.charAt(index));
        } else {
            broken = true;
        }
    }

    /** No application identifier begins with a letter or mark. */
    private void sign(char sign) {
        broken = !text.isEmpty() && text.charAt(text.length() - 1) == GS;
        text.append(sign);
    }
}
