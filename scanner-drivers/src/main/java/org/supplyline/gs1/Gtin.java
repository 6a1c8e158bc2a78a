package org.supplyline.gs1;

import java.util.Optional;
import java.util.Set;

/**
 * A Global Trade Item Number in its 14-digit form (GS1 General Specifications, section 3.3.2).
 *
 * @param digits 14 digits with a right check digit; shorter GTINs are filled with zeros on the left
 */
public record Gtin(String digits) {

    private static final Set<Integer> LENGTHS = Set.of(8, 12, 13, 14);

    /** @throws IllegalArgumentException if the digits are not 14 or the check digit is wrong */
    public Gtin {
        if (!CheckDigit.isValid(digits, 14)) {
            throw new IllegalArgumentException("The GTIN (%s) has a wrong length or check digit.".formatted(digits));
        }
    }

    /** Takes a GTIN-8, -12, -13 or -14 with its check digit; empty if the length or the check digit is wrong. */
    public static Optional<Gtin> parse(String text) {
        return LENGTHS.contains(text.length()) && CheckDigit.isValid(text, text.length())
                ? Optional.of(new Gtin("0".repeat(14 - text.length()) + text))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return digits;
    }
}
