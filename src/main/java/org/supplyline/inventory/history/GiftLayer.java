package org.supplyline.inventory.history;

import org.jspecify.annotations.Nullable;

/**
 * Goods of one gift at one position.
 *
 * @param number order of arrival; 0 for what left before it came
 * @param handlingUnit what they are in, or null when loose
 * @param gift the line that they came by, or null where nobody knows
 * @param inferred whether only the order of arrival says so
 * @param quantity below 0 only under number 0
 */
record GiftLayer(
        long number,
        @Nullable String handlingUnit,
        @Nullable String gift,
        boolean inferred,
        long quantity) {

    GiftLayer less(long taken) {
        return new GiftLayer(number, handlingUnit, gift, inferred, quantity - taken);
    }
}
