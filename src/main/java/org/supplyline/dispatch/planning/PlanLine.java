package org.supplyline.dispatch.planning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.supplyline.routing.PlanProgress;

/**
 * A plan in one line, without the problem and the plan themselves, which can be megabytes.
 *
 * @param seconds how long the search may take
 * @param start when the shift begins
 * @param sums of the plan; absent until there is one
 * @param progress how far the search is, while it runs
 */
public record PlanLine(
        long number,
        PlanStatus status,
        String requestedBy,
        Instant requestedAt,
        int seconds,
        Instant start,
        @Nullable Sums sums,
        @Nullable PlanProgress progress) {

    /**
     * What a plan comes to.
     *
     * @param unmet needs of which something is left, each with its reason
     */
    public record Sums(int trips, int stops, int unmet) {}
}
