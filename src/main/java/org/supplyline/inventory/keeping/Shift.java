package org.supplyline.inventory.keeping;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The hand-over from one shift to the next (交接班记录).
 *
 * @param depot whose shift it is, or null for one of the whole node, as shifts were before each depot had its own
 * @param from when the shift that ends began
 * @param to when it ends
 * @param givenBy whose account hands over
 * @param taker whose account takes over, and signs alone
 * @param record the journal record of the hand-over
 * @param taken the second signature, or null
 * @param confirmed that a publisher has seen who held which rights, or null
 */
record Shift(
        long id,
        @Nullable String depot,
        Instant from,
        Instant to,
        String givenBy,
        Instant givenAt,
        String taker,
        String remarks,
        LeftOpen open,
        Duties duties,
        String record,
        @Nullable Signature taken,
        @Nullable Signature confirmed) {

    /** Who signed when, and the journal record that says so. */
    record Signature(String by, Instant at, String record) {}

    /** How far it is: {@code given}, {@code taken}, {@code confirmed}. */
    public String state() {
        return confirmed != null ? "confirmed" : taken != null ? "taken" : "given";
    }
}
