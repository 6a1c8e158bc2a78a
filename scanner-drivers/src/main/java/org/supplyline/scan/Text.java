package org.supplyline.scan;

/** What the characters of a part of a text are; only ASCII, as in bar codes. */
final class Text {

    private Text() {}

    /** One or more digits. */
    static boolean areDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return from < to;
    }

    static boolean areDigits(String text) {
        return areDigits(text, 0, text.length());
    }

    /** One or more letters in upper case. */
    static boolean areLetters(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < 'A' || text.charAt(i) > 'Z') {
                return false;
            }
        }
        return from < to;
    }

    /** One or more digits and letters of either case. */
    static boolean areLettersOrDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean right = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            if (!right) {
                return false;
            }
        }
        return from < to;
    }

    /** Bytes as hexadecimal digits in lower case. */
    static String hex(byte[] bytes) {
        StringBuilder hex = new StringBuilder(2 * bytes.length);
        for (byte b : bytes) {
            hex.append(Character.forDigit((b >> 4) & 15, 16)).append(Character.forDigit(b & 15, 16));
        }
        return hex.toString();
    }
}
