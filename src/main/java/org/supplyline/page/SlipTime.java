package org.supplyline.page;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** When something happened by the words of a slip that is entered later. */
public final class SlipTime {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    /** Clocks on walls differ. */
    private static final Duration AHEAD = Duration.ofMinutes(15);

    private SlipTime() {}

    /** What a form writes as {@code 2026-07-01T03:10}, or a program as {@code 2026-06-30T19:10:00Z}; empty if it is neither. */
    public static Optional<Instant> parse(String text, ZoneId zone) {
        try {
            return Optional.of(
                    text.endsWith("Z")
                            ? Instant.parse(text)
                            : LocalDateTime.parse(text).atZone(zone).toInstant());
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    /** Cut to milliseconds; empty before the year 2000 or in the future. */
    public static Optional<Instant> plausible(Instant at, Instant now) {
        return at.isBefore(EARLIEST) || at.isAfter(now.plus(AHEAD))
                ? Optional.empty()
                : Optional.of(at.truncatedTo(ChronoUnit.MILLIS));
    }
}
