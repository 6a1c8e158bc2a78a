package org.supplyline.inventory.opening;

import org.jspecify.annotations.Nullable;
import org.supplyline.inventory.Lots;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.PositionKey;

/**
 * Goods that lay somewhere when counting began.
 *
 * @param goods what they are, at the place opening
 * @param lot what is known of their lot
 * @param to where they lie
 * @param quantity base units
 * @param valueFen what all of them are worth, or null
 */
record OpeningLine(
        PositionKey goods,
        Lots.Lot lot,
        String to,
        long quantity,
        @Nullable Long valueFen) {

    MovementLine moved() {
        return new MovementLine(goods, to, quantity, null, null, valueFen);
    }
}
