package org.supplyline.routing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A part of a depot's stock of one kind of goods that was made together.
 *
 * @param item the goods, as the depot's stock lists them
 * @param lot the maker's batch, at most 100 characters
 * @param expiry last day on which they may be used, absent = they keep
 * @param quantity base units; all lots of a kind in a depot together are not more than its stock, the rest is of no known lot
 */
public record StockLot(
        PlaceId depot, ItemCode item, String lot, @Nullable LocalDate expiry, long quantity) {
    private static final int LONGEST = 100;

    /** Checks the ranges. */
    public StockLot {
        Limits.checkRange("Length of the name of lot " + lot, lot.length(), 1, LONGEST);
        Limits.checkRange("Quantity of lot " + lot, quantity, 1, Limits.QUANTITY);
    }
}
