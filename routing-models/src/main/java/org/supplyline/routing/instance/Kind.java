package org.supplyline.routing.instance;

/** The standard problems, each with the unit in which its costs are published. */
public enum Kind {
    /** One depot, capacity; Euclidean distances rounded to integers, fleet free unless the file bounds it. */
    CVRP(Metric.ROUNDED),
    /** One depot, time windows; distances and times cut to one decimal (DIMACS 2021). */
    VRPTW(Metric.TENTHS),
    /** Several depots, perhaps with longest routes; distances in double precision. */
    MDVRP(Metric.EXACT),
    /** Several depots, time windows; a thousand times each distance, rounded. */
    MDVRPTW(Metric.THOUSANDTHS),
    /** Vehicles of several kinds with costs by distance and by use; hundredths of the sums of distances in double precision. */
    HFVRP(Metric.HUNDREDTHS),
    /** One depot, a client may be served by several vehicles; distances rounded to integers. */
    SDVRP(Metric.ROUNDED);

    private static final int SMALL_NODES = 360;
    private static final int SOLOMON_CLIENTS = 100;
    private static final int LARGE_CLIENTS = 1000;

    private final Metric metric;

    Kind(Metric metric) {
        this.metric = metric;
    }

    Metric metric() {
        return metric;
    }

    /** The benchmark set that a problem of this kind and size is counted under. */
    String set(int clients) {
        return switch (this) {
            case CVRP -> clients < SMALL_NODES ? "x-small" : "x-large";
            case VRPTW -> clients <= SOLOMON_CLIENTS ? "solomon" : clients < LARGE_CLIENTS ? "gh" : "gh-1000";
            case MDVRP -> "mdvrp";
            case MDVRPTW -> "mdvrptw";
            case HFVRP -> "hfvrp";
            case SDVRP -> "sdvrp";
        };
    }
}
