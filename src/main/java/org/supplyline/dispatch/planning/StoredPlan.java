package org.supplyline.dispatch.planning;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supplyline.routing.DispatchPlan;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.PlanProgress;

/**
 * A plan as this node keeps it.
 *
 * @param number which people call it by, from 1
 * @param seconds how long the search may take
 * @param notes what the planner should know of the problem
 * @param plan absent until the search has ended well
 * @param progress how far the search is, while it runs
 * @param failure why there is no plan, a stable code; absent unless it failed
 * @param failureDetail what the solver said; may be empty
 * @param decision who approved it or put it aside, and when
 */
public record StoredPlan(
        long number,
        PlanStatus status,
        String requestedBy,
        Instant requestedAt,
        int seconds,
        DispatchProblem problem,
        List<PlanNote> notes,
        @Nullable DispatchPlan plan,
        @Nullable PlanProgress progress,
        @Nullable String failure,
        String failureDetail,
        @Nullable Decision decision) {

    public StoredPlan {
        notes = List.copyOf(notes);
    }

    /**
     * What a person made of the draft.
     *
     * @param record the {@code plan} record of the journal, if it was approved
     */
    public record Decision(String by, Instant at, @Nullable String record) {}
}
