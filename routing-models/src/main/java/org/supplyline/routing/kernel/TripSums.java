package org.supplyline.routing.kernel;

import java.util.Arrays;

/** What follows from the visits of a trip alone, whenever it begins: how long it takes, and what its arrivals cost. */
final class TripSums {
    static final int CLOSED = -1;

    private final Model model;

    /** From the departure to the end of the last service, {@link #CLOSED} if the route is no trip of a shift. */
    final int[] work;

    final int[] back;
    final int[] loading;
    final int[] priority;
    final long[] cost;
    final long[] costOfOffsets;
    final long[] lateCost;

    /** Cost of promises that other vehicles were to keep. */
    final long[] broken;

    /** Arrival after the departure, by client; the further columns at the first client of a stop. */
    final int[] offset;

    final long[] costUpTo;
    private final long[] stopCost;
    final long[] stopLateCost;
    final int[] stopDue;

    TripSums(Model model, int slots) {
        this.model = model;
        int routes = model.shifts ? slots : 0;
        int nodes = model.shifts ? model.nodes : 0;
        work = new int[routes];
        Arrays.fill(work, CLOSED);
        back = new int[routes];
        loading = new int[routes];
        priority = new int[routes];
        cost = new long[routes];
        costOfOffsets = new long[routes];
        lateCost = new long[routes];
        broken = new long[routes];
        offset = new int[nodes];
        costUpTo = new long[nodes];
        stopCost = new long[nodes];
        stopLateCost = new long[nodes];
        stopDue = new int[nodes];
    }

    /** How long a trip keeps its vehicle, loading included. */
    int busy(int route) {
        return loading[route] + work[route] + back[route];
    }

    /** How long loading takes with a further client, or without one if it is 0. */
    int loadingOf(Tours tours, int route, int client) {
        int type = tours.type[route];
        Dock dock = model.rules.docks().get(model.startDepot[type]);
        int kind = dock.dimension();
        long more = client == 0 ? 0 : model.demand[kind][client];
        long load = (long) model.capacity[kind][type] - tours.room[kind][route] + more;
        return (int) ((load * dock.time() + dock.amount() - 1) / dock.amount());
    }

    /** Computes a trip anew; lots at one place are one stop. */
    void walk(Tours tours, int route) {
        int base = tours.base[route];
        int minute = 0;
        int at = model.startDepot[tours.type[route]];
        int stop = CLOSED;
        cost[route] = 0;
        costOfOffsets[route] = 0;
        lateCost[route] = 0;
        broken[route] = 0;
        priority[route] = Integer.MAX_VALUE;
        for (int client = tours.first[route]; client >= model.depots; client = tours.next[client]) {
            Arrival arrival = model.arrival[client];
            if (stop != CLOSED && model.place[client] == model.place[at]) {
                count(route, stop, -1);
                stopCost[stop] = Math.max(stopCost[stop], arrival.cost());
                stopLateCost[stop] = Math.max(stopLateCost[stop], arrival.lateCost());
                stopDue[stop] = Math.min(stopDue[stop], arrival.due());
                stopLateCost[client] = 0;
                offset[client] = offset[stop];
            } else {
                minute += (stop == CLOSED ? 0 : model.service[stop]) + model.time[base + (at * model.nodes) + client];
                stop = client;
                offset[client] = minute;
                stopCost[client] = arrival.cost();
                stopLateCost[client] = arrival.lateCost();
                stopDue[client] = arrival.due();
            }
            count(route, stop, 1);
            broken[route] += brokenBy(tours.type[route], client);
            costUpTo[client] = cost[route];
            priority[route] = Math.min(priority[route], arrival.priority());
            at = client;
        }
        work[route] = minute + (stop == CLOSED ? 0 : model.service[stop]);
        back[route] = model.time[base + (at * model.nodes) + model.endDepot[tours.type[route]]];
        loading[route] = loadingOf(tours, route, 0);
    }

    /** What it costs that a vehicle serves a client that may be promised to another. */
    long brokenBy(int type, int client) {
        return model.promisedTo[client] == model.shiftOf[type] ? 0 : model.brokenPromise[client];
    }

    private void count(int route, int stop, int sign) {
        cost[route] += sign * stopCost[stop];
        costOfOffsets[route] += sign * stopCost[stop] * offset[stop];
        lateCost[route] += stopDue[stop] < VehicleType.UNBOUNDED ? sign * stopLateCost[stop] : 0;
    }

    /** A route is not driven any more. */
    void forget(int route) {
        if (model.shifts) {
            work[route] = CLOSED;
        }
    }

    void copyRoute(TripSums from, int route) {
        if (model.shifts) {
            work[route] = from.work[route];
            back[route] = from.back[route];
            loading[route] = from.loading[route];
            priority[route] = from.priority[route];
            cost[route] = from.cost[route];
            costOfOffsets[route] = from.costOfOffsets[route];
            lateCost[route] = from.lateCost[route];
            broken[route] = from.broken[route];
        }
    }

    void copyClient(TripSums from, int client) {
        if (model.shifts) {
            offset[client] = from.offset[client];
            costUpTo[client] = from.costUpTo[client];
            stopCost[client] = from.stopCost[client];
            stopLateCost[client] = from.stopLateCost[client];
            stopDue[client] = from.stopDue[client];
        }
    }
}
