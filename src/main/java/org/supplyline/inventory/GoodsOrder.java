package org.supplyline.inventory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order to issue goods; without one nothing leaves.
 *
 * @param code own code SLO…
 * @param destination place code of the site or recipient
 * @param vehicle place code of the vehicle that its trip goes with, or null where none is said
 * @param lines what it asks for
 */
public record GoodsOrder(
        String code, String destination, @Nullable String vehicle, List<Line> lines) {

    /**
     * @param item item code
     * @param earmark the purpose that the goods must have, or {@value PositionKey#NONE}; see {@link PositionKey#purpose}
     * @param quantity base units
     */
    public record Line(String item, String earmark, long quantity) {}

    /** Whether it asks for goods of the item with this purpose. */
    public boolean takes(String item, String earmark) {
        return lines.stream()
                .anyMatch(line -> line.item().equals(item) && line.earmark().equals(earmark));
    }

    /** How much of the item it asks for, in base units. */
    public long quantityOf(String item) {
        return lines.stream()
                .filter(line -> line.item().equals(item))
                .mapToLong(Line::quantity)
                .sum();
    }
}
