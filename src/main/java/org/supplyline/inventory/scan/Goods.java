package org.supplyline.inventory.scan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the codes of one event say was moved. */
sealed interface Goods {

    /**
     * A counted item.
     *
     * @param item item code
     * @param lot lot as the code gives it, an expiry standing in for a lot, or null when the code names none
     * @param expiry last usable day, or null
     * @param produced day of production, or null
     * @param quantity base units
     * @param handlingUnit the unit that holds it, or null when loose
     */
    record Counted(
            String item,
            @Nullable String lot,
            @Nullable LocalDate expiry,
            @Nullable LocalDate produced,
            long quantity,
            @Nullable String handlingUnit)
            implements Goods {}

    /** Everything in a handling unit. */
    record Unit(String handlingUnit) implements Goods {}

    /** Everything that was picked for an order. */
    record OfOrder(String order) implements Goods {}

    /** Everything that was loaded for a trip. */
    record OfTrip(String trip) implements Goods {}

    /** Nothing that could be booked; the code says why. */
    record Unclear(String code, String detail) implements Goods {}
}
