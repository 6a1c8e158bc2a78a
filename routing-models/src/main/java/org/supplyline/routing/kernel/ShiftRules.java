package org.supplyline.routing.kernel;

import java.util.List;

/**
 * What only vehicles with several trips need.
 *
 * @param shiftOfType number of the shift of each vehicle type, {@link RoutingProblem#NO_SHIFT} if it has none
 * @param docks by depot
 * @param places by node
 * @param arrivals by node
 */
record ShiftRules(
        List<Shift> shifts,
        List<Integer> shiftOfType,
        List<Dock> docks,
        List<Integer> places,
        List<Arrival> arrivals) {}
