package org.supplyline.routing.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A routing problem on flat arrays. The depots are the nodes {@code 0 … depots−1}, the clients {@code depots … nodes−1}. Distances, times,
 * loads and costs are integers in units that the maker of the problem chooses (a file of decimals is scaled first); sums are kept in
 * {@code long}.
 */
public final class RoutingProblem {

    /** Distance or duration of a way that does not exist. */
    public static final int FORBIDDEN = VehicleType.UNBOUNDED;

    /** Penalty of a client that must be visited. */
    public static final long REQUIRED = Long.MAX_VALUE;

    /** Number of the shift of a type that has none. */
    static final int NO_SHIFT = -1;

    private final int depots;
    private final int nodes;
    private final int[] distance;
    private final int[] duration;
    private final int[][] demand;
    private final int[] earliest;
    private final int[] latest;
    private final int[] service;
    private final long[] skills;
    private final long[] penalty;
    private final List<VehicleType> vehicleTypes;
    private final ShiftRules shiftRules;

    private RoutingProblem(Builder builder) {
        this.depots = builder.depots;
        this.nodes = builder.nodes;
        this.distance = builder.distance;
        this.duration = builder.duration;
        this.demand = builder.demand;
        this.earliest = builder.earliest;
        this.latest = builder.latest;
        this.service = builder.service;
        this.skills = builder.skills;
        this.penalty = builder.penalty;
        this.vehicleTypes = List.copyOf(builder.vehicleTypes);
        this.shiftRules = builder.shiftRules.finished();
    }

    /** What only vehicles with several trips need. */
    ShiftRules shiftRules() {
        return shiftRules;
    }

    /** How many of the first nodes are depots. */
    public int depots() {
        return depots;
    }

    /** Depots and clients together. */
    public int nodes() {
        return nodes;
    }

    /** How many clients there are. */
    public int clients() {
        return nodes - depots;
    }

    /** Kinds of load, at least one. */
    public int dimensions() {
        return demand.length;
    }

    /** Length of the way, {@link #FORBIDDEN} where there is none. */
    public int distance(int from, int to) {
        return distance[from * nodes + to];
    }

    /** Time of the way without service, {@link #FORBIDDEN} where there is none. */
    public int duration(int from, int to) {
        return duration[from * nodes + to];
    }

    /** What the node takes of a kind of load. */
    public int demand(int dimension, int node) {
        return demand[dimension][node];
    }

    /** No service begins before. */
    public int earliest(int node) {
        return earliest[node];
    }

    /** No service begins later. */
    public int latest(int node) {
        return latest[node];
    }

    /** Time of the service. */
    public int service(int node) {
        return service[node];
    }

    /** Bits that a vehicle must have to serve the node. */
    public long skills(int node) {
        return skills[node];
    }

    /** Cost of leaving the client out, or {@link #REQUIRED}. */
    public long penalty(int client) {
        return penalty[client];
    }

    /** The kinds of vehicles. */
    public List<VehicleType> vehicleTypes() {
        return vehicleTypes;
    }

    /** Fixed cost and cost of distance of a route, whatever rules it breaks. */
    long cost(Route route) {
        VehicleType type = vehicleTypes.get(route.vehicleType());
        long length = 0;
        int at = type.startDepot();
        for (int client : route.clients()) {
            length += distance(at, client);
            at = client;
        }
        return type.fixedCost() + (type.distanceCost() * (length + distance(at, type.endDepot())));
    }

    /** The matrix of lengths, row by row; the search reads it and never writes. */
    int[] distances() {
        return distance;
    }

    /** The matrix of times, row by row; the same array as the lengths if no time was set. */
    int[] durations() {
        return duration;
    }

    /** Loads by dimension and node. */
    int[][] demands() {
        return demand;
    }

    /** Makes a problem; what is not said is free. */
    public static final class Builder {
        private final int depots;
        private final int nodes;
        private final int[] distance;
        private int[] duration;
        private final int[][] demand;
        private final int[] earliest;
        private final int[] latest;
        private final int[] service;
        private final long[] skills;
        private final long[] penalty;
        private final List<VehicleType> vehicleTypes = new ArrayList<>();
        private final ShiftRules.Draft shiftRules;

