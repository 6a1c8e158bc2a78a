package org.supplyline.inventory;

import org.jspecify.annotations.Nullable;

/**
 * Goods that went from one place to another.
 *
 * @param goods what they are, at the place they left
 * @param to place code of where they came
 * @param quantity base units, more than 0
 * @param handlingUnit SSCC or own carton number they were in, or null when loose
 */
public record MovementLine(
        PositionKey goods,
        String to,
        long quantity,
        @Nullable String handlingUnit) {

    public MovementLine {
        if (quantity <= 0) {
            throw new IllegalArgumentException("A movement line's quantity (%d) must be above 0.".formatted(quantity));
        }
    }

    public String from() {
        return goods.place();
    }

    /** The same goods on their way back. */
    public MovementLine reversed() {
        return new MovementLine(goods.at(to), goods.place(), quantity, handlingUnit);
    }
}
