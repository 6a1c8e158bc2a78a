package org.supplyline.inventory.history;

import java.time.Instant;

/**
 * What a gift did at a step.
 *
 * @param to place code of where its goods came
 * @param lines movement lines that took part
 * @param inferred whether the order of arrival alone tells some of it
 */
public record GiftStage(
        String step, String to, long quantity, long lines, boolean inferred, Instant first, Instant last) {}
