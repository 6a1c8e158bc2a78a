package org.supplyline.catalog;

import org.jspecify.annotations.Nullable;
import org.supplyline.gs1.Gtin;

/**
 * One rung of an item's pack ladder: the base unit itself (quantity 1), a box, a carton, a bale.
 *
 * @param item code of the relief item
 * @param gtin what its bar code says; absent where none is assigned
 * @param nameZh the pack as counted in Chinese (箱, 包, 盒)
 * @param nameEn the pack in English
 * @param quantity base units in it, 1 to 1,000,000
 * @param weightGrams of the full pack with its packing
 * @param volumeCm3 outer volume of the full pack
 * @param estimated whether weight and volume are reckoned from what is in it, not measured (shown as 估)
 */
public record Pack(
        String item,
        @Nullable Gtin gtin,
        String nameZh,
        String nameEn,
        long quantity,
        long weightGrams,
        long volumeCm3,
        boolean estimated) {

    static final long MAX_QUANTITY = 1_000_000;

    /** A pack that was weighed and measured. */
    public Pack(
            String item,
            @Nullable Gtin gtin,
            String nameZh,
            String nameEn,
            long quantity,
            long weightGrams,
            long volumeCm3) {
        this(item, gtin, nameZh, nameEn, quantity, weightGrams, volumeCm3, false);
    }

    public Pack {
        if (quantity < 1 || quantity > MAX_QUANTITY) {
            throw new IllegalArgumentException("A pack of (%s) cannot hold %d.".formatted(item, quantity));
        }
        if (weightGrams < 1 || volumeCm3 < 1) {
            throw new IllegalArgumentException("A pack of (%s) needs a weight and a volume, not %d g and %d cm³."
                    .formatted(item, weightGrams, volumeCm3));
        }
        if (nameZh.isBlank() || nameEn.isBlank()) {
            throw new IllegalArgumentException("A pack of (%s) needs a name in both languages.".formatted(item));
        }
    }

    public String name(boolean chinese) {
        return chinese ? nameZh : nameEn;
    }

    /** Whether its bar code is one of our own, which stands on no goods until we print it. */
    public boolean isNumberedByUs() {
        return gtin != null && OwnNumber.is(gtin);
    }

    /** The same pack with another bar code, or with none. */
    public Pack withGtin(@Nullable Gtin other) {
        return new Pack(item, other, nameZh, nameEn, quantity, weightGrams, volumeCm3, estimated);
    }
}
