package org.supplyline.routing.engine;

import java.util.Comparator;
import org.supplyline.routing.AllocationLine.Source;
import org.supplyline.routing.ItemCode;
import org.supplyline.routing.PlaceId;

/**
 * Goods of one kind in one depot.
 *
 * @param goods their code: an item's, or that of goods that were earmarked of it
 */
public record Pile(PlaceId depot, ItemCode goods) implements Comparable<Pile> {
    private static final Comparator<Pile> BY_NAME =
            Comparator.<Pile, String>comparing(pile -> pile.depot.value()).thenComparing(Pile::goods);

    static Pile of(Visit lot, Portion portion) {
        return new Pile(lot.depot(), portion.item().code());
    }

    /** What a share of the item is drawn of. */
    public static Pile of(Source source, ItemCode item) {
        return new Pile(source.depot(), source.goods(item));
    }

    /** A quantity of it for a need of the item. */
    public Source source(ItemCode item, long quantity) {
        return new Source(depot, goods.equals(item) ? null : goods, quantity);
    }

    @Override
    public int compareTo(Pile other) {
        return BY_NAME.compare(this, other);
    }
}
