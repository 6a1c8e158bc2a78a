package org.supplyline.gs1;

import org.jspecify.annotations.Nullable;

/** International bank account numbers (ISO 13616-1), AI 8007. */
final class Iban {

    private static final int SHORTEST = 11;
    private static final int LONGEST = 34;
    private static final int MODULUS = 97;

    private Iban() {}

    static @Nullable Fault check(String text, int from, int to, int referenceYear) {
        if (to - from < SHORTEST || to - from > LONGEST) {
            return new Fault(from, Gs1Error.Code.IBAN, "X11..34");
        }
        if (!ListChecks.isCountryLetters(text, from, from + 2)) {
            return new Fault(from, Gs1Error.Code.IBAN, "ISO 3166-1 alpha-2");
        }
        for (int i = from + 2; i < to; i++) {
            if (value(text.charAt(i)) < 0) {
                return new Fault(i, Gs1Error.Code.IBAN, "0-9 A-Z");
            }
        }
        return remainder(text, from, to) == 1 ? null : new Fault(from + 2, Gs1Error.Code.IBAN, "check digits");
    }

    /** The first four characters count last, letters as the numbers 10 to 35. */
    private static int remainder(String text, int from, int to) {
        int length = to - from;
        int sum = 0;
        for (int i = 0; i < length; i++) {
            int value = value(text.charAt(from + (i + 4) % length));
            sum = (sum * (value < 10 ? 10 : 100) + value) % MODULUS;
        }
        return sum;
    }

    private static int value(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= 'A' && c <= 'Z' ? c - 'A' + 10 : -1;
    }
}
