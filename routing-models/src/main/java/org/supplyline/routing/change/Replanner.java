package org.supplyline.routing.change;

import java.util.List;
import org.supplyline.routing.DispatchPlan;
import org.supplyline.routing.PlanLimits;
import org.supplyline.routing.SolveWatch;

/**
 * Changes a plan while it is being driven. First the plan that was told is mended into a valid one, then it is made better as long as the
 * limits let it; each stop that a driver must be told anew costs the price of the request, so most stay.
 */
public final class Replanner {
    private Replanner() {}

    /**
     * A plan that takes in all changes.
     *
     * @param limits with {@code iterations} the same request gives the same plan on every machine
     * @param watch hears of the first valid plan as its first improvement; a stop after that gives the best plan so far
     * @return the new plan with its differences, or what is wrong with the request; never an exception for what a user may send
     */
    public static ChangeAnswer replan(ChangeRequest request, PlanLimits limits, SolveWatch watch) {
        List<ChangeFault> faults = ChangeCheck.faults(request);
        if (!faults.isEmpty()) {
            return new ChangeAnswer.Refused(faults);
        }
        Day day = new Day(request);
        Repair.Repaired repaired = Repair.of(day);
        new Improvement(day, repaired.plan(), limits, watch).run(repaired.homeless());
        DispatchPlan plan = new ChangedPlanWriter(day, repaired.plan()).write(repaired);
        return new ChangeAnswer.Changed(
                day.problem(),
                plan,
                new Differences(day, plan).list(),
                repaired.plan().changedStops());
    }
}
