package org.supplyline.integrations;

import org.jspecify.annotations.Nullable;

/**
 * A record as it was read from the topic. Anybody who can write to the topic can have made it, so nothing in it is
 * believed before the ledger has checked its seal; a header that is missing is null.
 *
 * @param position where it stood, for people: topic, partition and offset
 * @param device header {@code device}
 * @param epoch header {@code epoch}, decimal
 * @param seq header {@code seq}, decimal
 * @param receivedAt header {@code receivedAt}, RFC 3339
 * @param deviceNow header {@code deviceNow}, RFC 3339
 * @param seal header {@code hmac}, 64 hex digits
 * @param payload the record's value
 */
public record TopicScan(
        String position,
        @Nullable String device,
        @Nullable String epoch,
        @Nullable String seq,
        @Nullable String receivedAt,
        @Nullable String deviceNow,
        @Nullable String seal,
        Payload payload) {}
