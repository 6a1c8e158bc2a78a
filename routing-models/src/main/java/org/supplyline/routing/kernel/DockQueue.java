package org.supplyline.routing.kernel;

import java.util.Arrays;
import java.util.List;

/**
 * The clock of all trips. Vehicles queue for the places of each dock: who stands there first is loaded first; of those who wait together
 * the trip of lowest priority number, then the longer one, then that of the vehicle with the lower number. A vehicle makes the trip
 * first whose arrivals cost the most for each unit of time that it takes.
 */
final class DockQueue {
    static final int NONE = -1;

    private final Model model;
    private final Days days;
    private final TripSums sums;
    private final int most;
    private final int[] order;
    private final int[] count;
    private final int[] next;
    private final int[] ready;
    private final int[] heap;
    private int waiting;
    private final int[][] free;
    private long cost;
    private int late;

    DockQueue(Model model, Days days) {
        this.model = model;
        this.days = days;
        this.sums = days.sums;
        int shifts = model.rules.shifts().size();
        most = model.rules.shifts().stream().mapToInt(Shift::maxTrips).max().orElse(0);
        order = new int[shifts * most];
        count = new int[shifts];
        next = new int[shifts];
        ready = new int[shifts];
        heap = new int[shifts];
        free = new int[model.depots][];
        Arrays.setAll(free, depot -> new int[model.rules.docks().get(depot).places()]);
    }

    /** Cost of using vehicles, of arrivals, and of ways that differ from those to home after each trip. */
    long cost() {
        return cost;
    }

    /** The last trip of a vehicle that comes home too late, -1 if there is none. */
    int late() {
        return late;
    }

    int[] tripsInOrder() {
        int[] trips = new int[Arrays.stream(count).sum()];
        int filled = 0;
        for (int shift = 0; shift < count.length; shift++) {
            for (int trip = 0; trip < count[shift]; trip++) {
                trips[filled++] = order[(shift * most) + trip];
            }
        }
        return trips;
    }

    void run(Tours tours) {
        collect(tours);
        cost = 0;
        late = NONE;
        waiting = 0;
        for (int depot = 0; depot < free.length; depot++) {
            List<Integer> freeFrom = model.rules.docks().get(depot).freeFrom();
            Arrays.setAll(free[depot], freeFrom::get);
        }
        for (int shift = 0; shift < count.length; shift++) {
            Shift day = model.rules.shifts().get(shift);
            days.end[shift] = day.earliest();
            if (count[shift] > 0) {
                int depot = depot(tours, order[shift * most]);
                next[shift] = 0;
                ready[shift] = day.earliest() + days.time(shift, day.start(), depot);
                cost += day.fixedCost() + (tours.unit[order[shift * most]] * days.length(shift, day.start(), depot));
                push(shift);
            }
        }
        while (waiting > 0) {
            serve(tours, pop());
        }
    }

    private int depot(Tours tours, int route) {
        return model.startDepot[tours.type[route]];
    }

    /** The trips of each vehicle in the order in which it makes them. */
    private void collect(Tours tours) {
        Arrays.fill(count, 0);
        for (int index = 0; index < tours.slots.open; index++) {
            int route = tours.slots.order[index];
            int shift = model.shiftOf[tours.type[route]];
            if (shift != RoutingProblem.NO_SHIFT) {
                int first = shift * most;
                int place = first + count[shift]++;
                while (place > first && isBefore(route, order[place - 1])) {
                    order[place] = order[place - 1];
                    place--;
                }
                order[place] = route;
            }
        }
    }

    private boolean isBefore(int route, int other) {
        double one = (double) (sums.cost[route] + sums.lateCost[route]) * (sums.work[other] + sums.loading[other] + 1);
        double two = (double) (sums.cost[other] + sums.lateCost[other]) * (sums.work[route] + sums.loading[route] + 1);
        return one > two || (one == two && route < other);
    }

    private void serve(Tours tours, int shift) {
        int trip = (shift * most) + next[shift]++;
        int route = order[trip];
        int[] places = free[depot(tours, route)];
        int departure = Math.max(ready[shift], places[0]) + sums.loading[route];
        occupy(places, departure);
        days.departure[route] = departure;
        cost += sums.broken[route];
        arrive(tours, route, departure);
        int home = model.rules.shifts().get(shift).home();
        if (next[shift] < count[shift]) {
            int last = tours.last[route];
            int depot = depot(tours, order[trip + 1]);
            cost += tours.unit[route] * (days.length(shift, last, depot) - days.length(shift, last, home));
            ready[shift] = departure + sums.work[route] + days.time(shift, last, depot);
            push(shift);
        } else {
            days.end[shift] = departure + sums.work[route] + sums.back[route];
            if (days.end[shift] > model.rules.shifts().get(shift).latest()) {
                late = route;
            }
        }
    }

    /** Takes the place that is free first until a time; the places stay sorted. */
    private static void occupy(int[] places, int until) {
        int place = 0;
        while (place + 1 < places.length && places[place + 1] < until) {
            places[place] = places[place + 1];
            place++;
        }
        places[place] = until;
    }

    private void arrive(Tours tours, int route, int departure) {
        cost += (sums.cost[route] * departure) + sums.costOfOffsets[route];
        if (sums.lateCost[route] > 0) {
            for (int client = tours.first[route]; client >= model.depots; client = tours.next[client]) {
                long delay = (long) departure + sums.offset[client] - sums.stopDue[client];
                cost += sums.stopLateCost[client] > 0 ? sums.stopLateCost[client] * Math.max(0, delay) : 0;
            }
        }
    }

    private boolean isAhead(int one, int other) {
        if (ready[one] != ready[other]) {
            return ready[one] < ready[other];
        }
        int mine = order[(one * most) + next[one]];
        int theirs = order[(other * most) + next[other]];
        if (sums.priority[mine] != sums.priority[theirs]) {
            return sums.priority[mine] < sums.priority[theirs];
        }
        return sums.work[mine] == sums.work[theirs] ? one < other : sums.work[mine] > sums.work[theirs];
    }

    private void push(int shift) {
        int place = waiting++;
        while (place > 0 && isAhead(shift, heap[(place - 1) / 2])) {
            heap[place] = heap[(place - 1) / 2];
            place = (place - 1) / 2;
        }
        heap[place] = shift;
    }

    private int pop() {
        int top = heap[0];
        int moved = heap[--waiting];
        int place = 0;
        while (2 * place + 1 < waiting) {
            int child = 2 * place + 1;
            child += child + 1 < waiting && isAhead(heap[child + 1], heap[child]) ? 1 : 0;
            if (!isAhead(heap[child], moved)) {
                break;
            }
            heap[place] = heap[child];
            place = child;
        }
        heap[place] = moved;
        return top;
    }
}
