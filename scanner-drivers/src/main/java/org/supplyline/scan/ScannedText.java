package org.supplyline.scan;

/** Undoes what a Chinese input method does to a keyboard-like reader's text. */
public final class ScannedText {

    private static final char FULL_WIDTH_FIRST = '\uFF01';
    private static final char FULL_WIDTH_LAST = '\uFF5E';
    private static final int FULL_WIDTH_OFFSET = FULL_WIDTH_FIRST - '!';
    private static final char IDEOGRAPHIC_SPACE = '\u3000';

    private ScannedText() {}

    /** Turns full-width characters into ASCII and takes blanks and line ends from both ends, but no separator. */
    public static String normalise(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            plain.append(halfWidth(text.charAt(i)));
        }
        int start = 0;
        int end = plain.length();
        while (start < end && isBlank(plain.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(plain.charAt(end - 1))) {
            end--;
        }
        return plain.substring(start, end);
    }

    /** How many blanks {@link #normalise} takes from the beginning. */
    public static int leadingBlanks(String text) {
        int start = 0;
        while (start < text.length() && isBlank(halfWidth(text.charAt(start)))) {
            start++;
        }
        return start;
    }

    private static char halfWidth(char c) {
        if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) {
            return (char) (c - FULL_WIDTH_OFFSET);
        }
        return c == IDEOGRAPHIC_SPACE ? ' ' : c;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }
}
