package org.supplyline.routing.engine;

import java.util.List;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Site;

/**
 * A lot: goods of one depot for one site, of one urgency, that fit a truck. The unit that the search moves; lots of one site on
 * one trip are one stop.
 *
 * @param place the site's number
 * @param depotPlace the number of the depot that the goods come from
 * @param dueMinute earliest due time of its portions, {@link Integer#MAX_VALUE} = none
 * @param unmetWeight what leaving it behind costs: parts per million of all that is approved of its items, by urgency
 * @param cold has goods of the cold chain
 * @param strayUnits base units of earmarked goods that were not given for this site
 */
public record Visit(
        int id,
        Site site,
        int place,
        PlaceId depot,
        int depotPlace,
        List<Portion> portions,
        int urgency,
        int dueMinute,
        long weightGrams,
        long volumeMillilitres,
        long unmetWeight,
        boolean cold,
        long strayUnits) {
    /** The place in a list of a lot that lost all of its goods, until other goods of the site stand beside it. */
    Visit emptied(int newId) {
        return new Visit(newId, site, place, depot, depotPlace, List.of(), urgency, dueMinute, 0, 0, 0, false, 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Visit visit && visit.id == id;
    }

    @Override
    public int hashCode() {
        return id;
    }

    @Override
    public String toString() {
        return "lot " + id + " for " + site.id();
    }
}
