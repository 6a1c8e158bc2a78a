package org.supplyline.dispatch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One account of what became of an order's goods. The first one was signed; each later one mends the one before it.
 *
 * @param record the journal record that holds it
 * @param lines what it says, by item
 * @param correction why it was written in place of the one before it; null for the first
 */
public record SignedDelivery(
        String record, List<DeliveredLine> lines, @Nullable Correction correction) {

    public SignedDelivery {
        lines = List.copyOf(lines);
    }

    /**
     * Who mended an account, and why.
     *
     * @param corrects the record that it mends
     */
    public record Correction(String corrects, String by, Instant at, String reason) {}
}
