package org.supplyline.routing.kernel;

import java.util.Arrays;

/**
 * A plan under work: every route a doubly linked list in arrays, with its load, length and times. Routes live in slots; the first
 * slots are empty routes, one for each vehicle type, at which the opening of a further vehicle is tried. Depots stand in the links under
 * their own node numbers, so a link to a depot ends a route.
 */
final class Tours {
    /** Slot of a client that nobody visits. */
    static final int ABSENT = -1;

    final Model model;
    final int[] next;
    final int[] previous;
    final int[] slot;

    /** Length of the way to a client and of the way on from it. */
    final int[] arcIn;

    final int[] arcOut;

    /** The longer of the two ways at a client, {@link RoutingProblem#FORBIDDEN} if one of them leads to a depot. */
    final int[] longerArc;

    final int[] type;
    final int[] size;
    final int[] first;
    final int[] last;
    final int[][] room;
    final long[] length;

    /** Cost of one unit of length. */
    final long[] unit;

    /** Where the matrices of the route's vehicle begin. */
    final int[] base;

    final Timetable times;

    /** The days of vehicles that make several trips. */
    final Days days;

    final Slots slots;

    final SparseSet unserved;

    /** Fixed and distance costs of all routes, without penalties. */
    long cost;

    /** Routes that changed since they were last equal to those of another plan. */
    final SparseSet touched;

    Tours(Model model) {
        this.model = model;
        int clients = model.nodes - model.depots;
        int count = model.types + clients;
        next = new int[model.nodes];
        previous = new int[model.nodes];
        slot = new int[model.nodes];
        arcIn = new int[model.nodes];
        arcOut = new int[model.nodes];
        longerArc = new int[model.nodes];
        type = new int[count];
        size = new int[count];
        first = new int[count];
        last = new int[count];
        room = new int[model.dimensions][count];
        length = new long[count];
        unit = new long[count];
        base = new int[count];
        times = new Timetable(model, count);
        days = new Days(model, count);
        slots = new Slots(model, count);
        unserved = new SparseSet(model.nodes);
        touched = new SparseSet(count);
        Arrays.fill(slot, ABSENT);
        for (int template = 0; template < model.types; template++) {
            makeEmpty(template, template);
        }
        for (int client = model.depots; client < model.nodes; client++) {
            leaveOut(client);
        }
    }

    private void makeEmpty(int route, int vehicle) {
        type[route] = vehicle;
        unit[route] = model.unitCost[vehicle];
        base[route] = model.base[vehicle];
        size[route] = 0;
        first[route] = model.endDepot[vehicle];
        last[route] = model.startDepot[vehicle];
        length[route] = model.distance[base[route] + (last[route] * model.nodes) + first[route]];
        for (int dimension = 0; dimension < model.dimensions; dimension++) {
            room[dimension][route] = model.capacity[dimension][vehicle];
        }
        times.makeEmpty(route, vehicle);
    }

    /** A new empty route of a type; its cost counts from now. */
    int openRoute(int vehicle) {
        int route = slots.free();
        touch(route);
        makeEmpty(route, vehicle);
        slots.enter(route, type[route]);
        cost += routeCost(route);
        return route;
    }

    private void closeRoute(int route) {
        cost -= routeCost(route);
        days.close(this, route);
        slots.leave(route, type[route]);
    }

    /** Cost of all routes, with that of the clock they were put on last. */
    long total() {
        return cost + days.total();
    }

    long routeCost(int route) {
        return model.fixedCost[type[route]] + (unit[route] * length[route]);
    }

    /** Puts an absent client between two neighbours of a route; either may be the depot. */
    void insert(int route, int before, int client, int after) {
        touch(route);
        unserved.remove(client);
        long old = arcBetween(route, before, after);
        int in = model.distance[base[route] + (before * model.nodes) + client];
        int out = model.distance[base[route] + (client * model.nodes) + after];
        link(route, before, client, in);
        link(route, client, after, out);
        slot[client] = route;
        size[route]++;
        for (int dimension = 0; dimension < model.dimensions; dimension++) {
            room[dimension][route] -= model.demand[dimension][client];
        }
        long added = in + out - old;
        length[route] += added;
        cost += unit[route] * added;
        times.inserted(this, route, client);
        days.refresh(this, route);
    }

