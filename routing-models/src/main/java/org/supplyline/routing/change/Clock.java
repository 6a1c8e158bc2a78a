package org.supplyline.routing.change;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import org.supplyline.routing.Depot;
import org.supplyline.routing.Trip;
import org.supplyline.routing.engine.Truck;
import org.supplyline.routing.travel.Whole;

/**
 * Puts a changed plan on the clock, by the rules of the engine: who stands at a depot first is loaded first, then the more urgent load,
 * the longer trip, the lower number. Beside them: trips under way go on from where they are, crews that load now are busy until they are
 * done, nothing begins before now.
 */
final class Clock {
    private final Day day;
    private final int[] cameFrom;
    private final int[] loading;
    private final int[] departure;
    private final int[] end;
    private final int[] back;
    private final long[] metres;
    private final boolean[] broken;
    private int overtimeMinutes;
    private int missingRoads;

    private Clock(Day day, int trips) {
        this.day = day;
        cameFrom = new int[trips];
        loading = new int[trips];
        departure = new int[trips];
        end = new int[trips];
        back = new int[trips];
        metres = new long[trips];
        broken = new boolean[day.trucks().size()];
    }

    /** A truck on its way to its next trip. */
    private static final class Head {
        private final Truck truck;
        private final List<DraftTrip> trips;
        private int next;
        private int place;
        private int readyMinute;

        Head(Truck truck, List<DraftTrip> trips) {
            this.truck = truck;
            this.trips = trips;
        }

        DraftTrip trip() {
            return trips.get(next);
        }

        int endPlace() {
            return next + 1 < trips.size() ? trips.get(next + 1).depotPlace() : truck.home();
        }
    }

    /** The times of all driven trips. */
    static Clock of(Day day, DraftPlan plan) {
        Clock clock = new Clock(day, plan.trips().size());
        PriorityQueue<Head> queue = new PriorityQueue<>(Comparator.<Head>comparingInt(head -> head.readyMinute)
                .thenComparingInt(head -> head.trip().shape().urgency())
                .thenComparingInt(head -> -head.trip().shape().workMinutes())
                .thenComparingInt(head -> head.trip().id()));
        for (int v = 0; v < day.trucks().size(); v++) {
            Head head = new Head(day.trucks().get(v), plan.driven(v));
            if (!head.trips.isEmpty()) {
                clock.begin(head, day.states().get(v));
                if (head.next < head.trips.size()) {
                    queue.add(head);
                }
            }
        }
        clock.serve(queue);
        return clock;
    }

    private void begin(Head head, TruckState state) {
        head.place = day.times().number(state.place());
        int free = state.freeMinute();
        if (head.trip().underWay()) {
            DraftTrip trip = head.trip();
            Trip told = Objects.requireNonNull(trip.told());
            cameFrom[trip.id()] = head.place;
            loading[trip.id()] = told.loadingMinute();
            finish(head, trip, free);
        } else {
            head.readyMinute = ready(head.truck, head.place, head.trip(), free, state);
        }
    }

    /** A truck that is already on its way to the depot where it was told to load next is not called back. */
    private int ready(Truck truck, int place, DraftTrip next, int free, TruckState state) {
        int drive = truck.minutes(place, next.depotPlace());
        boolean onItsWay =
                !state.toCome().isEmpty() && state.toCome().get(0).depot().equals(next.depot());
        int now = day.request().minute();
        return onItsWay ? Math.max(now, free + drive) : Math.max(now, free) + drive;
    }

    /** The trip sets out at a minute; the truck is then ready for its next one. */
    private void finish(Head head, DraftTrip trip, int minute) {
        Truck truck = head.truck;
        DraftTrip.Shape shape = trip.shape();
        int goal = head.endPlace();
        int last = trip.lastPlace();
        departure[trip.id()] = minute;
        end[trip.id()] = goal;
        back[trip.id()] = minute + shape.workMinutes() + truck.minutes(last, goal);
        metres[trip.id()] = shape.metres() + truck.metres(last, goal);
        int missing = shape.missingRoads() + (truck.connects(last, goal) ? 0 : 1);
        int overtime = Math.max(0, back[trip.id()] - truck.vehicle().shiftEndMinute());
        missingRoads += missing;
        overtimeMinutes += overtime;
        broken[truck.number()] |= missing + overtime > 0;
        head.place = goal;
        head.readyMinute = Math.max(day.request().minute(), back[trip.id()]);
        head.next++;
    }

    private void serve(PriorityQueue<Head> queue) {
        int[][] crews = day.busyCrews();
        while (!queue.isEmpty()) {
            Head head = queue.remove();
            DraftTrip trip = head.trip();
            Truck truck = head.truck;
            int[] here = crews[trip.depotPlace()];
            int begin = Math.max(head.readyMinute, here[0]);
            int leave = begin
                    + loadingMinutes(
                            day.depots().get(trip.depotPlace()), trip.shape().volumeMillilitres());
            here[0] = leave;
            Arrays.sort(here);
            cameFrom[trip.id()] = head.place;
            loading[trip.id()] = begin;
            int from = head.place;
            finish(head, trip, leave);
            if (!truck.connects(from, trip.depotPlace())) {
                missingRoads++;
                broken[truck.number()] = true;
            }
            metres[trip.id()] += truck.metres(from, trip.depotPlace());
            if (head.next < head.trips.size()) {
                queue.add(head);
            }
        }
    }

    private static int loadingMinutes(Depot depot, long millilitres) {
        return Math.toIntExact(Whole.above(millilitres * 60, depot.litresPerCrewHour() * 1_000));
    }

    int cameFrom(DraftTrip trip) {
        return cameFrom[trip.id()];
    }

    int loadingMinute(DraftTrip trip) {
        return loading[trip.id()];
    }

    /** When it leaves the depot, or goes on from where it is. */
    int departureMinute(DraftTrip trip) {
        return departure[trip.id()];
    }

    int endPlace(DraftTrip trip) {
        return end[trip.id()];
    }

    int returnMinute(DraftTrip trip) {
        return back[trip.id()];
    }

    /** Approach, stops and return; of a trip under way the rest. */
    long metres(DraftTrip trip) {
        return metres[trip.id()];
    }

    /** Whether this truck overruns its shift or misses a road. */
    boolean isBroken(Truck truck) {
        return broken[truck.number()];
    }

    int overtimeMinutes() {
        return overtimeMinutes;
    }

    int missingRoads() {
        return missingRoads;
    }
}
