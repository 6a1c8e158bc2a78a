package org.supplyline.place;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Stock that lay in a place before the node began to count; it enters the books from the place opening.
 *
 * @param place code of the bin
 * @param item code of the relief item
 * @param lot batch, or {@code -} where none is known
 * @param expiry last day on which it is usable; absent for goods that do not expire
 * @param quantity base units, 1 or more
 */
public record OpeningLine(
        String place, String item, String lot, @Nullable LocalDate expiry, long quantity) {

    public OpeningLine {
        if (quantity < 1) {
            throw new IllegalArgumentException(
                    "Opening stock of (%s) at (%s) cannot be %d.".formatted(item, place, quantity));
        }
    }
}
