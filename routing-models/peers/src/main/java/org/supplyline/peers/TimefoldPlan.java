package org.supplyline.peers;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link TruckPlan} for Timefold. */
@PlanningSolution
public final class TimefoldPlan {

    @ValueRangeProvider(id = "clients")
    private List<Integer> clients = List.of();

    @PlanningEntityCollectionProperty
    private List<TimefoldTruck> trucks = List.of();

    @PlanningScore
    private @Nullable HardSoftLongScore score;

    /** For Timefold, which makes copies. */
    TimefoldPlan() {}

    TimefoldPlan(List<Integer> clients, List<TimefoldTruck> trucks) {
        this.clients = clients;
        this.trucks = trucks;
    }

    /** The clients to be served. */
    public List<Integer> getClients() {
        return clients;
    }

    /** The vehicles. */
    public List<TimefoldTruck> getTrucks() {
        return trucks;
    }

    /** What Timefold thinks of it. */
    public @Nullable HardSoftLongScore getScore() {
        return score;
    }
}
