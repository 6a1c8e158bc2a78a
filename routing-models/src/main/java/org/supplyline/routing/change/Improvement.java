package org.supplyline.routing.change;

import java.util.List;
import org.supplyline.routing.PlanLimits;
import org.supplyline.routing.PlanProgress.LevelScore;
import org.supplyline.routing.Rule;
import org.supplyline.routing.SolveWatch;
import org.supplyline.routing.engine.RestOfDay;
import org.supplyline.routing.engine.RestOfDay.Planned;

/**
 * Makes a valid changed plan better: the engine's kernel searches the rest of the day from it, and what costs less by the written rules is
 * taken over. Since each changed stop has its price, most end where they were.
 */
final class Improvement {
    private final Day day;
    private final DraftPlan plan;
    private final PlanLimits limits;
    private final SolveWatch watch;
    private DraftCost best;
    private List<Planned> last = List.of();

    Improvement(Day day, DraftPlan plan, PlanLimits limits, SolveWatch watch) {
        this.day = day;
        this.plan = plan;
        this.limits = limits;
        this.watch = watch;
        this.best = cost();
    }

    /**
     * Ends at the limits or when it is told to stop.
     *
     * @param homeless stops that lost their trip; they are given a place even if there is no time for more
     */
    void run(boolean homeless) {
        report();
        if (watch.stopRequested() && !homeless) {
            return;
        }
        List<DraftStop> whole = plan.open();
        plan.setOpen(Pieces.of(day, whole));
        Remainder rest = new Remainder(day, plan);
        if (rest.isOpen()) {
            try (RestOfDay search = rest.search(limits, watch)) {
                boolean goesOn = true;
                while (goesOn) {
                    takeOver(rest, search.trips());
                    goesOn = !watch.stopRequested() && search.advance();
                }
                takeOver(rest, search.trips());
            }
        }
        plan.setOpen(Pieces.joined(day, plan.open()));
    }

    private DraftCost cost() {
        return DraftCost.of(day, plan, Clock.of(day, plan));
    }

    /** Drives the trips if that is better, cut where the written clock brings a truck home late. */
    private void takeOver(Remainder rest, List<Planned> trips) {
        if (trips.equals(last)) {
            return;
        }
        last = trips;
        DraftPlan.Snapshot before = plan.snapshot();
        boolean keepsLocks = rest.drive(trips);
        if (cost().broken() > best.broken()) {
            new Mending(day, plan).mend();
        }
        DraftCost cost = cost();
        if (keepsLocks && cost.compareTo(best) < 0) {
            best = cost;
            report();
        } else {
            plan.restore(before);
        }
    }

    private void report() {
        List<LevelScore> levels = List.of(
                new LevelScore(Rule.Level.FEASIBLE, -best.broken()),
                new LevelScore(Rule.Level.UNMET, -best.of(Rule.UNMET_NEED)),
                new LevelScore(Rule.Level.EQUITY, -best.of(Rule.LARGEST_UNMET_SHARE)),
                new LevelScore(Rule.Level.ON_TIME, -best.of(Rule.LATE)),
                new LevelScore(Rule.Level.TRUCKS, -best.of(Rule.TRUCK_USED) - best.of(Rule.TRIP_USED)),
                new LevelScore(Rule.Level.URGENT_FIRST, -best.of(Rule.URGENT_ARRIVAL)),
                new LevelScore(Rule.Level.DISTANCE, -best.of(Rule.DISTANCE)));
        long trucks = plan.trips().stream()
                .filter(DraftTrip::isDriven)
                .map(DraftTrip::truck)
                .distinct()
                .count();
        watch.improved(plan.open().size(), Math.toIntExact(trucks), levels);
    }
}
