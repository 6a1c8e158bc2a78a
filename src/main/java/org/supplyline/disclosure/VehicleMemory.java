package org.supplyline.disclosure;

import java.util.Optional;

/** What the public record remembers of each vehicle, so that goods come off where they came on. */
interface VehicleMemory {

    /**
     * @param depot the depot that loads it or loaded it last, as the public sees it
     * @param departed whether its goods are on the way
     */
    record Vehicle(String depot, boolean departed) {}

    Optional<Vehicle> find(String code);

    void put(String code, Vehicle vehicle);
}
