package org.supplyline.routing.change;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.supplyline.routing.PlanLimits;
import org.supplyline.routing.PlanProgress.LevelScore;
import org.supplyline.routing.Rule;
import org.supplyline.routing.SolveWatch;

/**
 * Makes a valid changed plan better: a few stops near each other are taken out and inserted again, cheapest place first; what costs less is
 * kept. Since each changed stop has its price, most end where they were.
 */
final class Improvement {
    /** More at once rarely pays in a plan that is nearly right. */
    private static final int MOST_TAKEN_OUT = 6;

    /** Open stops that are tried again each time. */
    private static final int MOST_OPEN_TRIED = 3;

    /** After so many tries a stop, all near ones were taken out together several times. */
    private static final int UNIMPROVED_TRIES_PER_STOP = 20;

    private static final int FEWEST_TRIES = 200;

    private final Day day;
    private final DraftPlan plan;
    private final PlanLimits limits;
    private final SolveWatch watch;
    private final Random random;
    private final Insertion insertion;
    private DraftCost best;

    Improvement(Day day, DraftPlan plan, PlanLimits limits, SolveWatch watch) {
        this.day = day;
        this.plan = plan;
        this.limits = limits;
        this.watch = watch;
        this.random = new Random(limits.seed());
        this.insertion = new Insertion(day, plan);
        this.best = DraftCost.of(day, plan, Clock.of(day, plan));
    }

    /**
     * Ends at the limits, when it is told to stop, or when it has found nothing for long.
     *
     * @param startNanos when the change was asked for; seconds count from there
     */
    void run(long startNanos) {
        report();
        for (DraftStop stop : plan.open()) {
            if (!watch.stopRequested()) {
                insertion.insert(List.of(stop));
            }
        }
        best = DraftCost.of(day, plan, Clock.of(day, plan));
        report();
        long unimproved = 0;
        long patience = Math.max(
                FEWEST_TRIES, (long) UNIMPROVED_TRIES_PER_STOP * movable().size());
        long tries = limits.iterations() == 0 ? Long.MAX_VALUE : limits.iterations();
        long end = TimeUnit.SECONDS.toNanos(limits.seconds());
        for (long i = 0; i < tries && unimproved < patience; i++) {
            if (watch.stopRequested() || System.nanoTime() - startNanos >= end) {
                return;
            }
            unimproved = tryOnce() ? 0 : unimproved + 1;
        }
    }

    /** Whether the plan became better. */
    private boolean tryOnce() {
        List<Movable> all = movable();
        if (all.isEmpty()) {
            return false;
        }
        DraftPlan.Snapshot before = plan.snapshot();
        List<DraftStop> waiting = new ArrayList<>(someOpen());
        waiting.addAll(takeOut(all));
        insertion.insert(waiting);
        DraftCost cost = DraftCost.of(day, plan, Clock.of(day, plan));
        int difference = cost.compareTo(best);
        if (difference > 0) {
            plan.restore(before);
            return false;
        }
        best = cost;
        if (difference < 0) {
            report();
        }
        return difference < 0;
    }

    /** A stop that may be taken out. */
    private record Movable(DraftTrip trip, DraftStop stop) {}

    private List<Movable> movable() {
        List<Movable> all = new ArrayList<>();
        for (DraftTrip trip : plan.trips()) {
            if (!trip.underWay()) {
                trip.stops().stream().filter(stop -> !stop.locked()).forEach(stop -> all.add(new Movable(trip, stop)));
            }
        }
        return all;
    }

    /** A random stop and its neighbours, or a random whole trip so that its truck can stay at home. */
    private List<DraftStop> takeOut(List<Movable> all) {
        Movable seed = all.get(random.nextInt(all.size()));
        int number = 1 + random.nextInt(MOST_TAKEN_OUT);
        List<Movable> taken = random.nextInt(4) == 0
                ? all.stream().filter(one -> one.trip() == seed.trip()).toList()
                : all.stream()
                        .sorted(Comparator.comparingInt(one -> seed.trip()
                                .truck()
                                .minutes(seed.stop().place(), one.stop().place())))
                        .limit(number)
                        .toList();
        for (Movable one : taken) {
            List<DraftStop> stops = new ArrayList<>(one.trip().stops());
            stops.remove(one.stop());
            one.trip().setStops(stops);
            plan.open(one.stop());
        }
        return taken.stream().map(Movable::stop).toList();
    }

    private List<DraftStop> someOpen() {
        List<DraftStop> open = new ArrayList<>(plan.open());
        Collections.shuffle(open, random);
        return open.stream().limit(MOST_OPEN_TRIED).toList();
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
