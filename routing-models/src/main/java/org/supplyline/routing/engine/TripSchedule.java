package org.supplyline.routing.engine;

/**
 * A trip on the clock. Minutes count from the start of the problem.
 *
 * @param cameFrom the place where the truck stood before it drove to the depot
 * @param endPlace the depot of the truck's next trip, or its home after the last
 * @param overtimeMinutes return after the end of the shift
 * @param missingRoads legs without an open road, approach and return included
 * @param metres approach, stops and return
 */
record TripSchedule(
        TripLoad load,
        int cameFrom,
        int loadingMinute,
        int departureMinute,
        int endPlace,
        int returnMinute,
        int overtimeMinutes,
        int missingRoads,
        long metres) {
    static final TripSchedule UNUSED = new TripSchedule(TripLoad.EMPTY, 0, 0, 0, 0, 0, 0, 0, 0);
}
