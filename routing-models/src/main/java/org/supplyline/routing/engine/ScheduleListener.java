package org.supplyline.routing.engine;

import org.optaplanner.core.api.domain.variable.ListVariableListener;
import org.optaplanner.core.api.score.director.ScoreDirector;

/** Keeps every trip's times right when a trip's lots change; waiting for a crew makes one trip's load another's delay. */
public class ScheduleListener implements ListVariableListener<DispatchSolution, TripSlot, Visit> {
    @Override
    public void afterListVariableChanged(
            ScoreDirector<DispatchSolution> director, TripSlot changed, int fromIndex, int toIndex) {
        if (changed.stays()) {
            return;
        }
        TripLoad load = TripLoad.of(changed.truck(), changed.depotPlace(), changed.lots());
        DispatchSolution solution = director.getWorkingSolution();
        solution.queue()
                .run(
                        solution.slots(),
                        slot -> slot == changed ? load : slot.schedule().load(),
                        (slot, schedule) -> update(director, slot, schedule));
    }

    private static void update(ScoreDirector<DispatchSolution> director, TripSlot slot, TripSchedule schedule) {
        if (!slot.schedule().equals(schedule)) {
            director.beforeVariableChanged(slot, TripSlot.SCHEDULE);
            slot.setSchedule(schedule);
            director.afterVariableChanged(slot, TripSlot.SCHEDULE);
        }
    }

    @Override
    public void beforeListVariableChanged(
            ScoreDirector<DispatchSolution> director, TripSlot slot, int fromIndex, int toIndex) {}

    @Override
    public void afterListVariableElementUnassigned(ScoreDirector<DispatchSolution> director, Visit lot) {}

    @Override
    public void beforeEntityAdded(ScoreDirector<DispatchSolution> director, TripSlot slot) {}

    @Override
    public void afterEntityAdded(ScoreDirector<DispatchSolution> director, TripSlot slot) {}

    @Override
    public void beforeEntityRemoved(ScoreDirector<DispatchSolution> director, TripSlot slot) {}

    @Override
    public void afterEntityRemoved(ScoreDirector<DispatchSolution> director, TripSlot slot) {}
}
