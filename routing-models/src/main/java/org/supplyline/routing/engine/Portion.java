package org.supplyline.routing.engine;

import org.supplyline.routing.Item;
import org.supplyline.routing.Need;

/** A part of one need's share. */
record Portion(Need need, Item item, long quantity) {
    /** Together with more of the same need. */
    Portion plus(Portion more) {
        return new Portion(need, item, quantity + more.quantity);
    }

    long weightGrams() {
        return quantity * item.unitWeightGrams();
    }

    long volumeMillilitres() {
        return quantity * item.unitVolumeMillilitres();
    }
}
