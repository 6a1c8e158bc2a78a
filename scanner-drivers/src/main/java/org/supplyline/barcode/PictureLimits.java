package org.supplyline.barcode;

import java.time.Duration;

/**
 * What one picture may cost.
 *
 * @param bytes of the file; more is refused unread
 * @param pixels as the file's header announces them; more is refused before any is decoded
 * @param time for finding codes, after the pixels were decoded
 * @param codes in one picture; the search ends when so many were found
 */
public record PictureLimits(int bytes, long pixels, Duration time, int codes) {

    /** A phone's picture has 12 to 50 million pixels and 2 to 20 MB. */
    public static final PictureLimits DEFAULT =
            new PictureLimits(32 * 1024 * 1024, 64_000_000L, Duration.ofMillis(400), 32);

    /** @throws IllegalArgumentException if one of them is not positive */
    public PictureLimits {
        if (bytes <= 0 || pixels <= 0 || codes <= 0 || time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("Every limit is positive: " + bytes + ", " + pixels + ", " + time);
        }
    }

    /** The same with another time. */
    public PictureLimits within(Duration other) {
        return new PictureLimits(bytes, pixels, other, codes);
    }
}
