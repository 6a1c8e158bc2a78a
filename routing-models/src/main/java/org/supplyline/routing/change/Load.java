package org.supplyline.routing.change;

import org.supplyline.routing.ItemCode;
import org.supplyline.routing.Need;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.engine.Pile;

/**
 * Goods of one kind for one need.
 *
 * @param goods their code: the item's, or that of goods that were earmarked of it
 */
record Load(Need need, ItemCode goods) {
    Pile from(PlaceId depot) {
        return new Pile(depot, goods);
    }
}
