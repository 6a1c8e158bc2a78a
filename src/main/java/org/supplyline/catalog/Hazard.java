package org.supplyline.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What goods do to each other on one truck: alcohol never rides with hypochlorite or peroxide. */
public enum Hazard {
    NONE,
    /** Alcohols and sprays. */
    FLAMMABLE,
    /** Hypochlorite, chlorine tablets, peroxides, peracetic acid. */
    OXIDISER;

    /** Whether both may be loaded on one truck. */
    public boolean mayTravelWith(Hazard other) {
        return this == NONE || other == NONE || this == other;
    }

    /** How it is written in files, in the database and in message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Hazard> of(String word) {
        return Arrays.stream(values()).filter(h -> h.word().equals(word)).findFirst();
    }
}
