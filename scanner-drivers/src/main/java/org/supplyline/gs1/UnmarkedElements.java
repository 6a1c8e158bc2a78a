package org.supplyline.gs1;

/** Tells texts that are element strings though nothing marks them as such. */
public final class UnmarkedElements {

    private static final int SSCC = 18;
    private static final int GTIN = 14;
    private static final int DATE = 8;

    private UnmarkedElements() {}

    /** It begins with 00, 01 or 02 and a key whose check digit is right, which one text in ten does by chance. */
    public static boolean beginWithKey(String text) {
        return hasKey(text, "00", SSCC) || hasKey(text, "01", GTIN) || hasKey(text, "02", GTIN);
    }

    /** It begins with 00, 01 or 02 and as many digits as their key has, whatever its check digit. */
    public static boolean beginLikeKey(String text) {
        return hasDigits(text, "00", SSCC) || hasDigits(text, "01", GTIN) || hasDigits(text, "02", GTIN);
    }

    /** It begins with the identifier of a date, six digits, and something after them. */
    public static boolean beginWithDate(String text) {
        return text.length() > DATE
                && text.charAt(0) == '1'
                && text.charAt(1) >= '1'
                && text.charAt(1) <= '7'
                && CharacterSet.N.firstOther(text, 2, DATE) == DATE;
    }

    private static boolean hasKey(String text, String ai, int length) {
        int end = ai.length() + length;
        return hasDigits(text, ai, length) && CheckDigit.of(text, ai.length(), end - 1) == text.charAt(end - 1);
    }

    private static boolean hasDigits(String text, String ai, int length) {
        int end = ai.length() + length;
        return text.length() >= end && text.startsWith(ai) && CharacterSet.N.firstOther(text, ai.length(), end) == end;
    }
}
