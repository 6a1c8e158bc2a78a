package org.supplyline.dispatch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A trip of an approved plan, or one that a person put together.
 *
 * @param code own code SLT…
 * @param plan number of the plan; absent for a trip made by hand
 * @param vehicle place code
 * @param depot place code of the depot where it loads
 * @param number 1 for the vehicle's first trip of the plan, and for one made by hand
 * @param loadsAt when a crew begins to load it
 * @param returnsAt when it is back
 * @param metres the whole way
 * @param volumeLitres rounded up
 * @param stops in the order in which it visits them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApprovedTrip(
        String code,
        @Nullable Long plan,
        String vehicle,
        String depot,
        int number,
        Instant loadsAt,
        Instant departsAt,
        Instant returnsAt,
        long metres,
        long weightGrams,
        long volumeLitres,
        List<Stop> stops) {

    public ApprovedTrip {
        stops = List.copyOf(stops);
    }

    /**
     * One stop, which serves one order.
     *
     * @param position from 1
     * @param metres of the way to it
     */
    public record Stop(int position, String site, String order, Instant arrivesAt, Instant leavesAt, long metres) {}
}
