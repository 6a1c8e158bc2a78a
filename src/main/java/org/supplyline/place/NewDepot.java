package org.supplyline.place;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole depot in one form: the house and all that lies in it.
 *
 * @param inside its bins, stages and docks, 1 to {@value #MAX_INSIDE}
 */
public record NewDepot(
        String nameZh,
        String nameEn,
        DepotSize size,
        @Nullable Position position,
        @Nullable String division,
        List<Inside> inside) {

    static final int MAX_BINS = 200;
    static final int MAX_INSIDE = 240;

    /** A bin, stage or dock of it. */
    public record Inside(PlaceKind kind, String nameZh, String nameEn) {}

    public NewDepot {
        inside = List.copyOf(inside);
        if (inside.isEmpty() || inside.size() > MAX_INSIDE) {
            throw new IllegalArgumentException("A depot cannot have %d bins.".formatted(inside.size()));
        }
    }

    /** With so many numbered bins, one stage and one dock. */
    public NewDepot(
            String nameZh,
            String nameEn,
            DepotSize size,
            @Nullable Position position,
            @Nullable String division,
            int bins) {
        this(nameZh, nameEn, size, position, division, numbered(bins));
    }

    private static List<Inside> numbered(int bins) {
        if (bins < 1 || bins > MAX_BINS) {
            throw new IllegalArgumentException("A depot cannot have %d bins.".formatted(bins));
        }
        List<Inside> inside = new ArrayList<>();
        for (int bin = 1; bin <= bins; bin++) {
            inside.add(new Inside(PlaceKind.BIN, "货位 " + bin, "Bin " + bin));
        }
        inside.add(new Inside(PlaceKind.STAGE, "备货区", "Stage"));
        inside.add(new Inside(PlaceKind.DOCK, "装卸口", "Dock"));
        return inside;
    }
}
