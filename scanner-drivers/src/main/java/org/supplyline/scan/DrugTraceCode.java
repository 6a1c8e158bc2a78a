package org.supplyline.scan;

import java.util.Locale;
import java.util.Optional;

/**
 * A Chinese drug traceability code, 药品追溯码: the number of one package at one of its levels (NMPA NMPAB/T 1002-2019; the
 * form of 20 digits is that of the platform 码上放心, formerly 电子监管码).
 *
 * @param digits 20 digits that begin with 8
 */
public record DrugTraceCode(String digits) {

    private static final int LENGTH = 20;
    private static final int PRODUCT_DIGITS = 7;
    private static final String PLATFORM = "mashangfangxin.com";

    /** @throws IllegalArgumentException if these are not 20 digits that begin with 8 */
    public DrugTraceCode {
        if (!isCode(digits)) {
            throw new IllegalArgumentException("A drug traceability code has 20 digits from 8, not '" + digits + "'.");
        }
    }

    /** Takes the digits, or an address of the platform that ends in them or has them as a parameter. */
    public static Optional<DrugTraceCode> parse(String text) {
        if (isCode(text)) {
            return Optional.of(new DrugTraceCode(text));
        }
        return isPlatform(text) ? inAddress(text) : Optional.empty();
    }

    /** The digits that stand for product and package size. */
    public String product() {
        return digits.substring(0, PRODUCT_DIGITS);
    }

    private static boolean isCode(String text) {
        return text.length() == LENGTH && text.charAt(0) == '8' && Text.areDigits(text);
    }

    private static boolean isPlatform(String text) {
        int host = text.indexOf("://") + 3;
        int end = text.indexOf('/', host);
        String name = host < 3 || end < 0 ? "" : text.substring(host, end).toLowerCase(Locale.ROOT);
        return name.equals(PLATFORM) || name.endsWith("." + PLATFORM);
    }

    private static Optional<DrugTraceCode> inAddress(String text) {
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || "/?=&#".indexOf(text.charAt(i)) >= 0) {
                if (isCode(text.substring(start, i))) {
                    return Optional.of(new DrugTraceCode(text.substring(start, i)));
                }
                start = i + 1;
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return digits;
    }
}
