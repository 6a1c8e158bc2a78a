package org.supplyline.journal;

import java.util.Locale;

/** What a journal record is about; {@link #word} is how it is written. */
public enum JournalKind {
    NOTICE,
    ACCEPTANCE,
    NEED,
    ORDER,
    ALLOCATION,
    CONSENT,
    PLAN,
    MOVEMENT,
    DELIVERY,
    COUNT,
    CLOSE,
    BULLETIN,
    CORRECTION,
    RESOLUTION,
    MASTER,
    KEY;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if no kind is written so */
    public static JournalKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
