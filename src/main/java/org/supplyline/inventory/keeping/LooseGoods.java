package org.supplyline.inventory.keeping;

import org.supplyline.inventory.PositionKey;

/**
 * Goods that a scanner counted: what owner, fund class and earmark they have, only the books can tell.
 *
 * @param lot {@link PositionKey#NONE} where the code named none
 * @param quantity base units, above 0
 */
record LooseGoods(String item, String lot, long quantity) {

    boolean namesLot() {
        return !lot.equals(PositionKey.NONE);
    }

    boolean mayBe(PositionKey goods) {
        return goods.item().equals(item) && (!namesLot() || goods.lot().equals(lot));
    }
}
