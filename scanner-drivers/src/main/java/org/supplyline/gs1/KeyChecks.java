package org.supplyline.gs1;

import org.jspecify.annotations.Nullable;

/** Rules on alphanumeric keys and on text. */
final class KeyChecks {

    /** The shortest company prefix. */
    private static final int PREFIX_DIGITS = 4;

    private static final int PRIME_COUNT = 97;
    private static final int PAIR_MODULUS = 1021;
    private static final String PAIR_CHARACTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int[] PRIMES = primes();

    private KeyChecks() {}

    static @Nullable Fault prefix(String text, int from, int to, int referenceYear) {
        if (to - from < PREFIX_DIGITS) {
            return new Fault(to, Gs1Error.Code.COMPANY_PREFIX, "N4");
        }
        int other = CharacterSet.N.firstOther(text, from, from + PREFIX_DIGITS);
        return other == from + PREFIX_DIGITS ? null : new Fault(other, Gs1Error.Code.COMPANY_PREFIX, "0-9");
    }

    static @Nullable Fault prefixAfterOne(String text, int from, int to, int referenceYear) {
        return prefix(text, Math.min(from + 1, to), to, referenceYear);
    }

    /** Two characters of a set of 32 over the rest (General Specifications, section 7.9.5). */
    static @Nullable Fault checkPair(String text, int from, int to, int referenceYear) {
        int length = to - from - 2;
        if (length < 0 || length > PRIME_COUNT) {
            return new Fault(from, Gs1Error.Code.CHECK_PAIR, "X2..99");
        }
        int other = CharacterSet.X.firstOther(text, from, to - 2);
        if (other < to - 2) {
            return new Fault(other, Gs1Error.Code.CHARACTER_NOT_ALLOWED, "X");
        }
        int sum = 0;
        for (int i = 0; i < length; i++) {
            sum += CharacterSet.X.indexOf(text.charAt(from + i)) * PRIMES[length - 1 - i];
        }
        sum %= PAIR_MODULUS;
        char first = PAIR_CHARACTERS.charAt(sum >> 5);
        char second = PAIR_CHARACTERS.charAt(sum & 31);
        return text.charAt(to - 2) == first && text.charAt(to - 1) == second
                ? null
                : new Fault(to - 2, Gs1Error.Code.CHECK_PAIR, "" + first + second);
    }

    static @Nullable Fault nonDigit(String text, int from, int to, int referenceYear) {
        return CharacterSet.N.firstOther(text, from, to) < to
                ? null
                : new Fault(from, Gs1Error.Code.NON_DIGIT_REQUIRED, "a character other than 0-9");
    }

    static @Nullable Fault importer(String text, int from, int to, int referenceYear) {
        return to - from == 1 && text.charAt(from) != '=' && CharacterSet.Z.contains(text.charAt(from))
                ? null
                : new Fault(from, Gs1Error.Code.CHARACTER_NOT_ALLOWED, "one of - 0-9 A-Z _ a-z");
    }

    static @Nullable Fault percent(String text, int from, int to, int referenceYear) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '%') {
                if (to - i < 3 || !isHex(text.charAt(i + 1)) || !isHex(text.charAt(i + 2))) {
                    return new Fault(i, Gs1Error.Code.PERCENT_ENCODING, "% and two of 0-9 A-F");
                }
                i += 2;
            }
        }
        return null;
    }

    static boolean isHex(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
    }

    private static int[] primes() {
        int[] primes = new int[PRIME_COUNT];
        int found = 0;
        for (int candidate = 2; found < PRIME_COUNT; candidate++) {
            boolean prime = true;
            for (int i = 0; i < found && prime; i++) {
                prime = candidate % primes[i] != 0;
            }
            if (prime) {
                primes[found++] = candidate;
            }
        }
        return primes;
    }
}
