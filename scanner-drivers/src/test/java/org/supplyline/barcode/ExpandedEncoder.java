package org.supplyline.barcode;

import java.util.Locale;

/**
 * Writes element strings as the data characters of GS1 DataBar Expanded (ISO/IEC 24724:2011, 7.2.5), by an encodation
 * method that the caller names.
 */
final class ExpandedEncoder {

    private static final char GS = '\u001D';
    private static final String ALPHANUMERIC = "*,-./";
    private static final String ISO_646 = "!\"%&'()*+,-./:;<=>?_ ";
    private static final int LEAST_DATA = 3;

    private enum Mode {
        DIGITS,
        ALPHANUMERIC,
        ISO_646
    }

    private final StringBuilder bits = new StringBuilder("0");
    private final boolean latchesAtFnc1;
    private int lengthBits = -1;
    private Mode mode = Mode.DIGITS;

    private ExpandedEncoder(boolean latchesAtFnc1) {
        this.latchesAtFnc1 = latchesAtFnc1;
    }

    /**
     * Method 1 where the text begins with 01, else 00.
     *
     * @param latchesAtFnc1 as the standard wants it; encoders before its edition of 2011 stay with letters
     */
    static int[] general(String text, boolean latchesAtFnc1) {
        ExpandedEncoder encoder = new ExpandedEncoder(latchesAtFnc1);
        boolean item = text.startsWith("01");
        encoder.bits.append(item ? "1" : "00");
        encoder.length();
        if (item) {
            encoder.put(text.charAt(2) - '0', 4);
            encoder.triples(text.substring(3, 15));
        }
        return encoder.field(text.substring(item ? 16 : 0));
    }

    /** Methods 0100 and 0101: 01, then 3103, 3202 or 3203 with a value that fits. */
    static int[] weight(String gtin, String ai, int value) {
        ExpandedEncoder encoder = new ExpandedEncoder(true);
        encoder.bits.append(ai.equals("3103") ? "0100" : "0101");
        encoder.triples(gtin.substring(1, 13));
        encoder.put(ai.equals("3203") ? value + 10_000 : value, 15);
        return encoder.characters();
    }

    /** Methods 01100 and 01101: 01, then 392x or 393x with three digits of currency, then anything. */
    static int[] price(String gtin, String ai, String currency, String rest) {
        ExpandedEncoder encoder = new ExpandedEncoder(true);
        encoder.bits.append(currency.isEmpty() ? "01100" : "01101");
        encoder.length();
        encoder.triples(gtin.substring(1, 13));
        encoder.put(ai.charAt(3) - '0', 2);
        encoder.triples(currency);
        return encoder.field(rest);
    }

    /** Methods 0111000 to 0111111: 01, then 310x or 320x, then 11, 13, 15 or 17 or no date. */
    static int[] weightAndDate(String gtin, String ai, int value, String dateAi, String date) {
        ExpandedEncoder encoder = new ExpandedEncoder(true);
        int kind = 56 + (ai.startsWith("32") ? 1 : 0) + ("11131517".indexOf(dateAi) & ~1);
        encoder.put(kind, 7);
        encoder.triples(gtin.substring(1, 13));
        encoder.put((ai.charAt(3) - '0') * 100_000 + value, 20);
        encoder.put(
                date.isEmpty()
                        ? 38_400
                        : Integer.parseInt(date.substring(0, 2)) * 384
                                + (Integer.parseInt(date.substring(2, 4)) - 1) * 32
                                + Integer.parseInt(date.substring(4)),
                16);
        return encoder.characters();
    }

    private void length() {
        lengthBits = bits.length();
        bits.append("00");
    }

    private void put(int value, int count) {
        String binary = Integer.toBinaryString(value);
        bits.append("0".repeat(count - binary.length())).append(binary);
    }

    private void triples(String digits) {
        for (int i = 0; i < digits.length(); i += 3) {
            put(Integer.parseInt(digits.substring(i, i + 3)), 10);
        }
    }

    private int[] field(String text) {
        int at = 0;
        while (at < text.length()) {
            at = switch (mode) {
                case DIGITS -> digits(text, at);
                case ALPHANUMERIC, ISO_646 -> letters(text, at);
            };
        }
        return characters();
    }

    private int digits(String text, int at) {
        if (at + 1 == text.length() && isDigit(text, at)) {
            int room = 12 - bits.length() % 12;
            if (room >= 4 && room < 7) {
                put(text.charAt(at) - '0' + 1, 4);
            } else {
                put(8 + 11 * (text.charAt(at) - '0') + 10, 7);
            }
            return at + 1;
        }
        if (isDigit(text, at) && isDigit(text, at + 1)) {
            put(8 + 11 * digit(text, at) + digit(text, at + 1), 7);
            return at + 2;
        }
        bits.append("0000");
        mode = Mode.ALPHANUMERIC;
        return at;
    }

    private int letters(String text, int at) {
        char sign = text.charAt(at);
        if (sign == GS) {
            bits.append("01111");
            mode = latchesAtFnc1 ? Mode.DIGITS : mode;
            return at + 1;
        }
        int run = at;
        while (run < text.length() && isDigit(text, run)) {
            run++;
        }
        if (run - at >= 6 || (run - at >= 4 && run == text.length())) {
            bits.append("000");
            mode = Mode.DIGITS;
            return at;
        }
        if (sign >= '0' && sign <= '9') {
            put(sign - '0' + 5, 5);
            return at + 1;
        }
        boolean upper = sign >= 'A' && sign <= 'Z';
        boolean plain = upper || ALPHANUMERIC.indexOf(sign) >= 0;
        if (mode == Mode.ALPHANUMERIC && !plain) {
            bits.append("00100");
            mode = Mode.ISO_646;
        }
        if (mode == Mode.ALPHANUMERIC) {
            put(upper ? sign - 'A' + 32 : ALPHANUMERIC.indexOf(sign) + 58, 6);
        } else if (upper || (sign >= 'a' && sign <= 'z')) {
            put(upper ? sign - 'A' + 64 : sign - 'a' + 90, 7);
        } else {
            put(ISO_646.indexOf(sign) + 232, 8);
        }
        return at + 1;
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && (text.charAt(at) == GS || (text.charAt(at) >= '0' && text.charAt(at) <= '9'));
    }

    private static int digit(String text, int at) {
        return text.charAt(at) == GS ? 10 : text.charAt(at) - '0';
    }

    private int[] characters() {
        int count = Math.max(LEAST_DATA, (bits.length() + 11) / 12);
        if (mode == Mode.DIGITS && bits.length() < 12 * count) {
            bits.append("0000");
        }
        while (bits.length() < 12 * count) {
            bits.append("00100");
        }
        bits.setLength(12 * count);
        if (lengthBits > 0) {
            bits.setCharAt(lengthBits, (count + 1) % 2 == 1 ? '1' : '0');
            bits.setCharAt(lengthBits + 1, count + 1 > 14 ? '1' : '0');
        }
        int[] characters = new int[count];
        for (int i = 0; i < count; i++) {
            characters[i] = Integer.parseInt(bits.substring(12 * i, 12 * i + 12), 2);
        }
        return characters;
    }

    /** Digits with leading zeros. */
    static String padded(int value, int length) {
        return String.format(Locale.ROOT, "%0" + length + "d", value);
    }
}
