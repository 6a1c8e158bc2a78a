package org.supplyline.dispatch.reservation;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a reservation stands. */
public enum ReservationStatus {
    HELD,
    /** An order was made of it. */
    POSTED,
    /** Somebody gave the goods free again. */
    RELEASED,
    /** Its time was over. */
    EXPIRED;

    /** How it is written in the database, in programs' answers and in message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ReservationStatus> of(String word) {
        return Stream.of(values()).filter(status -> status.word().equals(word)).findFirst();
    }
}