        /**
         * Begins a problem without ways.
         *
         * @param dimensions kinds of load, at least one
         */
        public Builder(int depots, int clients, int dimensions) {
            this(depots, clients, dimensions, 1);
        }

        /**
         * Begins a problem without ways whose {@link Shift}s know different ones.
         *
         * @param profiles sets of matrices; the first is that of all types without a shift, and the one that nearness is measured in
         */
        public Builder(int depots, int clients, int dimensions, int profiles) {
            if (depots < 1 || clients < 0 || dimensions < 1 || profiles < 1) {
                throw new IllegalArgumentException("a problem needs a depot, a kind of load and ways");
            }
            this.depots = depots;
            this.nodes = depots + clients;
            this.shiftRules = new ShiftRules.Draft(depots, nodes);
            this.distance = new int[Math.multiplyExact(profiles, Math.multiplyExact(nodes, nodes))];
            this.duration = distance;
            this.demand = new int[dimensions][nodes];
            this.earliest = new int[nodes];
            this.latest = new int[nodes];
            Arrays.fill(latest, VehicleType.UNBOUNDED);
            this.service = new int[nodes];
            this.skills = new long[nodes];
            this.penalty = new long[nodes];
            Arrays.fill(penalty, REQUIRED);
        }

        /** Sets a way whose time is its length until {@link #duration} says otherwise. */
        public Builder distance(int from, int to, int length) {
            distance[from * nodes + to] = length;
            return this;
        }

        /** Sets the time of a way. */
        public Builder duration(int from, int to, int time) {
            return way(0, from, to, distance[from * nodes + to], time);
        }

        /** Sets length and time of a way in one of the sets of matrices. */
        public Builder way(int profile, int from, int to, int length, int time) {
            if (duration == distance) {
                duration = distance.clone();
            }
            int arc = (((profile * nodes) + from) * nodes) + to;
            distance[arc] = length;
            duration[arc] = time;
            return this;
        }

        /** Says that a client stands at a place that others may share; a stop there has the service time of one of them. */
        public Builder place(int node, int place) {
            shiftRules.places[node] = place;
            return this;
        }

        /** Sets what the hour of the arrival costs, if a shift's trip serves the client. */
        public Builder arrival(int node, Arrival arrival) {
            shiftRules.arrivals[node] = arrival;
            return this;
        }

        /** Says that a vehicle was told to serve a client; a promise to serve it at all is part of its {@link #penalty}. */
        public Builder promise(int node, Promise promise) {
            shiftRules.promises[node] = promise;
            return this;
        }

        /** Sets how a depot loads the trips of shifts. */
        public Builder dock(int depot, Dock dock) {
            shiftRules.docks[depot] = dock;
            return this;
        }

        /** Adds a vehicle that makes several trips, with one type for each depot where it may load. */
        public Builder shift(Shift shift, List<VehicleType> trips) {
            trips.forEach(this::vehicles);
            shiftRules.add(shift, trips.size());
            return this;
        }

        /** Sets what a client takes. */
        public Builder demand(int dimension, int node, int load) {
            demand[dimension][node] = load;
            return this;
        }

        /** Sets when service may begin. */
        public Builder window(int node, int from, int to) {
            earliest[node] = from;
            latest[node] = to;
            return this;
        }

        /** Sets how long service takes. */
        public Builder service(int node, int time) {
            service[node] = time;
            return this;
        }

        /** Sets what a vehicle must be able to do there. */
        public Builder skills(int node, long bits) {
            skills[node] = bits;
            return this;
        }

        /** Lets a client be left out at a cost. */
        public Builder penalty(int node, long cost) {
            penalty[node] = cost;
            return this;
        }

        /** Adds a kind of vehicle. */
        public Builder vehicles(VehicleType type) {
            if (type.capacity().size() != demand.length || type.startDepot() >= depots || type.endDepot() >= depots) {
                throw new IllegalArgumentException("vehicle type " + type.name() + " does not fit the problem");
            }
            vehicleTypes.add(type);
            shiftRules.shiftOfType.add(NO_SHIFT);
            return this;
        }

        /** The problem; the builder must not be used again. */
        public RoutingProblem build() {
            if (vehicleTypes.isEmpty()) {
                throw new IllegalArgumentException("a problem needs vehicles");
            }
            return new RoutingProblem(this);
        }
    }
}
