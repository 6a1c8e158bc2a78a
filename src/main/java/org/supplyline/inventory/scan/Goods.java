package org.supplyline.inventory.scan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supplyline.catalog.Expiry;
import org.supplyline.inventory.PositionKey;

/** What the codes of one event say was moved. */
sealed interface Goods {

    /** The unit that goods are packed into or taken out of, if the codes name one. */
    default Optional<String> container() {
        return Optional.empty();
    }

    /**
     * A counted item.
     *
     * @param item item code
     * @param lot lot as the code gives it, an expiry standing in for a lot, or null when the code names none
     * @param expiry until when they are usable, or null
     * @param produced day of production, or null
     * @param quantity base units
     * @param handlingUnit the unit that holds it, or null when loose
     */
    record Counted(
            String item,
            @Nullable String lot,
            @Nullable Expiry expiry,
            @Nullable LocalDate produced,
            long quantity,
            @Nullable String handlingUnit)
            implements Goods {

        @Override
        public Optional<String> container() {
            return Optional.ofNullable(handlingUnit);
        }

        /** Whether goods of that position may be these: the item, and the lot if one is named. */
        boolean isAt(PositionKey position, String place) {
            return position.place().equals(place)
                    && position.item().equals(item)
                    && (lot == null || lot.equals(position.lot()));
        }
    }

    /** Everything in a handling unit. */
    record Unit(String handlingUnit) implements Goods {

        @Override
        public Optional<String> container() {
            return Optional.of(handlingUnit);
        }
    }

    /**
     * Several handling units: a container and what goes into it, or all that one trigger pull read.
     *
     * @param handlingUnits two or more, in the order of the codes
     */
    record Units(List<String> handlingUnits) implements Goods {

        @Override
        public Optional<String> container() {
            return Optional.of(handlingUnits.get(0));
        }
    }

    /** Everything that was picked for an order. */
    record OfOrder(String order) implements Goods {}

    /** Everything that was loaded for a trip. */
    record OfTrip(String trip) implements Goods {}

    /** Nothing that could be booked; the code says why. */
    record Unclear(String code, String detail) implements Goods {}
}
