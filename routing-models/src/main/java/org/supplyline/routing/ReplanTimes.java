package org.supplyline.routing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import org.supplyline.routing.change.Change;
import org.supplyline.routing.change.ChangeAnswer.Changed;
import org.supplyline.routing.change.ChangeRequest;
import org.supplyline.routing.change.Replanner;
import org.supplyline.routing.engine.Urgency;

/**
 * What it takes to change a plan before the trucks leave, when roads that it drives are cut.
 *
 * @param validSeconds until a plan was there that can be driven
 * @param gapPercent below what a plan from nothing serves on the roads that are left, when the time was over; negative if above. What counts is
 *     the level that plans are judged by first: parts of all that is approved of each item, by urgency, not weight
 * @param changedStops stops that a driver must be told anew
 * @param feasible whether the changed plan can be driven
 */
public record ReplanTimes(double validSeconds, double gapPercent, int changedStops, boolean feasible) {
    private static final int CUT_ROADS = 3;
    private static final double NANOS_A_SECOND = 1e9;
    private static final double PERCENT = 100;

    /**
     * Plans, cuts three roads of the plan by the seed, changes the plan, and plans again from nothing.
     *
     * @param solve limits of both plans from nothing
     * @param change limits of the change
     */
    static ReplanTimes of(DispatchProblem problem, PlanLimits solve, PlanLimits change) {
        DispatchPlan told = plan(problem, solve);
        ChangeRequest request = ChangeRequest.of(problem, told, 0, cuts(problem, told, change.seed()));
        FirstPlan watch = new FirstPlan();
        long began = System.nanoTime();
        Changed changed = Replanner.replan(request, change, watch).match(answer -> answer, faults -> {
            throw new IllegalStateException("A sound change was refused: " + faults);
        });
        double valid = (watch.nanos.orElseGet(System::nanoTime) - began) / NANOS_A_SECOND;
        double served = served(changed.problem(), changed.plan());
        double afresh = served(changed.problem(), plan(changed.problem(), solve));
        return new ReplanTimes(
                valid,
                afresh == 0 ? 0 : PERCENT * (1 - served / afresh),
                changed.changedStops(),
                changed.plan().feasible());
    }

    /** What trucks bring, in parts of all that is approved of its item, by urgency. */
    static double served(DispatchProblem problem, DispatchPlan plan) {
        Map<ItemCode, Long> approved = new HashMap<>();
        Map<PlaceId, Map<ItemCode, Integer>> urgency = new HashMap<>();
        for (Need need : problem.needs()) {
            approved.merge(need.item(), need.approved(), Long::sum);
            urgency.computeIfAbsent(need.site(), site -> new HashMap<>()).put(need.item(), need.urgencyClass());
        }
        double sum = 0;
        for (AllocationLine line : plan.allocation()) {
            Integer urgencyClass = urgency.getOrDefault(line.site(), Map.of()).get(line.item());
            if (urgencyClass != null && line.onTrips() > 0) {
                sum += (double) line.onTrips()
                        / approved.getOrDefault(line.item(), line.onTrips())
                        * Urgency.weight(urgencyClass);
            }
        }
        return sum;
    }

    private static DispatchPlan plan(DispatchProblem problem, PlanLimits limits) {
        return DispatchSolver.create().solve(problem, limits, SolveWatch.none()).match(plan -> plan, faults -> {
            throw new IllegalStateException("A sound problem was refused: " + faults);
        });
    }

    /** Roads that the plan drives, each once. */
    private static List<Change> cuts(DispatchProblem problem, DispatchPlan told, long seed) {
        Random random = new Random(seed);
        List<Road> driven = problem.roads().stream()
                .filter(road -> !road.cut() && told.trips().stream().anyMatch(trip -> drives(trip, road)))
                .toList();
        return IntStream.generate(() -> random.nextInt(driven.size()))
                .distinct()
                .limit(Math.min(CUT_ROADS, driven.size()))
                .<Change>mapToObj(index -> new Change.RoadCut(
                        driven.get(index).from(), driven.get(index).to()))
                .toList();
    }

    private static boolean drives(Trip trip, Road road) {
        return trip.stops().stream().anyMatch(stop -> passes(stop.leg(), road)) || passes(trip.returnLeg(), road);
    }

    private static boolean passes(Leg leg, Road road) {
        List<PlaceId> places = new ArrayList<>(List.of(leg.from()));
        places.addAll(leg.via());
        places.add(leg.to());
        return Collections.indexOfSubList(places, List.of(road.from(), road.to())) >= 0
                || (!road.oneWay() && Collections.indexOfSubList(places, List.of(road.to(), road.from())) >= 0);
    }

    /** Notes when the first plan was there. */
    private static final class FirstPlan implements SolveWatch {
        private OptionalLong nanos = OptionalLong.empty();

        @Override
        public void improved(int unservedLots, int trucks, List<PlanProgress.LevelScore> levels) {
            if (nanos.isEmpty()) {
                nanos = OptionalLong.of(System.nanoTime());
            }
        }

        @Override
        public void started(Runnable stop) {}

        @Override
        public boolean stopRequested() {
            return false;
        }
    }
}
