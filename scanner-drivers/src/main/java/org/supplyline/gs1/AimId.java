package org.supplyline.gs1;

import java.util.Optional;

/**
 * An AIM symbology identifier: the three characters {@code ]cm} by which a reader says what kind of symbol it read
 * (ISO/IEC 15424; GS1 General Specifications, section 5.1.2).
 *
 * @param id {@code ]}, a letter, a letter or digit
 */
public record AimId(String id) {

    /** Characters of an identifier. */
    public static final int LENGTH = 3;

    /** @throws IllegalArgumentException if this is not {@code ]cm} */
    public AimId {
        if (id.length() != LENGTH || !leads(id)) {
            throw new IllegalArgumentException("An AIM symbology identifier is ]cm, not '" + id + "'.");
        }
    }

    /** The identifier that a text begins with. */
    public static Optional<AimId> leading(String text) {
        return leads(text) ? Optional.of(new AimId(text.substring(0, LENGTH))) : Optional.empty();
    }

    /** The symbol holds a GS1 element string. */
    public boolean isGs1() {
        return leadsGs1(id);
    }

    /** The symbol is of the EAN/UPC family, which always ends in a check digit. */
    public boolean isEanUpc() {
        return id.charAt(1) == 'E';
    }

    /** The symbol is Interleaved 2 of 5; with 14 digits it is ITF-14. */
    public boolean isItf() {
        return id.charAt(1) == 'I';
    }

    /** Says whether a text begins with the identifier of a GS1 symbol, without making an object. */
    static boolean leadsGs1(String text) {
        if (!leads(text)) {
            return false;
        }
        char modifier = text.charAt(2);
        return switch (text.charAt(1)) {
            case 'C', 'J', 'z' -> modifier == '1';
            case 'e' -> modifier >= '0' && modifier <= '2';
            case 'd' -> modifier == '2';
            case 'Q' -> modifier == '3';
            default -> false;
        };
    }

    private static boolean leads(String text) {
        return text.length() >= LENGTH
                && text.charAt(0) == ']'
                && isLetter(text.charAt(1))
                && (isLetter(text.charAt(2)) || (text.charAt(2) >= '0' && text.charAt(2) <= '9'));
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
