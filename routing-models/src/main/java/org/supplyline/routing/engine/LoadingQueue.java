package org.supplyline.routing.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.supplyline.routing.Depot;
import org.supplyline.routing.travel.Whole;

/**
 * Puts all trips on the clock. Trucks queue for the crews of each depot: who stands there first is loaded first; of those who
 * wait together the more urgent load, then the longer trip, then the lower slot. So call-in times are staggered, not all at eight.
 */
final class LoadingQueue {
    private final List<Depot> depots;
    private final Standing standing;

    /** Depots by place number: depots are the first places. */
    LoadingQueue(List<Depot> depots, Standing standing) {
        this.depots = List.copyOf(depots);
        this.standing = standing;
    }

    /** A truck on its way to its next trip. */
    private static final class Head {
        private final List<TripSlot> trips = new ArrayList<>();
        private int next;
        private int place;
        private int readyMinute;

        Head(TripSlot first, Standing.From from) {
            place = from.place();
            readyMinute = from.minute() + first.truck().minutes(place, first.depotPlace());
        }

        TripSlot trip() {
            return trips.get(next);
        }

        int endPlace() {
            return next + 1 < trips.size()
                    ? trips.get(next + 1).depotPlace()
                    : trip().truck().home();
        }
    }

    /**
     * @param slots grouped by truck, in the order in which a truck drives them
     * @param loads what each slot carries
     * @param result called once for each slot with a truck
     */
    void run(List<TripSlot> slots, Function<TripSlot, TripLoad> loads, BiConsumer<TripSlot, TripSchedule> result) {
        PriorityQueue<Head> queue = new PriorityQueue<>(Comparator.<Head>comparingInt(head -> head.readyMinute)
                .thenComparingInt(head -> loads.apply(head.trip()).urgency())
                .thenComparingInt(head -> -loads.apply(head.trip()).workMinutes())
                .thenComparingInt(head -> head.trip().id()));
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
                if (head != null) {
                    queue.add(head);
                }
                head = new Head(slot, standing.of(slot.truck()));
            }
            head.trips.add(slot);
        }
        if (head != null) {
            queue.add(head);
        }
        serve(queue, loads, result);
    }

    private void serve(
            PriorityQueue<Head> queue, Function<TripSlot, TripLoad> loads, BiConsumer<TripSlot, TripSchedule> result) {
        int[][] crewFree = new int[depots.size()][];
        while (!queue.isEmpty()) {
            Head head = queue.remove();
            TripSlot slot = head.trip();
            TripLoad load = loads.apply(slot);
            Depot depot = depots.get(slot.depotPlace());
            if (crewFree[slot.depotPlace()] == null) {
                crewFree[slot.depotPlace()] = standing.crews(depot, slot.depotPlace()).stream()
                        .mapToInt(minute -> minute)
                        .toArray();
            }
            int[] crews = crewFree[slot.depotPlace()];
            int loading = Math.max(head.readyMinute, crews[0]);
            int departure = loading + loadingMinutes(depot, load.volumeMillilitres());
            crews[0] = departure;
            Arrays.sort(crews);
            TripSchedule schedule = schedule(head, slot, load, loading, departure);
            result.accept(slot, schedule);
            if (head.next + 1 < head.trips.size()) {
                head.place = schedule.endPlace();
                head.readyMinute = schedule.returnMinute();
                head.next++;
                queue.add(head);
            }
        }
    }

    private static TripSchedule schedule(Head head, TripSlot slot, TripLoad load, int loading, int departure) {
        Truck truck = slot.truck();
        int end = head.endPlace();
        int back = departure + load.workMinutes() + truck.minutes(load.lastPlace(), end);
        int missingRoads = load.missingRoads()
                + (truck.connects(head.place, slot.depotPlace()) ? 0 : 1)
                + (truck.connects(load.lastPlace(), end) ? 0 : 1);
        long metres = truck.metres(head.place, slot.depotPlace()) + load.metres() + truck.metres(load.lastPlace(), end);
        int overtime = Math.max(0, back - truck.vehicle().shiftEndMinute());
        return new TripSchedule(load, head.place, loading, departure, end, back, overtime, missingRoads, metres);
    }

    private static int loadingMinutes(Depot depot, long millilitres) {
        return Math.toIntExact(Whole.above(millilitres * 60, depot.litresPerCrewHour() * 1_000));
    }
}
