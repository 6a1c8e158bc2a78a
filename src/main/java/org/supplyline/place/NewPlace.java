package org.supplyline.place;

import org.jspecify.annotations.Nullable;

/**
 * A place that someone wants to have; the node gives it its number and its label.
 *
 * @param parent code of the depot or site in which it lies; only for area, bin, stage and dock
 */
public record NewPlace(
        PlaceKind kind,
        @Nullable String parent,
        String nameZh,
        String nameEn,
        @Nullable Position position,
        @Nullable String division,
        @Nullable DepotSize size,
        boolean medical,
        boolean hillRoad) {

    /** A place about which only its name is known. */
    public static NewPlace named(PlaceKind kind, String nameZh, String nameEn) {
        return new NewPlace(kind, null, nameZh, nameEn, null, null, null, false, false);
    }

    /** A place inside a depot or a site. */
    public static NewPlace inside(String parent, PlaceKind kind, String nameZh, String nameEn) {
        return new NewPlace(kind, parent, nameZh, nameEn, null, null, null, false, false);
    }

    /** A depot. */
    public static NewPlace depot(String nameZh, String nameEn, DepotSize size, @Nullable Position position) {
        return new NewPlace(PlaceKind.DEPOT, null, nameZh, nameEn, position, null, size, false, false);
    }

    /** A site that receives goods. */
    public static NewPlace site(
            String nameZh,
            String nameEn,
            @Nullable Position position,
            @Nullable String division,
            boolean medical,
            boolean hillRoad) {
        return new NewPlace(PlaceKind.SITE, null, nameZh, nameEn, position, division, null, medical, hillRoad);
    }
}
