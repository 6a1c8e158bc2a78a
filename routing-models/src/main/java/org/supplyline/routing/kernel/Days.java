package org.supplyline.routing.kernel;

import java.util.Arrays;

/**
 * The days of vehicles that make several trips ({@link Shift}). What follows from a trip's visits alone is kept with its route. When
 * trips begin hangs on all others, because they wait for docks: {@link #timetable} puts all of them on the clock for every plan that is
 * judged; an insertion is judged by the clock of the plan before.
 */
final class Days {
    private final Model model;
    private final DockQueue queue;

    final TripSums sums;
    final int[] departure;
    private final int[] trips;
    final int[] end;
    private final long[] backlog;
    private long total;
    private boolean isOver;

    Days(Model model, int slots) {
        this.model = model;
        int shifts = model.rules.shifts().size();
        sums = new TripSums(model, slots);
        departure = new int[model.shifts ? slots : 0];
        trips = new int[shifts];
        end = new int[shifts];
        Arrays.setAll(end, shift -> model.rules.shifts().get(shift).earliest());
        backlog = model.rules.docks().stream()
                .mapToLong(
                        dock -> dock.freeFrom().stream().mapToLong(from -> from).sum())
                .toArray();
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
        boolean isNew = sums.work[route] == TripSums.CLOSED;
        int busyBefore = isNew ? 0 : sums.busy(route);
        int loadingBefore = isNew ? 0 : sums.loading[route];
        sums.walk(tours, route);
        if (isNew) {
            departure[route] = nextLoading(shift, depot) + sums.loading[route];
            end[shift] = departure[route] + sums.work[route] + sums.back[route];
            trips[shift]++;
        } else {
            departure[route] += sums.loading[route] - loadingBefore;
            end[shift] += sums.busy(route) - busyBefore;
        }
        backlog[depot] += sums.loading[route] - loadingBefore;
    }

    /** Forgets a route that lost its last visit. */
    void close(Tours tours, int route) {
        if (model.shiftOf[tours.type[route]] == RoutingProblem.NO_SHIFT || sums.work[route] == TripSums.CLOSED) {
            return;
        }
        int shift = model.shiftOf[tours.type[route]];
        trips[shift]--;
        end[shift] = trips[shift] == 0 ? model.rules.shifts().get(shift).earliest() : end[shift] - sums.busy(route);
        backlog[model.startDepot[tours.type[route]]] -= sums.loading[route];
        sums.work[route] = TripSums.CLOSED;
    }

    /** When a further trip could begin to load: not before the vehicle is there and the trips before it are loaded. */
    private int nextLoading(int shift, int depot) {
        Shift day = model.rules.shifts().get(shift);
        int ready = end[shift] + time(shift, trips[shift] == 0 ? day.start() : day.home(), depot);
        return (int)
                Math.max(ready, backlog[depot] / model.rules.docks().get(depot).places());
    }

    int time(int shift, int from, int to) {
        int base = model.rules.shifts().get(shift).profile() * model.nodes * model.nodes;
        return model.time[base + (from * model.nodes) + to];
    }

    int length(int shift, int from, int to) {
        int base = model.rules.shifts().get(shift).profile() * model.nodes * model.nodes;
        return model.distance[base + (from * model.nodes) + to];
    }

    /** Whether the vehicle may serve the client and would be home in time, judged by the clock of the plan before. */
    boolean admits(Tours tours, int route, int before, int client, int after) {
        int type = tours.type[route];
        int shift = model.shiftOf[type];
        return shift == RoutingProblem.NO_SHIFT
                || (mayServe(type, client)
                        && endWith(tours, route, before, client, after)
                                <= model.rules.shifts().get(shift).latest());
    }

    private long endWith(Tours tours, int route, int before, int client, int after) {
        int shift = model.shiftOf[tours.type[route]];
        if (tours.size[route] == 0) {
            int depot = model.startDepot[tours.type[route]];
            return (long) nextLoading(shift, depot)
                    + sums.loadingOf(tours, route, client)
                    + added(tours, route, before, client, after);
        }
        return (long) end[shift]
                + added(tours, route, before, client, after)
                + sums.loadingOf(tours, route, client)
                - sums.loading[route];
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
        int load = sums.loadingOf(tours, route, client);
        long leaves = isNew
                ? nextLoading(shift, model.startDepot[type]) + load
                : departure[route] + load - sums.loading[route];
        long others = sums.brokenBy(type, client)
                + (isNew
                        ? opening(type)
                        : ((sums.cost[route] - (before < model.depots ? 0 : sums.costUpTo[before]))
                                        * added(tours, route, before, client, after))
                                + (sums.cost[route] * (load - sums.loading[route])));
        if (model.place[before] == model.place[client] || model.place[after] == model.place[client]) {
            return others;
        }
        long way = model.timeTo[tours.base[route] + (client * model.nodes) + before];
        long arrival = leaves + (before < model.depots ? way : sums.offset[before] + model.service[before] + way);
        Arrival wish = model.arrival[client];
        return others + (wish.cost() * arrival) + (wish.lateCost() * Math.max(0, arrival - wish.due()));
    }

    private long opening(int type) {
        int shift = model.shiftOf[type];
        Shift day = model.rules.shifts().get(shift);
        int from = trips[shift] == 0 ? day.start() : day.home();
        return (trips[shift] == 0 ? day.fixedCost() : 0)
                + (model.unitCost[type] * length(shift, from, model.startDepot[type]));
    }

    /** Whether a vehicle may serve a client that may be promised to another. */
    private boolean mayServe(int type, int client) {
        return model.promisedTo[client] == model.shiftOf[type] || model.brokenPromise[client] < Promise.BINDING;
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
            isOver = queue.late() != DockQueue.NONE;
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
