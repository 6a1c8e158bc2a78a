package org.supplyline.routing.kernel;

import java.util.Arrays;

/**
 * The days of vehicles that make several trips ({@link Shift}). What follows from a trip's visits alone is kept with its route. When
 * trips begin hangs on all others, because they wait for docks: {@link #timetable} puts all of them on the clock for every plan that is
 * judged; an insertion is judged by the clock of the plan before.
 */
final class Days {
    private static final int CLOSED = -1;

    private final Model model;
    private final DockQueue queue;

    /** From the departure to the end of the last service, {@link #CLOSED} if the route is none of ours. */
    final int[] work;

    final int[] back;
    final int[] loading;
    final int[] departure;
    final int[] priority;
    final long[] cost;
    final long[] costOfOffsets;
    final long[] lateCost;

    /** Arrival after the departure, by client; the further columns at the first client of a stop. */
    final int[] offset;

    private final long[] costUpTo;
    private final long[] stopCost;
    final long[] stopLateCost;
    final int[] stopDue;

    private final int[] trips;
    final int[] end;
    private final long[] backlog;
    private long total;
    private boolean isOver;

    Days(Model model, int slots) {
        this.model = model;
        int routes = model.shifts ? slots : 0;
        int nodes = model.shifts ? model.nodes : 0;
        int shifts = model.rules.shifts().size();
        work = new int[routes];
        Arrays.fill(work, CLOSED);
        back = new int[routes];
        loading = new int[routes];
        departure = new int[routes];
        priority = new int[routes];
        cost = new long[routes];
        costOfOffsets = new long[routes];
        lateCost = new long[routes];
        offset = new int[nodes];
        costUpTo = new long[nodes];
        stopCost = new long[nodes];
        stopLateCost = new long[nodes];
        stopDue = new int[nodes];
        trips = new int[shifts];
        end = new int[shifts];
        Arrays.setAll(end, shift -> model.rules.shifts().get(shift).earliest());
        backlog = new long[model.depots];
        queue = new DockQueue(model, this);
    }

    /** Cost of the last {@link #timetable}: vehicles in use, arrivals, and ways that differ from those to home after each trip. */
    long total() {
        return total;
    }

    /** Whether some vehicle of the last {@link #timetable} comes home after its shift. */
    boolean isOver() {
        return isOver;
    }

    /** Brings what is kept with a route up to date after its visits changed. */
    void refresh(Tours tours, int route) {
        int shift = model.shiftOf[tours.type[route]];
        if (shift == RoutingProblem.NO_SHIFT) {
            return;
        }
        int depot = model.startDepot[tours.type[route]];
        boolean isNew = work[route] == CLOSED;
        int busyBefore = isNew ? 0 : busy(route);
        int loadingBefore = isNew ? 0 : loading[route];
        walk(tours, route);
        loading[route] = loadingOf(tours, route, 0);
        if (isNew) {
            departure[route] = nextLoading(shift, depot) + loading[route];
            end[shift] = departure[route] + work[route] + back[route];
            trips[shift]++;
        } else {
            departure[route] += loading[route] - loadingBefore;
            end[shift] += busy(route) - busyBefore;
        }
        backlog[depot] += loading[route] - loadingBefore;
    }

    /** Forgets a route that lost its last visit. */
    void close(Tours tours, int route) {
        if (model.shiftOf[tours.type[route]] == RoutingProblem.NO_SHIFT || work[route] == CLOSED) {
            return;
        }
        int shift = model.shiftOf[tours.type[route]];
        trips[shift]--;
        end[shift] = trips[shift] == 0 ? model.rules.shifts().get(shift).earliest() : end[shift] - busy(route);
        backlog[model.startDepot[tours.type[route]]] -= loading[route];
        work[route] = CLOSED;
    }

    private int busy(int route) {
        return loading[route] + work[route] + back[route];
    }

    /** When a further trip could begin to load: not before the vehicle is there and the trips before it are loaded. */
    private int nextLoading(int shift, int depot) {
        int ready = end[shift] + time(shift, model.rules.shifts().get(shift).home(), depot);
        return (int)
                Math.max(ready, backlog[depot] / model.rules.docks().get(depot).places());
    }

    private int loadingOf(Tours tours, int route, int client) {
        int type = tours.type[route];
        Dock dock = model.rules.docks().get(model.startDepot[type]);
        int kind = dock.dimension();
        long more = client == 0 ? 0 : model.demand[kind][client];
        long load = (long) model.capacity[kind][type] - tours.room[kind][route] + more;
        return (int) ((load * dock.time() + dock.amount() - 1) / dock.amount());
    }

    int time(int shift, int from, int to) {
        int base = model.rules.shifts().get(shift).profile() * model.nodes * model.nodes;
        return model.time[base + (from * model.nodes) + to];
    }

    int length(int shift, int from, int to) {
        int base = model.rules.shifts().get(shift).profile() * model.nodes * model.nodes;
        return model.distance[base + (from * model.nodes) + to];
    }

