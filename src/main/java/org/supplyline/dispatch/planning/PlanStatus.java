package org.supplyline.dispatch.planning;

import java.util.Locale;

/** Where a plan stands. */
public enum PlanStatus {
    /** Behind other searches. */
    WAITING,
    /** The solver works on it. */
    SOLVING,
    /** Made, and nothing follows from it before it is approved. */
    DRAFT,
    /** No plan came out. */
    FAILED,
    /** Orders and trips follow from it. */
    APPROVED,
    /** Put aside. */
    DISCARDED;

    /** How it is written in the database and in message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PlanStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public boolean isUnderWay() {
        return this == WAITING || this == SOLVING;
    }
}
