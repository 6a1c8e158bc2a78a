package org.supplyline.donation.sheet;

import java.util.Locale;

/** What became of a row. Every row of a sheet has exactly one kind. */
public enum RowKind {
    /** Gave one line or more. */
    LINES,
    /** Waits for a person. */
    REVIEW,
    TITLE,
    HEADER,
    /** Belongs to the row above: the rest of a merged quantity, a wish, a name in two rows. */
    CONTINUATION,
    NOTE,
    TOTAL,
    BLANK,
    /** A person said that the row is no goods. */
    DISMISSED;

    /** Whether the row has nothing to do with goods of its own. */
    public boolean isNonGoods() {
        return this != LINES && this != REVIEW;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
