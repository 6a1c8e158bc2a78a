package org.supplyline.routing.instance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supplyline.routing.InstanceFault.Code;
import org.supplyline.routing.kernel.RoutingProblem;
import org.supplyline.routing.kernel.VehicleType;

/** What a reader has found in a file, depots before clients, in the units of the file; becomes an instance when it is whole. */
final class Draft {

    /** A matrix of distances for this many places takes 400 MB. */
    static final int MOST_NODES = 10_000;

    /** Loads of this size can still be added up in an {@code int}. */
    static final int MOST_LOAD = 10_000_000;

    /** Longest way in units of the kernel, below what means "no way" there. */
    private static final int MOST_LENGTH = 400_000_000;

    /** Of 20 % of a vehicle each, and smaller ones for what remains. */
    private static final long LOTS_A_LOAD = 5;

    private static final int LOTS_OF_A_REST = 8;

    /** Of a square between whose corners the longest way must fit. */
    private static final double SIDES = 2.9;

    private final Text text;
    private final String name;
    private final Kind kind;
    private final int depots;
    private final int[] lines;
    private final int[] numbers;
    private final double[] x;
    private final double[] y;
    private final int[] demand;
    private final double[] earliest;
    private final double[] latest;
    private final double[] service;
    private final Fleet fleet = new Fleet();
    private double @Nullable [] ways;
    private boolean isCeiled;

    /** The sizes must have been compared with what the file really holds. */
    Draft(Text text, String name, Kind kind, int depots, int clients) {
        this.text = text;
        this.name = name;
        this.kind = kind;
        this.depots = depots;
        int nodes = depots + clients;
        this.lines = new int[nodes];
        this.numbers = new int[nodes];
        this.x = new double[nodes];
        this.y = new double[nodes];
        this.demand = new int[nodes];
        this.earliest = new double[nodes];
        this.latest = new double[nodes];
        Arrays.fill(latest, Double.POSITIVE_INFINITY);
        this.service = new double[nodes];
    }

    /** Largest coordinate that keeps every way below the longest. */
    static double mostCoordinate(Kind kind) {
        return Math.floor(mostTime(kind) / SIDES);
    }

    /** Latest time, or longest given distance, that a file may name. */
    static double mostTime(Kind kind) {
        return Math.floor((double) MOST_LENGTH / kind.metric().scale());
    }

    int nodes() {
        return numbers.length;
    }

    Fleet fleet() {
        return fleet;
    }

    /**
     * Sets where a node is.
     *
     * @param line that names it
     * @param number by which solutions name it
     */
    void place(int node, int line, int number, double east, double north) {
        lines[node] = line;
        numbers[node] = number;
        x[node] = east;
        y[node] = north;
    }

    void demand(int node, int load) {
        demand[node] = load;
    }

    void window(int node, int line, double from, double to) throws BadFileException {
        if (to < from) {
            throw text.fault(Code.WINDOW_REVERSED, line, "TIME WINDOW", from + " … " + to, "");
        }
        earliest[node] = from;
        latest[node] = to;
    }

    void service(int node, double time) {
        service[node] = time;
    }

    /** Distances that are given instead of coordinates, row by row. */
    void ways(double[] matrix) {
        ways = matrix;
    }

    /** Rounds distances up instead of to the nearest integer. */
    void ceil() {
        isCeiled = true;
    }

    /** The instance, if what was found can be a problem. */
    Instance build() throws BadFileException {
        check();
        RoutingProblem.Builder builder = new RoutingProblem.Builder(depots, nodes() - depots, 1);
        Metric metric = kind.metric();
        int[] from = new int[depots];
        int[] to = new int[depots];
        for (int node = 0; node < nodes(); node++) {
            int least = (int) metric.least(earliest[node]);
            int most = Double.isInfinite(latest[node]) ? VehicleType.UNBOUNDED : (int) metric.most(latest[node]);
            builder.demand(0, node, demand[node])
                    .service(node, (int) metric.least(service[node]))
                    .window(node, least, most);
            if (node < depots) {
                from[node] = least;
                to[node] = most;
            }
        }
        fleet.types(metric, from, to).forEach(builder::vehicles);
        ways(builder, metric);
        return new Instance(name, kind, builder.build(), fleet.typeOfVehicle(), numberList(), this::distance);
    }

    private void ways(RoutingProblem.Builder builder, Metric metric) {
        boolean isTimed = metric.isReal() && fleet.isBoundInTime();
        for (int i = 0; i < nodes(); i++) {
            for (int j = 0; j < nodes(); j++) {
                double distance = distance(i, j);
                builder.distance(i, j, (int) metric.length(distance));
                if (isTimed) {
                    builder.duration(i, j, (int) metric.time(distance));
                }
            }
        }
    }

    private double distance(int from, int to) {
        double[] given = ways;
        double distance = given != null
                ? given[from * nodes() + to]
                : Math.sqrt((x[from] - x[to]) * (x[from] - x[to]) + (y[from] - y[to]) * (y[from] - y[to]));
        return isCeiled ? Math.ceil(distance) : distance;
    }

    private List<Integer> numberList() {
        List<Integer> list = new ArrayList<>();
        for (int number : numbers) {
            list.add(number);
        }
        return list;
    }

    private void check() throws BadFileException {
        if (nodes() == depots) {
            throw text.fault(Code.MISSING, 0, "CLIENTS", "0", "");
        }
        if (fleet.kinds() == 0) {
            throw text.fault(Code.MISSING, 0, "VEHICLES", "0", "");
        }
        if (fleet.kinds() > Fleet.MOST_TYPES) {
            throw text.fault(
                    Code.OUT_OF_RANGE, 0, "VEHICLES", fleet.kinds() + " kinds", "≤ %d".formatted(Fleet.MOST_TYPES));
        }
        int most = fleet.largestCapacity();
        if (kind == Kind.SDVRP) {
            checkLots(most);
        }
        for (int node = depots; node < nodes(); node++) {
            if (kind != Kind.SDVRP && demand[node] > most) {
                throw text.fault(
                        Code.ABOVE_CAPACITY, lines[node], "DEMAND", Integer.toString(demand[node]), "≤ " + most);
            }
        }
    }

    /** Split demands are searched as lots, each a place of its own. */
    private void checkLots(int capacity) throws BadFileException {
        long lots = 0;
        for (int node = depots; node < nodes(); node++) {
            lots += LOTS_A_LOAD * demand[node] / capacity + LOTS_OF_A_REST;
        }
        if (lots > MOST_NODES) {
            throw text.fault(
                    Code.OUT_OF_RANGE, 0, "DEMAND / CAPACITY", lots + " lots", "≤ %d lots".formatted(MOST_NODES));
        }
    }
}
