package org.supplyline.inventory.history;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a history is of.
 *
 * @param code SSCC or carton number, item code, gift, order or trip
 * @param lot the lot of an item, or null for all of the item and for everything else
 */
public record Subject(Kind kind, String code, @Nullable String lot) {

    /** What it can be of. */
    public enum Kind {
        UNIT,
        ITEM,
        GIFT,
        ORDER,
        TRIP;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Subject of(Kind kind, String code) {
        return new Subject(kind, code, null);
    }
}
