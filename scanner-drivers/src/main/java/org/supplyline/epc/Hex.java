package org.supplyline.epc;

/** Bytes as hexadecimal digits. */
final class Hex {

    private static final String DIGITS = "0123456789ABCDEF";

    private Hex() {}

    /** The value of a hexadecimal digit in either case; -1 for any other character. */
    static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c >= 'A' && c <= 'F') {
            return c - 'A' + 10;
        }
        return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    }

    /** The first character that is no hexadecimal digit; the length if all are. */
    static int firstOther(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (digit(text.charAt(i)) < 0) {
                return i;
            }
        }
        return text.length();
    }

    /** An odd last digit fills the upper half of its byte. */
    static byte[] bytes(String hex) {
        byte[] bytes = new byte[(hex.length() + 1) / 2];
        for (int i = 0; i < hex.length(); i++) {
            bytes[i >> 1] |= (byte) (digit(hex.charAt(i)) << ((i & 1) == 0 ? 4 : 0));
        }
        return bytes;
    }

    static String text(byte[] bytes) {
        char[] text = new char[bytes.length * 2];
        for (int i = 0; i < bytes.length; i++) {
            text[2 * i] = DIGITS.charAt((bytes[i] >> 4) & 15);
            text[2 * i + 1] = DIGITS.charAt(bytes[i] & 15);
        }
        return new String(text);
    }
}
