package org.supplyline.disclosure;

import java.util.Optional;
import java.util.SortedMap;

/** What the public record remembers of each vehicle, so that goods come off where they came on. */
interface VehicleMemory {

    /** The depot that loads it or loaded it last, as the public sees it. */
    Optional<String> depot(String vehicle);

    void putDepot(String vehicle, String depot);

    /**
     * Where the goods of an item on a vehicle count, as the public sees it: base units by depot or {@code in-transit:…};
     * below zero where more came off than was seen going on.
     */
    SortedMap<String, Long> goods(String vehicle, String item);

    /** @param quantity base units more; below zero for fewer */
    void add(String vehicle, String item, String place, long quantity);
}
