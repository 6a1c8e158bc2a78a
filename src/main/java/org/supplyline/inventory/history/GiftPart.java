package org.supplyline.inventory.history;

import org.jspecify.annotations.Nullable;

/**
 * A part of a movement line that belongs to one gift.
 *
 * @param gift the gift, or null where nobody knows
 * @param inferred whether only the order of arrival says so
 */
record GiftPart(@Nullable String gift, boolean inferred, long quantity) {}
