package org.supplyline.place;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a place is; {@link #word} is how it begins its code. */
public enum PlaceKind {
    DEPOT,
    AREA,
    BIN,
    STAGE,
    DOCK,
    VEHICLE,
    IN_TRANSIT,
    SITE,
    DONOR,
    RECIPIENT,
    OPENING,
    FOUND,
    LOSS,
    DISPOSAL,
    CONVERSION;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<PlaceKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** Whether such a place lies inside a depot and needs one as its parent; a site may have a dock too. */
    public boolean isInside() {
        return this == AREA || this == BIN || this == STAGE || this == DOCK;
    }

    /** Whether goods there are at hand in this node's own depots. */
    public boolean isStorage() {
        return this == DEPOT || this == AREA || this == BIN || this == STAGE;
    }

    /** Whether the branch answers for goods there: in its depots, at a dock, on a vehicle or between two places. */
    public boolean holdsGoods() {
        return isStorage() || this == DOCK || this == VEHICLE || this == IN_TRANSIT;
    }

    /** Whether the place only balances the books; nobody can stand there. */
    public boolean isCounterPlace() {
        return this == IN_TRANSIT
                || this == OPENING
                || this == FOUND
                || this == LOSS
                || this == DISPOSAL
                || this == CONVERSION;
    }
}
