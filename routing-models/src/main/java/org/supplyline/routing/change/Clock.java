package org.supplyline.routing.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.supplyline.routing.engine.CrewQueue;
import org.supplyline.routing.engine.Truck;

/**
 * Puts a changed plan on the clock of the engine ({@link CrewQueue}). Trips under way go on from where they are, crews that load now are busy until they are
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
    private final class Head implements CrewQueue.Head {
        private final Truck truck;
        private final List<DraftTrip> trips;
        private int next;
        private int place;
        private int readyMinute;

        Head(Truck truck, List<DraftTrip> trips) {
            this.truck = truck;
            this.trips = trips;
        }

        private boolean hasNext() {
            return next < trips.size();
        }

        private DraftTrip trip() {
            return trips.get(next);
        }

        private int endPlace() {
            return next + 1 < trips.size() ? trips.get(next + 1).depotPlace() : truck.home();
        }

        @Override
        public int readyMinute() {
            return readyMinute;
        }

        @Override
        public int depotPlace() {
            return trip().depotPlace();
        }

        @Override
        public int urgency() {
            return trip().shape().urgency();
        }

        @Override
        public int workMinutes() {
            return trip().shape().workMinutes();
        }

        @Override
        public int number() {
            return trip().id();
        }

        @Override
        public long volumeMillilitres() {
            return trip().shape().volumeMillilitres();
        }

        @Override
        public boolean leave(int loadingMinute, int departureMinute) {
            DraftTrip trip = trip();
            cameFrom[trip.id()] = place;
            loading[trip.id()] = loadingMinute;
            if (!truck.connects(place, trip.depotPlace())) {
                missingRoads++;
                broken[truck.number()] = true;
            }
            metres[trip.id()] = truck.metres(place, trip.depotPlace());
            finish(departureMinute);
            return hasNext();
        }

        /** The trip sets out at a minute; the truck is then ready for its next one. */
        private void finish(int minute) {
            DraftTrip trip = trip();
            DraftTrip.Shape shape = trip.shape();
            int goal = endPlace();
            int last = trip.lastPlace();
            departure[trip.id()] = minute;
            end[trip.id()] = goal;
            back[trip.id()] = minute + shape.workMinutes() + truck.minutes(last, goal);
            metres[trip.id()] += shape.metres() + truck.metres(last, goal);
            int missing = shape.missingRoads() + (truck.connects(last, goal) ? 0 : 1);
            int overtime = Math.max(0, back[trip.id()] - truck.vehicle().shiftEndMinute());
            missingRoads += missing;
            overtimeMinutes += overtime;
            broken[truck.number()] |= missing + overtime > 0;
            place = goal;
            readyMinute = Math.max(day.request().minute(), back[trip.id()]);
            next++;
        }

        /** Lets a trip under way go on, or the truck drive to where it loads first. */
        private void begin(TruckState state) {
            place = day.times().number(state.place());
            int free = state.freeMinute();
            DraftTrip trip = trip();
            if (trip.underWay()) {
                cameFrom[trip.id()] = place;
                loading[trip.id()] = Objects.requireNonNull(trip.told()).loadingMinute();
                finish(free);
            } else {
                readyMinute = ready(trip, free, state);
            }
        }

        /** A truck that is already on its way to the depot where it was told to load next is not called back. */
        private int ready(DraftTrip trip, int free, TruckState state) {
            int drive = truck.minutes(place, trip.depotPlace());
            boolean onItsWay =
                    !state.toCome().isEmpty() && state.toCome().get(0).depot().equals(trip.depot());
            int now = day.request().minute();
            return onItsWay ? Math.max(now, free + drive) : Math.max(now, free) + drive;
        }
    }

    /** The times of all driven trips. */
    static Clock of(Day day, DraftPlan plan) {
        Clock clock = new Clock(day, plan.trips().size());
        clock.run(plan);
        return clock;
    }

    private void run(DraftPlan plan) {
        List<Head> heads = new ArrayList<>();
        for (Truck truck : day.trucks()) {
            Head head = new Head(truck, plan.driven(truck.number()));
            if (head.hasNext()) {
                head.begin(day.states().get(truck.number()));
                if (head.hasNext()) {
                    heads.add(head);
                }
            }
        }
        CrewQueue.serve(heads, day.depots(), day.busyCrews());
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
