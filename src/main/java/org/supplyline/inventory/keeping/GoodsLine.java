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

    /** The code of the item and, if it has one, its lot, to name the line in a refusal. */
    String name() {
        return goods.lot().equals(PositionKey.NONE) ? goods.item() : goods.item() + " " + goods.lot();
    }
}
