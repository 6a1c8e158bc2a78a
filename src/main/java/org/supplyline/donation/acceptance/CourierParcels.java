package org.supplyline.donation.acceptance;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.supplyline.inventory.Parcels;

/** Ties a parcel that is scanned at the door to the acceptance that was opened for it. */
@Component
class CourierParcels implements Parcels {

    private final AcceptanceStore store;

    CourierParcels(AcceptanceStore store) {
        this.store = store;
    }

    @Override
    public Optional<String> acceptance(String tracking) {
        return store.openFor(tracking);
    }
}
