package org.supplyline.inventory.scan;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.supplyline.device.ScanSeal;
import org.supplyline.integrations.Payload;
import org.supplyline.integrations.TopicScan;

/**
 * A record of the topic whose seal was checked.
 *
 * @param key the sealed key, or null when the seal is not ours and nothing in the record can be believed
 * @param position where it stood in the topic
 * @param payload its bytes
 * @param receivedAt when the node accepted it, or null when that cannot be believed
 * @param clockAhead how far the device's clock was ahead of the node's when it sent the batch
 */
record Arrival(
        @Nullable ScanKey key,
        String position,
        Payload payload,
        @Nullable Instant receivedAt,
        Duration clockAhead) {

    static Arrival of(TopicScan scan, ScanSeal seal) {
        if (scan.device() == null
                || scan.epoch() == null
                || scan.seq() == null
                || scan.seal() == null
                || !seal.isOurs(scan.seal(), scan.device(), scan.epoch(), scan.seq(), scan.payload())) {
            return new Arrival(null, scan.position(), scan.payload(), null, Duration.ZERO);
        }
        ScanKey key = new ScanKey(scan.device(), Long.parseLong(scan.epoch()), Long.parseLong(scan.seq()));
        Instant receivedAt = time(scan.receivedAt());
        Instant deviceNow = time(scan.deviceNow());
        Duration ahead =
                receivedAt == null || deviceNow == null ? Duration.ZERO : Duration.between(receivedAt, deviceNow);
        return new Arrival(key, scan.position(), scan.payload(), receivedAt, ahead);
    }

    /** The key of a record whose seal is ours. */
    ScanKey trustedKey() {
        return Objects.requireNonNull(key, "A record without our seal has no key.");
    }

    boolean sameBytes(byte[] sha256) {
        return Arrays.equals(payload.sha256(), sha256);
    }

    private static @Nullable Instant time(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException notATime) {
            return null;
        }
    }
}