    /** Takes a run of clients out of a route; {@link #settle} must follow when the route is done with. */
    void removeRun(int route, int from, int count) {
        touch(route);
        int before = previous[from];
        long gone = arcIn[from];
        int client = from;
        for (int index = 0; index < count; index++) {
            gone += arcOut[client];
            for (int dimension = 0; dimension < model.dimensions; dimension++) {
                room[dimension][route] += model.demand[dimension][client];
            }
            leaveOut(client);
            client = next[client];
        }
        size[route] -= count;
        int way = model.distance[base[route] + (before * model.nodes) + client];
        link(route, before, client, way);
        length[route] += way - gone;
        cost += unit[route] * (way - gone);
        times.changedBetween(this, route, before, client);
    }

    /** Closes a route that lost its last client, else brings its sums up to date. */
    void settle(int route) {
        if (size[route] == 0) {
            closeRoute(route);
        } else {
            times.settle(this, route);
            days.refresh(this, route);
        }
    }

    /** Gives a route to another type of vehicle. */
    void retype(int route, int vehicle) {
        touch(route);
        cost -= routeCost(route);
        slots.used[type[route]]--;
        slots.used[vehicle]++;
        for (int dimension = 0; dimension < model.dimensions; dimension++) {
            room[dimension][route] += model.capacity[dimension][vehicle] - model.capacity[dimension][type[route]];
        }
        int start = model.startDepot[vehicle];
        int end = model.endDepot[vehicle];
        length[route] = lengthFrom(route, start, end);
        type[route] = vehicle;
        unit[route] = model.unitCost[vehicle];
        link(route, start, first[route], model.distance[base[route] + (start * model.nodes) + first[route]]);
        link(route, last[route], end, model.distance[base[route] + (last[route] * model.nodes) + end]);
        cost += routeCost(route);
        times.makeEmpty(route, vehicle);
        times.refresh(this, route);
    }

    /** Length that a route would have between other depots. */
    long lengthFrom(int route, int start, int end) {
        return length[route]
                - arcIn[first[route]]
                - arcOut[last[route]]
                + model.distance[base[route] + (start * model.nodes) + first[route]]
                + model.distance[base[route] + (last[route] * model.nodes) + end];
    }

    /** Length of the way between two neighbours of a route. */
    long arcBetween(int route, int before, int after) {
        if (before >= model.depots) {
            return arcOut[before];
        }
        return after >= model.depots ? arcIn[after] : length[route];
    }

    private void link(int route, int before, int after, int way) {
        if (before >= model.depots) {
            next[before] = after;
            arcOut[before] = way;
            noteLongerArc(before);
        } else {
            first[route] = after;
        }
        if (after >= model.depots) {
            previous[after] = before;
            arcIn[after] = way;
            noteLongerArc(after);
        } else {
            last[route] = before;
        }
    }

    private void noteLongerArc(int client) {
        boolean isAtDepot = previous[client] < model.depots || next[client] < model.depots;
        longerArc[client] = isAtDepot ? RoutingProblem.FORBIDDEN : Math.max(arcIn[client], arcOut[client]);
    }

    private void leaveOut(int client) {
        slot[client] = ABSENT;
        unserved.add(client);
    }

    private void touch(int route) {
        if (!touched.contains(route)) {
            touched.add(route);
        }
    }

    /** Makes these routes, the unserved clients and the cost equal to those of another plan of the same model. */
    void copyRoutes(Tours from, SparseSet routes) {
        for (int index = 0; index < routes.count; index++) {
            int route = routes.list[index];
            if (slots.isOpen(route)) {
                slots.leave(route, type[route]);
                days.sums.forget(route);
            }
        }
        for (int index = 0; index < routes.count; index++) {
            int route = routes.list[index];
            if (from.slots.isOpen(route)) {
                copyRoute(from, route);
                slots.enter(route, type[route]);
            }
        }
        unserved.clear();
        for (int index = 0; index < from.unserved.count; index++) {
            leaveOut(from.unserved.list[index]);
        }
        days.copyDays(from.days);
        cost = from.cost;
    }

    private void copyRoute(Tours from, int route) {
        type[route] = from.type[route];
        unit[route] = from.unit[route];
        base[route] = from.base[route];
        size[route] = from.size[route];
        first[route] = from.first[route];
        last[route] = from.last[route];
        length[route] = from.length[route];
        for (int dimension = 0; dimension < model.dimensions; dimension++) {
            room[dimension][route] = from.room[dimension][route];
        }
        times.copyRoute(from.times, route);
        days.sums.copyRoute(from.days.sums, route);
        for (int client = first[route]; client >= model.depots; client = next[client]) {
            next[client] = from.next[client];
            previous[client] = from.previous[client];
            slot[client] = route;
            arcIn[client] = from.arcIn[client];
            arcOut[client] = from.arcOut[client];
            longerArc[client] = from.longerArc[client];
            times.copyClient(from.times, client);
            days.sums.copyClient(from.days.sums, client);
        }
    }
}
