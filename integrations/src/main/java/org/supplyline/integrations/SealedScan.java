package org.supplyline.integrations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A scan event that the node accepts, ready for the topic.
 *
 * @param device id of the device whose token brought it
 * @param epoch the device's epoch
 * @param seq number within the epoch, from 1
 * @param depot the device's depot; records of one depot keep their order
 * @param receivedAt when the node received it
 * @param deviceNow what the device's clock said when it sent the batch, or null; corrects the claimed times
 * @param seal HMAC-SHA-256 over device, epoch, seq and payload under the node's scan key, 64 hex digits
 * @param payload the event's bytes
 */
public record SealedScan(
        String device,
        long epoch,
        long seq,
        String depot,
        Instant receivedAt,
        @Nullable Instant deviceNow,
        String seal,
        Payload payload) {}
