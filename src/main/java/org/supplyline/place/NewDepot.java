package org.supplyline.place;

import org.jspecify.annotations.Nullable;

/**
 * A whole depot in one form: the house, its bins, one stage and one dock.
 *
 * @param bins how many, 1 to 200
 */
public record NewDepot(
        String nameZh,
        String nameEn,
        DepotSize size,
        @Nullable Position position,
        @Nullable String division,
        int bins) {

    static final int MAX_BINS = 200;

    public NewDepot {
        if (bins < 1 || bins > MAX_BINS) {
            throw new IllegalArgumentException("A depot cannot have %d bins.".formatted(bins));
        }
    }
}
