package org.supplyline.inventory;

import java.util.Collection;
import java.util.Map;

/** The trips that carry goods; implemented by the package that keeps them. */
public interface TripBook {

    /** The place codes of the vehicles of those trips among these codes that exist, by trip code. */
    Map<String, String> vehicles(Collection<String> codes);
}
