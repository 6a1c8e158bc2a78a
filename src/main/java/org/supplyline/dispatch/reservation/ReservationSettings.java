package org.supplyline.dispatch.reservation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long goods are held back for somebody without an order.
 *
 * @param held a minute to thirty days; a day lets a decision of the evening be carried out the next morning
 */
@ConfigurationProperties("supplyline.reservation")
record ReservationSettings(@DefaultValue("24h") Duration held) {

    private static final Duration SHORTEST = Duration.ofMinutes(1);

    /** What is held longer than that should be an order. */
    private static final Duration LONGEST = Duration.ofDays(30);

    ReservationSettings {
        if (held.compareTo(SHORTEST) < 0 || held.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "supplyline.reservation.held (%s) must be %s to %s.".formatted(held, SHORTEST, LONGEST));
        }
    }
}
