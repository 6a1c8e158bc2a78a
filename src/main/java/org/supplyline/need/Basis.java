package org.supplyline.need;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the approved amount of a need was found. */
public enum Basis {
    /** The site named an amount. */
    STATED,
    /** The site only said that it wants the item. */
    FLAG,
    /** Isolation shifts a day × use a shift × days. */
    SHIFTS,
    /** People × factor × days. */
    PERSONS,
    /** Households × factor, less what was already given. */
    HOUSEHOLDS,
    /** An order of the command (指挥部) fixed it. */
    ORDER;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Basis> of(String word) {
        return Arrays.stream(values()).filter(b -> b.word().equals(word)).findFirst();
    }
}
