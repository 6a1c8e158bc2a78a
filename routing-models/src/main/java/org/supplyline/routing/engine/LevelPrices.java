package org.supplyline.routing.engine;

/**
 * The levels of the score as one sum for the kernel, in tenths of a metre of the smallest truck. Exact weights for six levels do not
 * fit 64 bits; these keep the order for exchanges that occur: a trip weighs as much as 100 of the longest ways there and back, a minute
 * late (class 4) a tenth of a trip, a minute until urgent goods arrive (class 2) a two-hundredth of the longest way, and no lot stays to save
 * trips or to be on time.
 *
 * @param truckLevel a point of the level of trucks and trips
 * @param late a minute after the due time, to be multiplied by the urgency's weight
 * @param arrival a minute until the arrival, likewise
 * @param unmet a point of unmet weight
 * @param horizonMinutes no truck drives later
 */
record LevelPrices(long truckLevel, long late, long arrival, long unmet, int horizonMinutes) {
    private static final long LONGEST_WAYS_PER_TRIP = 100;
    private static final long LATE_MINUTES_PER_TRIP = 10;
    private static final long ARRIVAL_MINUTES_PER_WAY = 200;
    private static final long TENTHS = 10;
    private static final long TRIPS_PER_LOT = 8;

    /** Sums of each level stay below this, all together within a long. */
    private static final long ALL_LATE = 1L << 58;

    private static final long ALL_UNMET = 1L << 60;
    private static final long LONGEST_WAY = 1_000_000_000;

    static LevelPrices of(Workload workload) {
        long way = Math.min(LONGEST_WAY, longestWay(workload));
        int horizon = workload.vehicles().stream()
                .mapToInt(vehicle -> vehicle.shiftEndMinute())
                .max()
                .orElse(0);
        long lateWeights = workload.lots().stream()
                .mapToLong(lot -> Urgency.weight(lot.urgency()))
                .sum();
        long unmetWeights =
                workload.lots().stream().mapToLong(Visit::unmetWeight).sum();
        long trip = way * LONGEST_WAYS_PER_TRIP;
        return new LevelPrices(
                trip,
                Math.max(1, Math.min(trip / LATE_MINUTES_PER_TRIP, ALL_LATE / Math.max(1, lateWeights * horizon))),
                arrival(workload.standing(), way),
                Math.max(1, ALL_UNMET / Math.max(1, unmetWeights)),
                horizon);
    }

    private static long arrival(Standing standing, long way) {
        Integer metres = standing.metresPerUrgentMinute();
        return metres == null ? Math.max(1, way / ARRIVAL_MINUTES_PER_WAY) : TENTHS * (long) metres;
    }

    private static long longestWay(Workload workload) {
        long longest = 1;
        for (int number = 0; number < workload.vehicles().size(); number++) {
            Truck truck = new Truck(number, workload.vehicles().get(number), workload.times());
            for (Visit lot : workload.lots()) {
                long metres =
                        (long) truck.metres(lot.depotPlace(), lot.place()) + truck.metres(lot.place(), truck.home());
                longest = Math.max(longest, metres * truck.tenthsPerMetre());
            }
        }
        return longest;
    }

    /** The price of a lot that stays, without what its driver was told. */
    long staying(Visit lot) {
        long worstLateness =
                lot.dueMinute() == Integer.MAX_VALUE ? 0 : Urgency.weight(lot.urgency()) * late * horizonMinutes;
        return (TRIPS_PER_LOT * truckLevel) + worstLateness + (unmet * lot.unmetWeight());
    }
}
