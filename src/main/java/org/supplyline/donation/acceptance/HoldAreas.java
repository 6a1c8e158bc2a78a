package org.supplyline.donation.acceptance;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.supplyline.inventory.HoldAreaOf;
import org.supplyline.inventory.HoldPlaces;
import org.supplyline.journal.Cause;
import org.supplyline.place.NewPlace;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;

/** Each depot's area for goods on hold (待验区), made when it is needed first. */
@Component
class HoldAreas implements HoldPlaces, HoldAreaOf {

    private final HoldStore store;
    private final Places places;

    HoldAreas(HoldStore store, Places places) {
        this.store = store;
        this.places = places;
    }

    @Override
    public Set<String> codes() {
        return store.places();
    }

    @Override
    public String depot(String depot) {
        ensure(depot);
        return of(depot).orElseThrow();
    }

    @Override
    public Optional<String> of(String depot) {
        return store.place(depot);
    }

    /** Makes the area unless it is there; done before the ledger transaction that needs it. */
    void ensure(String depot) {
        if (store.place(depot).isEmpty()) {
            Place area = places.create(
                    NewPlace.inside(depot, PlaceKind.AREA, "待验区", "On hold"),
                    new Cause.Request("system", "hold-area-" + depot));
            store.insert(depot, area.code());
        }
    }
}
