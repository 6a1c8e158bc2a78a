package org.supplyline.inventory;

/**
 * What a posting did to a position.
 *
 * @param goods the position
 * @param before base units before the posting
 * @param after base units after it
 */
public record StockChange(PositionKey goods, long before, long after) {

    /** It was short and is so no more. */
    public boolean isBackAboveZero() {
        return before < 0 && after >= 0;
    }
}
