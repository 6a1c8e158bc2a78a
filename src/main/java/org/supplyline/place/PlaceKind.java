package org.supplyline.place;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

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

    private static final Map<String, PlaceKind> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(PlaceKind::word, Function.identity()));

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    public String word() {
        return word;
    }

    public static Optional<PlaceKind> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
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

    /** Whether goods are for somebody there: they are delivered once they come. */
    public boolean isReceiver() {
        return this == SITE || this == RECIPIENT;
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
