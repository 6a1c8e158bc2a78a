package org.supplyline.device;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What the node says of one event of a batch.
 *
 * @param epoch the event's epoch, absent when it shows no key
 * @param seq the event's seq, absent when it shows no key
 * @param status {@code accepted} when it is on the topic's disk, {@code refused} when no key can be trusted
 * @param code why it was refused: no-key, wrong-device, unknown-epoch, too-large
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScanResult(
        @Nullable Long epoch,
        @Nullable Long seq,
        String status,
        @Nullable String code) {

    static ScanResult accepted(EventKey key) {
        return new ScanResult(key.epoch(), key.seq(), "accepted", null);
    }

    static ScanResult refused(EventKey key, String code) {
        return new ScanResult(key.epoch(), key.seq(), "refused", code);
    }

    static ScanResult withoutKey(String code) {
        return new ScanResult(null, null, "refused", code);
    }
}
