package org.supplyline.inventory;

import org.jspecify.annotations.Nullable;

/**
 * Goods that went from one place to another.
 *
 * @param goods what they are, at the place they left
 * @param to place code of where they came
 * @param quantity base units, more than 0
 * @param handlingUnit SSCC or own carton number they were in, or null when loose
 * @param gift the line of the notice or acceptance that they came by, as {@code cz.1.17/2}, or null where the scan did
 *     not say
 * @param valueFen what all of them are worth, in fen, or null where nothing proves a value
 */
public record MovementLine(
        PositionKey goods,
        String to,
        long quantity,
        @Nullable String handlingUnit,
        @Nullable String gift,
        @Nullable Long valueFen) {

    public MovementLine {
        if (quantity <= 0) {
            throw new IllegalArgumentException("A movement line's quantity (%d) must be above 0.".formatted(quantity));
        }
        if (valueFen != null && valueFen < 0) {
            throw new IllegalArgumentException("A movement line's value (%d fen) is below 0.".formatted(valueFen));
        }
    }

    /** Goods of which neither gift nor value is told. */
    public MovementLine(PositionKey goods, String to, long quantity, @Nullable String handlingUnit) {
        this(goods, to, quantity, handlingUnit, null, null);
    }

    public String from() {
        return goods.place();
    }

    /** So many of the same goods; what all of them are worth says nothing about a part. */
    public MovementLine of(long part) {
        return new MovementLine(goods, to, part, handlingUnit, gift, part == quantity ? valueFen : null);
    }

    /** The same goods on their way back. */
    public MovementLine reversed() {
        return new MovementLine(goods.at(to), goods.place(), quantity, handlingUnit, gift, valueFen);
    }
}
