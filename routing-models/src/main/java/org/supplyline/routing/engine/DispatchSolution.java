package org.supplyline.routing.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.solution.ProblemFactCollectionProperty;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.score.buildin.bendablelong.BendableLongScore;

/** The workload as OptaPlanner sees it. */
@PlanningSolution
public class DispatchSolution {
    static final int HARD_LEVELS = 1;
    static final int SOFT_LEVELS = 6;

    @PlanningEntityCollectionProperty
    private List<TripSlot> slots = new ArrayList<>();

    /** Lots are facts, not entities: in an entity collection OptaPlanner would look for a list variable in them. */
    @ProblemFactCollectionProperty
    @ValueRangeProvider
    private List<Visit> lots = new ArrayList<>();

    @ProblemFactCollectionProperty
    private List<DepotStock> stock = new ArrayList<>();

    @PlanningScore(bendableHardLevelsSize = HARD_LEVELS, bendableSoftLevelsSize = SOFT_LEVELS)
    private @Nullable BendableLongScore score;

    private LoadingQueue queue = new LoadingQueue(List.of(), Standing.MORNING);

    /** For OptaPlanner's cloner only. */
    DispatchSolution() {}

    DispatchSolution(List<TripSlot> slots, List<Visit> lots, List<DepotStock> stock, LoadingQueue queue) {
        this.slots = new ArrayList<>(slots);
        this.lots = new ArrayList<>(lots);
        this.stock = new ArrayList<>(stock);
        this.queue = queue;
    }

    List<TripSlot> slots() {
        return slots;
    }

    List<Visit> lots() {
        return lots;
    }

    List<DepotStock> stock() {
        return stock;
    }

    LoadingQueue queue() {
        return queue;
    }

    @Nullable
    BendableLongScore score() {
        return score;
    }

    /** The slot of lots that stay, the last one. */
    TripSlot stays() {
        return slots.get(slots.size() - 1);
    }

    /** Recomputes every schedule from the lots. */
    void schedule() {
        Map<TripSlot, TripLoad> loads = new HashMap<>();
        for (TripSlot slot : slots) {
            if (!slot.stays()) {
                loads.put(slot, TripLoad.of(slot.truck(), slot.depotPlace(), slot.lots()));
            }
        }
        queue.run(slots, slot -> loads.getOrDefault(slot, TripLoad.EMPTY), TripSlot::setSchedule);
    }
}
