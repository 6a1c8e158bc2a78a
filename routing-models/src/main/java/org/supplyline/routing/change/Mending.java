package org.supplyline.routing.change;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes stops out of a plan until no shift is overrun and no road is missing. */
final class Mending {
    private final Day day;
    private final DraftPlan plan;

    Mending(Day day, DraftPlan plan) {
        this.day = day;
        this.plan = plan;
    }

    /** Takes out the stop that helps most, again and again; what is on board stays, so a truck under way may still come home late. */
    void mend() {
        Clock clock = Clock.of(day, plan);
        while (DraftCost.of(day, plan, clock).broken() > 0) {
            DraftPlan.Snapshot better = oneStopLess(clock);
            if (better == null) {
                return;
            }
            plan.restore(better);
            clock = Clock.of(day, plan);
        }
    }

    /** Only stops of trucks that break a rule are looked at: another truck's load can be in the way of a crew, but never for a day. */
    private DraftPlan.@Nullable Snapshot oneStopLess(Clock clock) {
        DraftPlan.Snapshot before = plan.snapshot();
        DraftCost bestCost = DraftCost.of(day, plan, clock);
        DraftPlan.Snapshot best = null;
        for (DraftTrip trip : plan.trips()) {
            if (trip.underWay() || !clock.isBroken(trip.truck())) {
                continue;
            }
            for (int i = 0; i < trip.stops().size(); i++) {
                List<DraftStop> stops = new ArrayList<>(trip.stops());
                plan.open(stops.remove(i));
                trip.setStops(stops);
                DraftCost without = DraftCost.of(day, plan, Clock.of(day, plan));
                if (without.broken() < bestCost.broken() || (best != null && without.compareTo(bestCost) < 0)) {
                    best = plan.snapshot();
                    bestCost = without;
                }
                plan.restore(before);
            }
        }
        return best;
    }
}
