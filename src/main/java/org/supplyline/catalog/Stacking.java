package org.supplyline.catalog;

import java.util.ArrayList;
import java.util.List;

/**
 * Goods as they are stacked and counted: full packs, from the largest that the quantity fills down, and what is left over
 * in base units. Nothing is rounded: all of it together is the quantity.
 *
 * @param packs each with its count, the largest first; empty where the quantity fills none
 * @param loose base units left over
 * @param comesSingly whether the item has no packs but its base unit
 */
public record Stacking(List<Count> packs, long loose, boolean comesSingly) {

    /** So many of one pack. */
    public record Count(Pack pack, long count) {}

    public Stacking {
        packs = List.copyOf(packs);
    }

    /**
     * Stacks a quantity; a negative one gives negative counts.
     *
     * @param ladder the packs of the item, smallest first
     */
    static Stacking of(List<Pack> ladder, long quantity) {
        List<Count> packs = new ArrayList<>();
        long rest = quantity;
        boolean comesSingly = true;
        for (int i = ladder.size() - 1; i >= 0; i--) {
            Pack pack = ladder.get(i);
            if (pack.quantity() > 1) {
                comesSingly = false;
                long count = rest / pack.quantity();
                rest %= pack.quantity();
                if (count != 0) {
                    packs.add(new Count(pack, count));
                }
            }
        }
        return new Stacking(packs, rest, comesSingly);
    }

    /**
     * In how many pieces (件) the goods are handed over: each full pack, and what is left over as one more; of goods that
     * come singly, each base unit.
     */
    public long pieces() {
        long full = packs.stream().mapToLong(Count::count).sum();
        return full + (comesSingly ? loose : Long.signum(loose));
    }
}
