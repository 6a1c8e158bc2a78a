package org.supplyline.routing;

import org.jspecify.annotations.Nullable;

/**
 * What is carried.
 *
 * @param unitWeightGrams weight of one base unit with its share of the carton
 * @param unitVolumeMillilitres volume of one base unit (1 ml = 1 cm³) with its share of the carton
 * @param packSize base units in a whole carton, absent or 0 = 1
 * @param wholeCartonsOnly never open a carton to share it fairly
 * @param estimated weight and volume are a class default (估), not weighed
 * @param coldChain travels on refrigerated vehicles only
 * @param earmark what a donor gave these goods for, absent = they are free
 */
public record Item(
        ItemCode code,
        String name,
        long unitWeightGrams,
        long unitVolumeMillilitres,
        long packSize,
        boolean wholeCartonsOnly,
        boolean estimated,
        boolean coldChain,
        @Nullable Earmark earmark) {
    public Item {
        packSize = packSize == 0 ? 1 : packSize;
        Limits.checkRange("Weight of " + code, unitWeightGrams, 0, 100_000_000);
        Limits.checkRange("Volume of " + code, unitVolumeMillilitres, 0, 100_000_000);
        Limits.checkRange("Pack size of " + code, packSize, 1, 1_000_000);
    }

    /** The item that needs ask for when these goods may serve them. */
    public ItemCode wanted() {
        return earmark == null ? code : earmark.item();
    }

    /** Whether a site may have these goods, if it needs them. */
    public boolean mayGoTo(PlaceId site) {
        return earmark == null || earmark.sites().contains(site);
    }
}
