package org.supplyline.device;

import java.util.Optional;
import org.supplyline.integrations.Payload;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The key of a scan event as its own bytes say it.
 *
 * @param device the device's id
 * @param epoch from 1, below 2^53
 * @param seq from 1, below 2^53
 * @param at the claimed time, RFC 3339, as text; empty when absent
 */
public record EventKey(String device, long epoch, long seq, String at) {

    private static final long LARGEST = (1L << 53) - 1;

    /** Two members of one name would let two readers see two keys, so such a text has none. */
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** The key, or empty when the bytes are no JSON object with a device, an epoch and a seq. */
    public static Optional<EventKey> read(Payload payload) {
        try {
            JsonNode event = STRICT.readTree(payload.toBytes());
            if (!event.isObject() || !event.path("device").isString()) {
                return Optional.empty();
            }
            long epoch = number(event.path("epoch"));
            long seq = number(event.path("seq"));
            if (epoch < 1 || seq < 1) {
                return Optional.empty();
            }
            return Optional.of(new EventKey(
                    event.path("device").stringValue(),
                    epoch,
                    seq,
                    event.path("at").asString("")));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static long number(JsonNode node) {
        return node.isIntegralNumber() && node.canConvertToLong() && node.longValue() <= LARGEST ? node.longValue() : 0;
    }
}
