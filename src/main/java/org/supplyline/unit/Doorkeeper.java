package org.supplyline.unit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Expiry;
import org.supplyline.inventory.HoldAreaOf;
import org.supplyline.inventory.HoldPlaces;
import org.supplyline.inventory.Lots;
import org.supplyline.inventory.PositionKey;
import org.supplyline.inventory.UnitContent;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;

/** Sends goods that the branch's rules speak against to their depot's area for goods on hold (待验区). */
@Component
class Doorkeeper {

    private final DoorRules rules;
    private final HoldAreaOf areas;
    private final HoldPlaces holds;
    private final Places places;
    private final Lots lots;
    private final Clock clock;

    Doorkeeper(DoorRules rules, HoldAreaOf areas, HoldPlaces holds, Places places, Lots lots, Clock clock) {
        this.rules = rules;
        this.areas = areas;
        this.holds = holds;
        this.places = places;
        this.lots = lots;
        this.clock = clock;
    }

    /** Sees to the area of the depot in which the place is; done before the ledger transaction that may need it. */
    void prepare(String place) {
        if (isStorage(place)) {
            areas.depot(places.depotOf(place));
        }
    }

    /**
     * Where cartons go that hold these goods.
     *
     * @param place where they stand
     * @param pieces how many pieces hold all of the contents each
     * @return empty if no rule speaks against any of them
     */
    Optional<String> holdArea(String place, List<NewArrival.Content> contents, long pieces, Instant at) {
        String depot = places.depotOf(place);
        boolean waits = isStorage(place)
                && contents.stream()
                        .anyMatch(content -> !rules.objections(
                                        depot, content.item(), content.times(pieces), content.expiry(), at)
                                .isEmpty());
        return waits ? Optional.of(areas.depot(depot)) : Optional.empty();
    }

    /**
     * The rules that speak against the goods in a carton on hold, now.
     *
     * @return empty if it is not on hold; of goods that no rule speaks against any more a list without elements
     */
    Optional<List<String>> waiting(List<UnitContent> contents) {
        return contents.stream()
                .map(content -> content.goods().key().place())
                .filter(this::isHold)
                .findFirst()
                .map(area -> contents.stream()
                        .map(content -> content.goods().key())
                        .flatMap(goods -> objections(goods).stream())
                        .distinct()
                        .toList());
    }

    /** Whether goods there are on hold. */
    boolean isHold(String place) {
        return holds.codes().contains(place);
    }

    private List<String> objections(PositionKey goods) {
        Expiry expiry =
                lots.find(goods.item(), goods.lot()).map(Lots.Lot::expiry).orElse(null);
        return rules.objections(places.depotOf(goods.place()), goods.item(), 0, expiry, clock.instant());
    }

    private boolean isStorage(String place) {
        return places.find(place).map(Place::kind).filter(PlaceKind::isStorage).isPresent();
    }
}
