package org.supplyline.gs1;

/** The characters that a value may hold (GS1 General Specifications, section 7.11). */
enum CharacterSet {
    /** Digits. */
    N("0123456789"),
    /** Set 82, the invariant part of ISO/IEC 646. */
    X("!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"),
    /** Set 39. */
    Y("#-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    /** Set 64, that of base64url. */
    Z("-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz=");

    private static final int HALF = 64;

    private final String characters;
    /** One bit for each of the first and of the second 64 characters of ASCII. */
    private final long low;

    private final long high;

    CharacterSet(String characters) {
        long first = 0;
        long second = 0;
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            if (c < HALF) {
                first |= 1L << c;
            } else {
                second |= 1L << (c - HALF);
            }
        }
        this.characters = characters;
        this.low = first;
        this.high = second;
    }

    boolean contains(char c) {
        if (c < HALF) {
            return (low >> c & 1) != 0;
        }
        return c < 2 * HALF && (high >> (c - HALF) & 1) != 0;
    }

    /** The place of a character in the set, from 0; -1 if it is not in it. */
    int indexOf(char c) {
        return characters.indexOf(c);
    }

    /** The first character in this part of the text that is not in the set; {@code to} if all are. */
    int firstOther(String text, int from, int to) {
        int i = from;
        if (this == N) {
            // Most of what is read is digits.
            while (i < to && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                i++;
            }
            return i;
        }
        while (i < to && contains(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
