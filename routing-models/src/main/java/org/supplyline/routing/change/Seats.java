package org.supplyline.routing.change;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntBiFunction;
import org.supplyline.routing.engine.RestOfDay.Planned;

/**
 * Which of the trips that a truck could make are those that the engine planned: in the same order and from the same depots, and so that most
 * stops stay on the trip that the driver knows.
 */
final class Seats {
    private static final int IMPOSSIBLE = -1;

    private final List<Planned> planned;
    private final List<DraftTrip> trips;
    private final ToIntBiFunction<Planned, DraftTrip> kept;

    /** Most stops that stay where they were told, by the first planned trip and the first seat that are left. */
    private final int[][] best;

    Seats(List<Planned> planned, List<DraftTrip> trips, ToIntBiFunction<Planned, DraftTrip> kept) {
        this.planned = planned;
        this.trips = trips;
        this.kept = kept;
        best = new int[planned.size() + 1][trips.size() + 1];
        for (int first = planned.size() - 1; first >= 0; first--) {
            best[first][trips.size()] = IMPOSSIBLE;
            for (int seat = trips.size() - 1; seat >= 0; seat--) {
                best[first][seat] = Math.max(best[first][seat + 1], taking(first, seat));
            }
        }
    }

    private int taking(int first, int seat) {
        boolean fits = trips.get(seat).depotPlace() == planned.get(first).depotPlace();
        return fits && best[first + 1][seat + 1] != IMPOSSIBLE
                ? best[first + 1][seat + 1] + kept.applyAsInt(planned.get(first), trips.get(seat))
                : IMPOSSIBLE;
    }

    /** One trip for each that is planned. */
    List<DraftTrip> best() {
        List<DraftTrip> chosen = new ArrayList<>();
        for (int seat = 0; chosen.size() < planned.size(); seat++) {
            if (taking(chosen.size(), seat) == best[chosen.size()][seat]) {
                chosen.add(trips.get(seat));
            }
        }
        return chosen;
    }
}
