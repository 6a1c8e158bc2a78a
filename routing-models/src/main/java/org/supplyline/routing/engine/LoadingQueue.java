package org.supplyline.routing.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.supplyline.routing.Depot;

/** Puts all slots of a plan on the clock of {@link CrewQueue}. */
final class LoadingQueue {
    private final List<Depot> depots;
    private final Standing standing;

    /** Depots by place number: depots are the first places. */
    LoadingQueue(List<Depot> depots, Standing standing) {
        this.depots = List.copyOf(depots);
        this.standing = standing;
    }

    /** A truck on its way to its next trip. */
    private static final class Head implements CrewQueue.Head {
        private final Function<TripSlot, TripLoad> loads;
        private final BiConsumer<TripSlot, TripSchedule> result;
        private final List<TripSlot> trips = new ArrayList<>();
        private int next;
        private int place;
        private int readyMinute;

        Head(
                TripSlot first,
                Standing.From from,
                Function<TripSlot, TripLoad> loads,
                BiConsumer<TripSlot, TripSchedule> result) {
            this.loads = loads;
            this.result = result;
            place = from.place();
            readyMinute = from.minute() + first.truck().minutes(place, first.depotPlace());
        }

        private TripSlot slot() {
            return trips.get(next);
        }

        private TripLoad load() {
            return loads.apply(slot());
        }

        private int endPlace() {
            return next + 1 < trips.size()
                    ? trips.get(next + 1).depotPlace()
                    : slot().truck().home();
        }

        @Override
        public int readyMinute() {
            return readyMinute;
        }

        @Override
        public int depotPlace() {
            return slot().depotPlace();
        }

        @Override
        public int urgency() {
            return load().urgency();
        }

        @Override
        public int workMinutes() {
            return load().workMinutes();
        }

        @Override
        public int number() {
            return slot().id();
        }

        @Override
        public long volumeMillilitres() {
            return load().volumeMillilitres();
        }

        @Override
        public boolean leave(int loadingMinute, int departureMinute) {
            TripSchedule schedule = schedule(loadingMinute, departureMinute);
            result.accept(slot(), schedule);
            place = schedule.endPlace();
            readyMinute = schedule.returnMinute();
            next++;
            return next < trips.size();
        }

        private TripSchedule schedule(int loading, int departure) {
            TripSlot slot = slot();
            TripLoad load = load();
            Truck truck = slot.truck();
            int end = endPlace();
            int back = departure + load.workMinutes() + truck.minutes(load.lastPlace(), end);
            int missingRoads = load.missingRoads()
                    + (truck.connects(place, slot.depotPlace()) ? 0 : 1)
                    + (truck.connects(load.lastPlace(), end) ? 0 : 1);
            long metres = truck.metres(place, slot.depotPlace()) + load.metres() + truck.metres(load.lastPlace(), end);
            int overtime = Math.max(0, back - truck.vehicle().shiftEndMinute());
            return new TripSchedule(load, place, loading, departure, end, back, overtime, missingRoads, metres);
        }
    }

    /**
     * @param slots grouped by truck, in the order in which a truck drives them
     * @param loads what each slot carries
     * @param result called once for each slot with a truck
     */
    void run(List<TripSlot> slots, Function<TripSlot, TripLoad> loads, BiConsumer<TripSlot, TripSchedule> result) {
        List<Head> heads = new ArrayList<>();
        Head head = null;
        for (TripSlot slot : slots) {
            if (slot.stays()) {
                continue;
            }
            if (loads.apply(slot).isEmpty()) {
                result.accept(slot, TripSchedule.UNUSED);
                continue;
            }
            if (head == null || head.trips.get(0).truck() != slot.truck()) {
                head = new Head(slot, standing.of(slot.truck()), loads, result);
                heads.add(head);
            }
            head.trips.add(slot);
        }
        CrewQueue.serve(heads, depots, crews());
    }

    private int[][] crews() {
        int[][] crews = new int[depots.size()][];
        for (int depot = 0; depot < crews.length; depot++) {
            crews[depot] = standing.crews(depots.get(depot), depot).stream()
                    .mapToInt(minute -> minute)
                    .toArray();
        }
        return crews;
    }
}
