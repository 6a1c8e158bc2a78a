package org.supplyline.routing.engine;

import org.supplyline.routing.Item;
import org.supplyline.routing.Need;

/**
 * A part of one need's share.
 *
 * @param item the goods: the item that the need names, or goods that were earmarked of it
 */
public record Portion(Need need, Item item, long quantity) {
    /** Together with more of the same need. */
    public Portion plus(Portion more) {
        return new Portion(need, item, quantity + more.quantity);
    }

    /** Units that are not for this site. */
    public long strayUnits() {
        return item.mayGoTo(need.site()) ? 0 : quantity;
    }

    /** Weight of all units. */
    public long weightGrams() {
        return quantity * item.unitWeightGrams();
    }

    /** Volume of all units. */
    public long volumeMillilitres() {
        return quantity * item.unitVolumeMillilitres();
    }
}
