package org.supplyline.routing.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.variable.PlanningListVariable;
import org.optaplanner.core.api.domain.variable.ShadowVariable;
import org.supplyline.routing.ItemCode;
import org.supplyline.routing.PlaceId;

/**
 * A trip that a truck may make: one slot for each trip number and depot where it may load; those that stay empty are not driven,
 * the others are driven in the order of their slots. One slot without a truck holds the lots that stay in their depots, since
 * OptaPlanner knows no unassigned list values.
 */
@PlanningEntity
public class TripSlot {
    static final String LOTS = "lots";
    static final String SCHEDULE = "schedule";

    @PlanningId
    private int id;

    private @Nullable Truck truck;
    private @Nullable PlaceId depot;
    private int depotPlace;

    @PlanningListVariable
    private List<Visit> lots = new ArrayList<>();

    @ShadowVariable(variableListenerClass = ScheduleListener.class, sourceVariableName = LOTS)
    private TripSchedule schedule = TripSchedule.UNUSED;

    /** For OptaPlanner's cloner only. */
    TripSlot() {}

    TripSlot(int id, Truck truck, PlaceId depot, int depotPlace) {
        this.id = id;
        this.truck = truck;
        this.depot = depot;
        this.depotPlace = depotPlace;
    }

    static TripSlot forLotsThatStay(int id) {
        TripSlot slot = new TripSlot();
        slot.id = id;
        return slot;
    }

    int id() {
        return id;
    }

    boolean stays() {
        return truck == null;
    }

    boolean isDriven() {
        return truck != null && !lots.isEmpty();
    }

    Truck truck() {
        return Objects.requireNonNull(truck, "the slot of lots that stay has no truck");
    }

    PlaceId depot() {
        return Objects.requireNonNull(depot, "the slot of lots that stay has no depot");
    }

    int depotPlace() {
        return depotPlace;
    }

    List<Visit> lots() {
        return lots;
    }

    TripSchedule schedule() {
        return schedule;
    }

    void setSchedule(TripSchedule schedule) {
        this.schedule = schedule;
    }

    List<Portion> portions() {
        return lots.stream().flatMap(lot -> lot.portions().stream()).toList();
    }

    /** What this trip takes out of its depot. */
    List<Drawn> drawn() {
        return portions().stream()
                .map(portion -> new Drawn(depot(), portion.item().code(), portion.quantity()))
                .toList();
    }

    long overweightGrams() {
        return Math.max(0, schedule.load().weightGrams() - truck().vehicle().capacityGrams());
    }

    long overfullMillilitres() {
        return Math.max(
                0, schedule.load().volumeMillilitres() - truck().vehicle().capacityMillilitres());
    }

    /** Minutes after the due time, summed over the stops, weighted by urgency. */
    long lateness() {
        long sum = 0;
        for (TripLoad.PlannedStop stop : schedule.load().stops()) {
            long late = (long) schedule.departureMinute() + stop.arrivalOffset() - stop.dueMinute();
            sum += Math.max(0, late) * Urgency.weight(stop.urgency());
        }
        return sum;
    }

    /** Arrival minutes of urgent stops, weighted; goods that can wait do not count. */
    long urgentArrival() {
        long sum = 0;
        for (TripLoad.PlannedStop stop : schedule.load().stops()) {
            sum += (long) (schedule.departureMinute() + stop.arrivalOffset()) * Urgency.arrivalWeight(stop.urgency());
        }
        return sum;
    }

    @Override
    public String toString() {
        return stays() ? "lots that stay" : truck + " slot " + id;
    }

    /** A quantity taken from a depot. */
    record Drawn(PlaceId depot, ItemCode item, long quantity) {}
}
