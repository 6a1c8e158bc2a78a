package org.supplyline.dispatch;

import org.jspecify.annotations.Nullable;

/**
 * What an order asks for.
 *
 * @param item code of the relief item
 * @param earmark what the donor bound the goods to, or {@code -}
 * @param quantity base units, above 0
 * @param need the need that it answers; absent where goods are ordered without one
 */
public record OrderLine(
        String item,
        String earmark,
        long quantity,
        @Nullable String need) {

    public OrderLine {
        if (quantity < 1) {
            throw new IllegalArgumentException("An order line of (%s) cannot ask for %d.".formatted(item, quantity));
        }
    }
}
