package org.supplyline.gs1;

import java.util.Optional;

/**
 * A Global Trade Item Number in its 14-digit form (GS1 General Specifications, section 3.3.2).
 *
 * @param digits 14 digits with a right check digit; shorter GTINs are filled with zeros on the left
 */
public record Gtin(String digits) {

    private static final int LENGTH = 14;
    private static final int UPC_A = 12;
    private static final int UPC_E = 8;

    /** @throws IllegalArgumentException if the digits are not 14 or the check digit is wrong */
    public Gtin {
        if (!CheckDigit.isValid(digits, LENGTH)) {
            throw new IllegalArgumentException("The GTIN (" + digits + ") has a wrong length or check digit.");
        }
    }

    /** Takes a GTIN-8, -12, -13 or -14 with its check digit; empty if the length or the check digit is wrong. */
    public static Optional<Gtin> parse(String text) {
        int length = text.length();
        boolean known = length == UPC_E || (length >= UPC_A && length <= LENGTH);
        return known && CheckDigit.isValid(text, length)
                ? Optional.of(new Gtin("0".repeat(LENGTH - length) + text))
                : Optional.empty();
    }

    /**
     * Takes what a reader sends for a UPC-E symbol when it does not expand it: number system 0, six digits, check digit
     * of the UPC-A that it stands for (General Specifications, section 5.2.3.3).
     */
    public static Optional<Gtin> parseUpcE(String text) {
        if (text.length() != UPC_E || !CheckDigit.isDigits(text) || text.charAt(0) > '1') {
            return Optional.empty();
        }
        char last = text.charAt(6);
        String upcA = switch (last) {
            case '0', '1', '2' -> text.substring(0, 3) + last + "0000" + text.substring(3, 6);
            case '3' -> text.substring(0, 4) + "00000" + text.substring(4, 6);
            case '4' -> text.substring(0, 5) + "00000" + text.charAt(5);
            default -> text.substring(0, 6) + "0000" + last;
        };
        return parse(upcA + text.charAt(7));
    }

    /** The shortest of GTIN-8, -12, -13 and -14 that is this number, as EAN and UPC symbols carry it. */
    public String shortest() {
        int zeros = 0;
        while (zeros < LENGTH && digits.charAt(zeros) == '0') {
            zeros++;
        }
        int length = LENGTH - zeros;
        int start = length <= UPC_E ? LENGTH - UPC_E : length <= UPC_A ? LENGTH - UPC_A : zeros;
        return digits.substring(start);
    }

    @Override
    public String toString() {
        return digits;
    }
}
