package org.supplyline.gs1;

/** The modulo 10 check digit of all numeric GS1 keys (GS1 General Specifications, section 7.9.1). */
public final class CheckDigit {

    private CheckDigit() {}

    /**
     * Computes the check digit for the digits that stand before it.
     *
     * @throws IllegalArgumentException if there is no digit or another character among them
     */
    public static char of(String digits) {
        if (!isDigits(digits)) {
            throw new IllegalArgumentException("A check digit needs digits, not '" + digits + "'.");
        }
        return of(digits, 0, digits.length());
    }

    /** Says whether these are exactly {@code length} ASCII digits of which the last is the right check digit. */
    public static boolean isValid(String digits, int length) {
        int last = digits.length() - 1;
        return digits.length() == length
                && length > 1
                && isDigits(digits)
                && of(digits, 0, last) == digits.charAt(last);
    }

    /** The check digit for the digits of this part of the text, which are known to be digits. */
    static char of(String text, int from, int to) {
        int sum = 0;
        int weight = 3;
        for (int i = to - 1; i >= from; i--) {
            sum += weight * (text.charAt(i) - '0');
            weight = 4 - weight;
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    /** Says whether the text is one or more ASCII digits; other scripts' digits are no digits in a bar code. */
    static boolean isDigits(String text) {
        return !text.isEmpty() && CharacterSet.N.firstOther(text, 0, text.length()) == text.length();
    }
}
