package org.supplyline.codes;

import org.supplyline.gs1.AimId;

/** What a text looks like before it is read. */
final class CodeShapes {

    /** The letters that the AIM gave to symbologies (ISO/IEC 15424). */
    private static final String SYMBOLOGIES = "ABCDEFGHIJKLMNOPQRSTUXYZcdehjz";

    /** Where the check digit stands in a number of the posts. */
    static final int S10_CHECK_DIGIT = 10;

    private static final String HEX = "0123456789ABCDEFabcdef";

    private CodeShapes() {}

    static boolean isHex(String text) {
        return text.chars().allMatch(c -> HEX.indexOf(c) >= 0);
    }

    /** Digits in the length of a GTIN. */
    static boolean isRetail(String text) {
        int length = text.length();
        return (length == 8 || (length >= 12 && length <= 14)) && isDigits(text);
    }

    static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** A symbology that may hold any text, so that a text that nothing recognises is nothing wrong. */
    static boolean isGeneral(AimId aim) {
        return !aim.isGs1()
                && !aim.isEanUpc()
                && SYMBOLOGIES.indexOf(aim.id().charAt(1)) >= 0
                && HEX.indexOf(aim.id().charAt(2)) >= 0;
    }
}
