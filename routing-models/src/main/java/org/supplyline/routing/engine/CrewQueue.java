package org.supplyline.routing.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.supplyline.routing.Depot;
import org.supplyline.routing.travel.Whole;

/**
 * The clock of all trips that are still to be loaded. Trucks queue for the crews of each depot: who stands there first is loaded first; of
 * those who wait together the more urgent load, then the longer trip, then the lower number. So call-in times are staggered, not all at
 * eight.
 */
public final class CrewQueue {
    private static final Comparator<Head> ORDER = Comparator.comparingInt(Head::readyMinute)
            .thenComparingInt(Head::urgency)
            .thenComparingInt(head -> -head.workMinutes())
            .thenComparingInt(Head::number);

    private CrewQueue() {}

    /** A truck with the trip that it loads next. */
    public interface Head {
        /** When it stands at the depot. */
        int readyMinute();

        /** The depot's number. */
        int depotPlace();

        /** The most urgent class on board. */
        int urgency();

        /** From the departure until the last stop is served. */
        int workMinutes();

        /** Of the trip. */
        int number();

        /** What is to be loaded. */
        long volumeMillilitres();

        /** The truck is loaded and sets out; tells whether it comes back for a further trip. */
        boolean leave(int loadingMinute, int departureMinute);
    }

    /**
     * Lets all trucks make all of their trips.
     *
     * @param depots by number
     * @param crews when each crew of each depot is free, by depot and in ascending order; changed
     */
    public static void serve(Collection<? extends Head> trucks, List<Depot> depots, int[][] crews) {
        PriorityQueue<Head> queue = new PriorityQueue<>(ORDER);
        queue.addAll(trucks);
        while (!queue.isEmpty()) {
            Head head = queue.remove();
            int[] here = crews[head.depotPlace()];
            int loading = Math.max(head.readyMinute(), here[0]);
            int departure = loading + loadingMinutes(depots.get(head.depotPlace()), head.volumeMillilitres());
            here[0] = departure;
            Arrays.sort(here);
            if (head.leave(loading, departure)) {
                queue.add(head);
            }
        }
    }

    private static int loadingMinutes(Depot depot, long millilitres) {
        return Math.toIntExact(Whole.above(millilitres * 60, depot.litresPerCrewHour() * 1_000));
    }
}
