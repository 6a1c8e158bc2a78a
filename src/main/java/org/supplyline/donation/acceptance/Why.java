package org.supplyline.donation.acceptance;

import java.util.Locale;

/** A rule that speaks about goods at the door, and what it proposes. */
enum Why {
    ITEM_UNKNOWN(Outcome.HOLD),
    /** On the public list of what is not taken at present (暂不接收). */
    NOT_WANTED(Outcome.REFUSE),
    EXPIRED(Outcome.REFUSE),
    SHELF_LIFE_SHORT(Outcome.REFUSE),
    FRESH_TOO_LATE(Outcome.REFUSE),
    /** With them the depot would hold more dangerous goods than it may (危化品限量). */
    HAZARD_LIMIT(Outcome.REFUSE),
    /** Fresh food goes straight to who eats it. */
    FRESH_STRAIGHT(Outcome.CONDITION),
    EXPIRY_MISSING(Outcome.HOLD),
    DATES_WRONG(Outcome.HOLD),
    DOCUMENTS_MISSING(Outcome.HOLD),
    RECEIVER_MISSING(Outcome.HOLD),
    OWNER_MISSING(Outcome.HOLD),
    SURPLUS(Outcome.ACCEPT),
    VALUE_UNPROVEN(Outcome.ACCEPT);

    private final Outcome proposes;

    Why(Outcome proposes) {
        this.proposes = proposes;
    }

    Outcome proposes() {
        return proposes;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Why of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
