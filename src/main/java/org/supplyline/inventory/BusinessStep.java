package org.supplyline.inventory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a scan means for the goods; the words are those of the Core Business Vocabulary (CBV 2.0, section 7.1). */
public enum BusinessStep {
    RECEIVING,
    STORING,
    /** Loose goods or cartons go into or onto a unit where it stands. */
    PACKING,
    /** Goods or cartons come out of a unit where it stands. */
    UNPACKING,
    PICKING,
    LOADING,
    DEPARTING,
    ARRIVING,
    UNLOADING,
    ACCEPTING,
    /** What lies at a place is counted; nothing moves. */
    STOCK_TAKING,
    DESTROYING;

    private final String word = name().toLowerCase(Locale.ROOT);

    public String word() {
        return word;
    }

    /** Whether goods leave the keeping of the depot by it, which needs an order. */
    public boolean issues() {
        return this == PICKING || this == LOADING;
    }

    /** Whether the goods stay at their place. */
    public boolean staysInPlace() {
        return this == PACKING || this == UNPACKING;
    }

    public static Optional<BusinessStep> of(String word) {
        return Arrays.stream(values()).filter(step -> step.word.equals(word)).findFirst();
    }
}
