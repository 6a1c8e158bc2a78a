package org.supplyline.inventory;

import java.util.Comparator;

/** Goods inside a handling unit at a place. */
public record UnitKey(String handlingUnit, PositionKey goods) implements Comparable<UnitKey> {

    private static final Comparator<UnitKey> ORDER =
            Comparator.comparing(UnitKey::handlingUnit).thenComparing(UnitKey::goods);

    @Override
    public int compareTo(UnitKey other) {
        return ORDER.compare(this, other);
    }
}
