package org.supplyline.routing.travel;

import org.jspecify.annotations.Nullable;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Position;

/**
 * A place that ways lead from and to.
 *
 * @param position where it is; needed by every source but the stored table
 * @param hillRoad reached only by a hill road, on which an estimate reckons with more bends and less speed
 */
public record Spot(PlaceId id, @Nullable Position position, boolean hillRoad) {}
