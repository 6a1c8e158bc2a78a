package org.supplyline.inventory.keeping;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody counted in a place, ready to be handed in.
 *
 * @param goods positions that were counted one by one, outside of the cartons
 * @param loose goods that a scanner counted
 * @param span when it was scanned, or null if it is handed in as it is counted
 */
record Counted(
        String place,
        List<GoodsLine> goods,
        List<LooseGoods> loose,
        CartonCount cartons,
        @Nullable Span span) {

    Counted {
        goods = List.copyOf(goods);
        loose = List.copyOf(loose);
    }

    /** The first and the last scan by the claims of the devices. */
    record Span(Instant begun, Instant ended) {}

    static Counted byForm(String place, List<GoodsLine> goods, CartonCount cartons) {
        return new Counted(place, goods, List.of(), cartons, null);
    }

    /** When the count was over, which is not after it was recorded. */
    Instant endedBy(Instant recordedAt) {
        return span == null || span.ended().isAfter(recordedAt) ? recordedAt : span.ended();
    }
}
