package org.supplyline.gs1;

import java.util.Optional;

/**
 * A Serial Shipping Container Code, the number of one pallet or carton (GS1 General Specifications, section 3.3.1).
 *
 * @param digits 18 digits with a right check digit
 */
public record Sscc(String digits) {

    /** @throws IllegalArgumentException if the digits are not 18 or the check digit is wrong */
    public Sscc {
        if (!CheckDigit.isValid(digits, 18)) {
            throw new IllegalArgumentException("The SSCC (" + digits + ") has a wrong length or check digit.");
        }
    }

    /** Takes 18 digits without the application identifier; empty if the length or the check digit is wrong. */
    public static Optional<Sscc> parse(String text) {
        return CheckDigit.isValid(text, 18) ? Optional.of(new Sscc(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return digits;
    }
}
