package org.supplyline.inventory.keeping;

import org.supplyline.inventory.PositionKey;

/**
 * How much of one position somebody counted or wants to move.
 *
 * @param quantity base units, from 0
 */
record GoodsLine(PositionKey goods, long quantity) {

    GoodsLine {
        if (quantity < 0) {
            throw new IllegalArgumentException("Nobody counts or moves %d.".formatted(quantity));
        }
    }
}
