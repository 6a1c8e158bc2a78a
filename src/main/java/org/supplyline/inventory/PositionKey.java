package org.supplyline.inventory;

import java.util.Comparator;

/**
 * What makes goods at a place one position of stock.
 *
 * @param place place code
 * @param item item code
 * @param lot lot, or {@value #NONE} for goods without one
 * @param owner whose goods they are: a node's code or an outside owner's
 * @param fund by what title they are held
 * @param earmark what the donor bound them to, or {@value #NONE}
 */
public record PositionKey(String place, String item, String lot, String owner, Fund fund, String earmark)
        implements Comparable<PositionKey> {

    /** The one value for no lot and for no earmark. */
    public static final String NONE = "-";

    private static final Comparator<PositionKey> ORDER = Comparator.comparing(PositionKey::place)
            .thenComparing(PositionKey::item)
            .thenComparing(PositionKey::lot)
            .thenComparing(PositionKey::owner)
            .thenComparing(PositionKey::fund)
            .thenComparing(PositionKey::earmark);

    /** Begins the purpose of goods that are kept for an owner (代储); the owner follows. */
    public static final String KEPT_FOR = "kept:";

    /** What they may be issued for: what the donor bound them to, the owner's own word, or anything ({@value #NONE}). */
    public String purpose() {
        return fund == Fund.KEPT ? KEPT_FOR + owner : earmark;
    }

    public PositionKey at(String otherPlace) {
        return new PositionKey(otherPlace, item, lot, owner, fund, earmark);
    }

    @Override
    public int compareTo(PositionKey other) {
        return ORDER.compare(this, other);
    }
}