    private void walk(Tours tours, int route) {
        int base = tours.base[route];
        int minute = 0;
        int at = model.startDepot[tours.type[route]];
        int stop = CLOSED;
        cost[route] = 0;
        costOfOffsets[route] = 0;
        lateCost[route] = 0;
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
            costUpTo[client] = cost[route];
            priority[route] = Math.min(priority[route], arrival.priority());
            at = client;
        }
        work[route] = minute + (stop == CLOSED ? 0 : model.service[stop]);
        back[route] = model.time[base + (at * model.nodes) + model.endDepot[tours.type[route]]];
    }

    private void count(int route, int stop, int sign) {
        cost[route] += sign * stopCost[stop];
        costOfOffsets[route] += sign * stopCost[stop] * offset[stop];
        lateCost[route] += stopDue[stop] < VehicleType.UNBOUNDED ? sign * stopLateCost[stop] : 0;
    }

    /** Whether the vehicle would be home in time, judged by the clock of the plan before. */
    boolean admits(Tours tours, int route, int before, int client, int after) {
        int type = tours.type[route];
        int shift = model.shiftOf[type];
        return shift == RoutingProblem.NO_SHIFT
                || endWith(tours, route, before, client, after)
                        <= model.rules.shifts().get(shift).latest();
    }

    private long endWith(Tours tours, int route, int before, int client, int after) {
        int shift = model.shiftOf[tours.type[route]];
        if (tours.size[route] == 0) {
            int depot = model.startDepot[tours.type[route]];
            return (long) nextLoading(shift, depot)
                    + loadingOf(tours, route, client)
                    + added(tours, route, before, client, after);
        }
        return (long) end[shift]
                + added(tours, route, before, client, after)
                + loadingOf(tours, route, client)
                - loading[route];
    }

    private long added(Tours tours, int route, int before, int client, int after) {
        int row = tours.base[route] + (client * model.nodes);
        boolean joins = model.place[before] == model.place[client] || model.place[after] == model.place[client];
        long added = (long) model.timeTo[row + before] + model.time[row + after] + (joins ? 0 : model.service[client]);
        return tours.size[route] == 0 ? added : added - model.time[tours.base[route] + (before * model.nodes) + after];
    }

    /** What an insertion costs by the hour of arrivals, nearly: the client's own, and the delay of those behind it on its trip. */
    long delay(Tours tours, int route, int before, int client, int after) {
        int type = tours.type[route];
        int shift = model.shiftOf[type];
        if (shift == RoutingProblem.NO_SHIFT) {
            return 0;
        }
        boolean isNew = tours.size[route] == 0;
        int load = loadingOf(tours, route, client);
        long leaves =
                isNew ? nextLoading(shift, model.startDepot[type]) + load : departure[route] + load - loading[route];
        long others = isNew
                ? opening(type)
                : ((cost[route] - (before < model.depots ? 0 : costUpTo[before]))
                                * added(tours, route, before, client, after))
                        + (cost[route] * (load - loading[route]));
        if (model.place[before] == model.place[client] || model.place[after] == model.place[client]) {
            return others;
        }
        long way = model.timeTo[tours.base[route] + (client * model.nodes) + before];
        long arrival = leaves + (before < model.depots ? way : offset[before] + model.service[before] + way);
        Arrival wish = model.arrival[client];
        return others + (wish.cost() * arrival) + (wish.lateCost() * Math.max(0, arrival - wish.due()));
    }

    private long opening(int type) {
        int shift = model.shiftOf[type];
        Shift day = model.rules.shifts().get(shift);
        return (trips[shift] == 0 ? day.fixedCost() : 0)
                + (model.unitCost[type] * length(shift, day.home(), model.startDepot[type]));
    }

    /** Whether a vehicle may make one more trip. Of vehicles that are alike and unused only the first is tried. */
    boolean mayOpen(int type) {
        int shift = model.shiftOf[type];
        if (shift == RoutingProblem.NO_SHIFT) {
            return true;
        }
        int twin = model.twin[shift];
        return mayMakeOneMore(type) && (trips[shift] > 0 || twin == RoutingProblem.NO_SHIFT || trips[twin] > 0);
    }

    /** Whether a vehicle has trips left. */
    boolean mayMakeOneMore(int type) {
        int shift = model.shiftOf[type];
        return shift == RoutingProblem.NO_SHIFT
                || trips[shift] < model.rules.shifts().get(shift).maxTrips();
    }

    /** Puts all trips on the clock and adds up what only then is known. */
    void timetable(Tours tours) {
        if (model.shifts) {
            queue.run(tours);
            total = queue.cost();
            isOver = queue.late() != CLOSED;
        }
    }

    /** A trip of a vehicle that comes home too late in the last {@link #timetable}, -1 if there is none. */
    int lateTrip() {
        return queue.late();
    }

    /** Trips of all vehicles in the order of the last {@link #timetable}, vehicle by vehicle. */
    int[] tripsInOrder() {
        return queue.tripsInOrder();
    }

    /** A route is not driven any more. */
    void forget(int route) {
        if (model.shifts) {
            work[route] = CLOSED;
        }
    }

    void copyRoute(Days from, int route) {
        if (model.shifts) {
            work[route] = from.work[route];
            back[route] = from.back[route];
            loading[route] = from.loading[route];
            priority[route] = from.priority[route];
            cost[route] = from.cost[route];
            costOfOffsets[route] = from.costOfOffsets[route];
            lateCost[route] = from.lateCost[route];
        }
    }

    void copyClient(Days from, int client) {
        if (model.shifts) {
            offset[client] = from.offset[client];
            costUpTo[client] = from.costUpTo[client];
            stopCost[client] = from.stopCost[client];
            stopLateCost[client] = from.stopLateCost[client];
            stopDue[client] = from.stopDue[client];
        }
    }

    /** The clock of another plan. */
    void copyDays(Days from) {
        System.arraycopy(from.departure, 0, departure, 0, departure.length);
        System.arraycopy(from.trips, 0, trips, 0, trips.length);
        System.arraycopy(from.end, 0, end, 0, end.length);
        System.arraycopy(from.backlog, 0, backlog, 0, backlog.length);
        total = from.total;
        isOver = from.isOver;
    }
}
