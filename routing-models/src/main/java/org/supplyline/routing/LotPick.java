package org.supplyline.routing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a stop gets out of a lot.
 *
 * @param trip the number of the vehicle's trip
 * @param item the goods, as the stop lists them
 * @param expiry last day on which they may be used, absent = they keep
 * @param quantity base units, above 0
 */
public record LotPick(
        VehicleId vehicle,
        int trip,
        PlaceId depot,
        PlaceId site,
        ItemCode item,
        String lot,
        @Nullable LocalDate expiry,
        long quantity) {}
