package org.supplyline.inventory;

import java.util.List;

/**
 * An order to issue goods; without one nothing leaves.
 *
 * @param code own code SLO…
 * @param destination place code of the site or recipient
 * @param lines what it asks for
 */
public record GoodsOrder(String code, String destination, List<Line> lines) {

    /**
     * @param item item code
     * @param earmark the earmark that the goods must have, or {@value PositionKey#NONE}
     * @param quantity base units
     */
    public record Line(String item, String earmark, long quantity) {}

    /** How much of the item it asks for, in base units. */
    public long quantityOf(String item) {
        return lines.stream()
                .filter(line -> line.item().equals(item))
                .mapToLong(Line::quantity)
                .sum();
    }
}
