package org.supplyline.routing;

import java.util.List;

/**
 * Who gets what, on which truck, when. Minutes count from the start of the problem.
 *
 * @param feasible no rule of the first level is broken
 * @param estimated some road, weight or volume in it is an estimate (估)
 * @param lots which lots each stop gets, first expired, first out; goods of no known lot are not in it
 * @param undelivered what no truck brings, each with its reason
 */
public record DispatchPlan(
        boolean feasible,
        boolean estimated,
        List<Trip> trips,
        List<LotPick> lots,
        List<Undelivered> undelivered,
        List<AllocationLine> allocation,
        List<ScoreLine> score,
        Totals totals) {
    public DispatchPlan {
        trips = List.copyOf(trips);
        lots = lots == null ? List.of() : List.copyOf(lots);
        undelivered = List.copyOf(undelivered);
        allocation = List.copyOf(allocation);
        score = List.copyOf(score);
    }

    /** Sums over all trips; lastReturnMinute is 0 without trips. */
    public record Totals(
            int vehicles,
            int trips,
            int stops,
            long metres,
            long weightGrams,
            long volumeMillilitres,
            int lastReturnMinute) {}
}
