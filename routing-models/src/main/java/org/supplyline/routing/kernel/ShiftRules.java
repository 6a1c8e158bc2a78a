package org.supplyline.routing.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What only vehicles with several trips need.
 *
 * @param shiftOfType number of the shift of each vehicle type, {@link RoutingProblem#NO_SHIFT} if it has none
 * @param docks by depot
 * @param places by node
 * @param arrivals by node
 * @param promises by node
 */
record ShiftRules(
        List<Shift> shifts,
        List<Integer> shiftOfType,
        List<Dock> docks,
        List<Integer> places,
        List<Arrival> arrivals,
        List<Promise> promises) {

    /** The rules while a problem is made: nodes at places of their own, arrivals at any time, docks without limits. */
    static final class Draft {
        final List<Integer> shiftOfType = new ArrayList<>();
        final Dock[] docks;
        final Integer[] places;
        final Arrival[] arrivals;
        final Promise[] promises;
        private final List<Shift> shifts = new ArrayList<>();

        Draft(int depots, int nodes) {
            docks = new Dock[depots];
            Arrays.fill(docks, Dock.FREE);
            places = new Integer[nodes];
            Arrays.setAll(places, node -> node);
            arrivals = new Arrival[nodes];
            Arrays.fill(arrivals, Arrival.ANY_TIME);
            promises = new Promise[nodes];
            Arrays.fill(promises, Promise.NONE);
        }

        /** Makes the types that were added last the trips of a shift. */
        void add(Shift shift, int types) {
            for (int type = shiftOfType.size() - types; type < shiftOfType.size(); type++) {
                shiftOfType.set(type, shifts.size());
            }
            shifts.add(shift);
        }

        ShiftRules finished() {
            return new ShiftRules(
                    List.copyOf(shifts),
                    List.copyOf(shiftOfType),
                    List.of(docks),
                    List.of(places),
                    List.of(arrivals),
                    List.of(promises));
        }
    }
}
