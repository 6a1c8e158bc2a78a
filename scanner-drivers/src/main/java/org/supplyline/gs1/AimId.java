package org.supplyline.gs1;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An AIM symbology identifier: the three characters {@code ]cm} by which a reader says what kind of symbol it read
 * (ISO/IEC 15424; GS1 General Specifications, section 5.1.2).
 *
 * @param id {@code ]}, a letter, a letter or digit
 */
public record AimId(String id) {

    private static final Pattern SHAPE = Pattern.compile("\\][A-Za-z][0-9A-Za-z]");
    private static final Set<String> GS1 = Set.of("]C1", "]e0", "]e1", "]e2", "]d2", "]Q3", "]J1", "]z1");

    /** @throws IllegalArgumentException if this is not {@code ]cm} */
    public AimId {
        if (!SHAPE.matcher(id).matches()) {
            throw new IllegalArgumentException("An AIM symbology identifier is ]cm, not '%s'.".formatted(id));
        }
    }

    /** The identifier that a text begins with. */
    public static Optional<AimId> leading(String text) {
        return text.length() >= 3 && SHAPE.matcher(text.substring(0, 3)).matches()
                ? Optional.of(new AimId(text.substring(0, 3)))
                : Optional.empty();
    }

    /** The symbol holds a GS1 element string. */
    public boolean isGs1() {
        return GS1.contains(id);
    }

    /** The symbol is of the EAN/UPC family, which always ends in a check digit. */
    public boolean isEanUpc() {
        return id.charAt(1) == 'E';
    }

    /** The symbol is Interleaved 2 of 5; with 14 digits it is ITF-14. */
    public boolean isItf() {
        return id.charAt(1) == 'I';
    }
}
