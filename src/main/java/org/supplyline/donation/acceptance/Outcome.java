package org.supplyline.donation.acceptance;

import java.util.Locale;

/** What became of goods at the door, the mildest first. */
enum Outcome {
    ACCEPT,
    /** Accepted with a condition that is written down. */
    CONDITION,
    /** 待验/待处理: they are here, but nobody may have them yet. */
    HOLD,
    REFUSE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean books() {
        return this != REFUSE;
    }

    Outcome orWorse(Outcome other) {
        return compareTo(other) >= 0 ? this : other;
    }

    static Outcome of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
