package org.supplyline.inventory.keeping;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supplyline.inventory.keeping.ModelStock.Goods;
import org.supplyline.inventory.keeping.ModelStock.Spot;

/**
 * A scan event as {@link LedgerModel} reads it.
 *
 * @param bad the code under which it must be held whatever happens, or null
 * @param at when it happened
 * @param from where goods may lie; nothing where the unit stands, for steps that move nothing
 * @param goods what was counted, or null where only units were scanned
 * @param lot the lot that the codes name, or null
 * @param use the order and the trip that it names
 */
record ModelEvent(
        long seq,
        String bytes,
        @Nullable String bad,
        long undoes,
        String step,
        long at,
        List<String> from,
        String to,
        List<String> units,
        @Nullable String goods,
        @Nullable String lot,
        long quantity,
        ModelOrders.Use use) {

    String unit() {
        return units.isEmpty() ? Spot.LOOSE : units.get(0);
    }

    /** Whether it names no goods. */
    boolean isEmpty() {
        return goods == null && units.isEmpty() && undoes == 0;
    }

    List<String> others() {
        return units.subList(1, units.size());
    }

    String item() {
        return String.valueOf(goods);
    }

    boolean isAny(Goods other) {
        return other.item().equals(goods) && (lot == null || lot.equals(other.lot()));
    }
}
