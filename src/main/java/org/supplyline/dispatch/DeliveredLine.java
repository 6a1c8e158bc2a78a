package org.supplyline.dispatch;

import java.util.stream.LongStream;

/**
 * What became of one item of an order, in base units.
 *
 * @param received in good state
 * @param damaged arrived, not fit for use
 * @param missing issued and not arrived
 * @param surplus arrived beyond what was issued
 * @param reason why it differs from what was ordered, at most {@value Deliveries#MAX_REASON} characters; empty if it does
 *     not, and in older accounts, where the order has one reason for all
 */
public record DeliveredLine(String item, long received, long damaged, long missing, long surplus, String reason) {

    /** Far above what anybody has, and low enough that sums stay exact. */
    private static final long LIMIT = 1L << 53;

    public DeliveredLine {
        if (LongStream.of(received, damaged, missing, surplus).anyMatch(part -> part < 0 || part >= LIMIT)) {
            throw new IllegalArgumentException("A delivery of (%s) cannot be %d, %d, %d and %d."
                    .formatted(item, received, damaged, missing, surplus));
        }
        if (reason.length() > Deliveries.MAX_REASON) {
            throw new IllegalArgumentException("A reason has at most %d characters.".formatted(Deliveries.MAX_REASON));
        }
    }

    /** Nothing came beyond what was issued. */
    public DeliveredLine(String item, long received, long damaged, long missing, String reason) {
        this(item, received, damaged, missing, 0, reason);
    }

    /** All of it came in good state. */
    public static DeliveredLine whole(String item, long received) {
        return new DeliveredLine(item, received, 0, 0, "");
    }

    public long arrived() {
        return received + damaged;
    }

    /** What it says of the goods that were issued. */
    public long total() {
        return arrived() + missing;
    }
}
