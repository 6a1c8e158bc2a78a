package org.supplyline.scanner.llrp;

import java.time.Duration;

/**
 * How a host talks with an LLRP reader.
 *
 * @param inventory what the reader has to do
 * @param keepalive how often the reader gives a sign of life, 100 ms to one hour; after three that did not come it is lost
 * @param answerLimit how long an answer may take, and the reader's first word
 * @param highestVersion 2 takes LLRP 1.1 if the reader has it; 1 does not ask and speaks 1.0.1
 */
public record LlrpSettings(Inventory inventory, Duration keepalive, Duration answerLimit, int highestVersion) {

    /** {@link Inventory#DEFAULTS}, a sign of life every ten seconds, ten seconds for an answer, LLRP 1.1 if possible. */
    public static final LlrpSettings DEFAULTS = new LlrpSettings(
            Inventory.DEFAULTS, Duration.ofSeconds(10), Duration.ofSeconds(10), LlrpMessage.VERSION_1_1);

    private static final long SHORTEST_KEEPALIVE_MILLIS = 100;

    /** @throws IllegalArgumentException if a value is out of range */
    public LlrpSettings {
        boolean keepaliveFits =
                keepalive.toMillis() >= SHORTEST_KEEPALIVE_MILLIS && keepalive.compareTo(Duration.ofHours(1)) <= 0;
        boolean versionFits = highestVersion == LlrpMessage.VERSION_1_0_1 || highestVersion == LlrpMessage.VERSION_1_1;
        if (!keepaliveFits || answerLimit.isNegative() || answerLimit.isZero() || !versionFits) {
            throw new IllegalArgumentException(
                    "Keepalive %s, answers within %s, version %d.".formatted(keepalive, answerLimit, highestVersion));
        }
    }

    /** The same for another inventory. */
    public LlrpSettings with(Inventory changed) {
        return new LlrpSettings(changed, keepalive, answerLimit, highestVersion);
    }
}
