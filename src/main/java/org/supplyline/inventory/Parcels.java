package org.supplyline.inventory;

import java.util.Optional;

/** What couriers bring; implemented by the package that accepts it. */
public interface Parcels {

    /** The code of the acceptance that is open for the parcel with that tracking number. */
    Optional<String> acceptance(String tracking);
}
