package org.supplyline.epc;

/** Numbers as digits of a fixed count, and the characters of serial numbers. */
final class Digits {

    private static final long[] POWERS = new long[19];

    static {
        long power = 1;
        for (int i = 0; i < POWERS.length; i++) {
            POWERS[i] = power;
            power *= 10;
        }
    }

    private Digits() {}

    /** Says whether a number has no more than so many digits. */
    static boolean fits(long number, int digits) {
        return number >= 0 && (digits >= POWERS.length || number < POWERS[digits]);
    }

    /** The number with zeros before it; without a digit if there is to be none. */
    static String padded(long number, int digits) {
        if (digits == 0) {
            return "";
        }
        // Most numbers need no zeros, and then nothing but the result is made.
        String plain = Long.toString(number);
        return plain.length() == digits
                ? plain
                : "0".repeat(digits - plain.length()).concat(plain);
    }

    static boolean areAll(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** A number as it may stand in an EPC URI: digits without leading zeros. */
    static boolean isPlainNumber(String text) {
        return !text.isEmpty() && areAll(text) && (text.length() == 1 || text.charAt(0) != '0');
    }

    /** The first character of a serial number that GS1 character set 82 does not have; its length if all are in it. */
    static int firstOutsideSet(String serial) {
        for (int i = 0; i < serial.length(); i++) {
            if (!isInSet(serial.charAt(i))) {
                return i;
            }
        }
        return serial.length();
    }

    /** GS1 character set 82 (EPC Tag Data Standard, table A-1). */
    static boolean isInSet(int c) {
        return (c >= '%' && c <= '?')
                || c == '!'
                || c == '"'
                || (c >= 'A' && c <= 'Z')
                || c == '_'
                || (c >= 'a' && c <= 'z');
    }
}
