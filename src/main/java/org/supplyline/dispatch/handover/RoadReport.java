package org.supplyline.dispatch.handover;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a driver said on the way.
 *
 * @param order the order at whose receiver the vehicle arrived, or null
 * @param words what is wrong; empty otherwise
 * @param saidBy the user, or {@code link} for the page without a login
 */
record RoadReport(String trip, @Nullable String order, What what, String words, String saidBy, Instant at) {

    static final int MAX_WORDS = 300;

    /** What can be said. */
    enum What {
        DEPARTED,
        ARRIVED,
        TROUBLE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static What of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
