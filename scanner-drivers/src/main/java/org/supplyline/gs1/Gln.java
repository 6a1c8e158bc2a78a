package org.supplyline.gs1;

import java.util.Optional;

/**
 * A Global Location Number (GS1 General Specifications, section 3.7).
 *
 * @param digits 13 digits with a right check digit
 */
public record Gln(String digits) {

    /** @throws IllegalArgumentException if the digits are not 13 or the check digit is wrong */
    public Gln {
        if (!CheckDigit.isValid(digits, 13)) {
            throw new IllegalArgumentException("The GLN (" + digits + ") has a wrong length or check digit.");
        }
    }

    /** Takes 13 digits; empty if the length or the check digit is wrong. */
    public static Optional<Gln> parse(String text) {
        return CheckDigit.isValid(text, 13) ? Optional.of(new Gln(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return digits;
    }
}
