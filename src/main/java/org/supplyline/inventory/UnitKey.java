package org.supplyline.inventory;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.supplyline.place.PlaceKind;

/** Goods inside a handling unit at a place. */
public record UnitKey(String handlingUnit, PositionKey goods) implements Comparable<UnitKey> {

    private static final Comparator<UnitKey> ORDER =
            Comparator.comparing(UnitKey::handlingUnit).thenComparing(UnitKey::goods);

    private static final Set<String> WITHOUT_UNITS = EnumSet.of(
                    PlaceKind.DONOR,
                    PlaceKind.OPENING,
                    PlaceKind.FOUND,
                    PlaceKind.LOSS,
                    PlaceKind.DISPOSAL,
                    PlaceKind.CONVERSION)
            .stream()
            .map(PlaceKind::word)
            .collect(Collectors.toUnmodifiableSet());

    /** Whether the ledger knows what is in units at this place; nobody looks for a carton at its donor or in a loss. */
    public static boolean isKeptAt(String place) {
        return !WITHOUT_UNITS.contains(place.substring(0, Math.max(0, place.indexOf(':'))));
    }

    @Override
    public int compareTo(UnitKey other) {
        return ORDER.compare(this, other);
    }
}
