package org.supplyline.place;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A vehicle as a place that goods ride on.
 *
 * @param place its code, {@code vehicle:cz-2}
 * @param plate number plate or what people call it
 * @param payloadGrams what it may carry; 1.5 t are 1,500,000
 * @param volumeLitres what goes in; 15 m³ are 15,000
 * @param hillRoads whether it can drive hill roads
 * @param refrigerated whether it keeps goods of the cold chain cold
 * @param crew people who come with it, driver included, 1 to 9
 * @param lent whether it belongs to somebody else
 * @param passNumber its 通行证, if it has one
 * @param passExpiry last day on which the pass is good
 */
public record Vehicle(
        String place,
        String plate,
        long payloadGrams,
        long volumeLitres,
        boolean hillRoads,
        boolean refrigerated,
        int crew,
        boolean lent,
        @Nullable String passNumber,
        @Nullable LocalDate passExpiry) {

    static final int MAX_CREW = 9;

    public Vehicle {
        if (plate.isBlank() || payloadGrams < 1 || volumeLitres < 1 || crew < 1 || crew > MAX_CREW) {
            throw new IllegalArgumentException("The vehicle (%s) cannot carry %d g and %d l with a crew of %d."
                    .formatted(plate, payloadGrams, volumeLitres, crew));
        }
    }
}
