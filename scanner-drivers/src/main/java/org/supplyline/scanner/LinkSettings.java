package org.supplyline.scanner;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How patient a link is.
 *
 * @param firstRetry wait before the first attempt to open a lost line again; doubled for each further one
 * @param longestRetry the longest such wait
 * @param writeLimit longest time that {@link ScannerLink#write} takes
 * @param quietEndsFrame how long the line must be quiet to end a frame, for readers that send no suffix; null if the
 *     protocol knows best ({@link ReaderProtocol#frameGap})
 */
public record LinkSettings(
        Duration firstRetry,
        Duration longestRetry,
        Duration writeLimit,
        @Nullable Duration quietEndsFrame) {

    /** A quarter of a second to five seconds between attempts, half a second to write, frames end by suffix. */
    public static final LinkSettings DEFAULTS =
            new LinkSettings(Duration.ofMillis(250), Duration.ofSeconds(5), Duration.ofMillis(500), null);

    /** @throws IllegalArgumentException if a time is not positive or the first wait is longer than the longest */
    public LinkSettings {
        boolean quietIsPositive = quietEndsFrame == null || isPositive(quietEndsFrame);
        if (!isPositive(firstRetry)
                || firstRetry.compareTo(longestRetry) > 0
                || !isPositive(writeLimit)
                || !quietIsPositive) {
            throw new IllegalArgumentException("Times must be positive and rise: retry %s to %s, write %s, quiet %s."
                    .formatted(firstRetry, longestRetry, writeLimit, quietEndsFrame));
        }
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isZero() && !duration.isNegative();
    }
}
