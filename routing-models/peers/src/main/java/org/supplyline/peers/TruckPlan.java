package org.supplyline.peers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;

/** The plain OptaPlanner model: clients in the lists of trucks. */
@PlanningSolution
public final class TruckPlan {

    @ValueRangeProvider(id = "clients")
    private List<Integer> clients = List.of();

    @PlanningEntityCollectionProperty
    private List<Truck> trucks = List.of();

    @PlanningScore
    private @Nullable HardSoftLongScore score;

    /** For OptaPlanner, which makes copies. */
    TruckPlan() {}

    TruckPlan(List<Integer> clients, List<Truck> trucks) {
        this.clients = clients;
        this.trucks = trucks;
    }

    /** The clients to be served. */
    public List<Integer> getClients() {
        return clients;
    }

    /** The vehicles. */
    public List<Truck> getTrucks() {
        return trucks;
    }

    /** What OptaPlanner thinks of it. */
    public @Nullable HardSoftLongScore getScore() {
        return score;
    }
}
