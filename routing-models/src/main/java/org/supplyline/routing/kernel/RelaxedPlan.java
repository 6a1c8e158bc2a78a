package org.supplyline.routing.kernel;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A plan of all clients whose routes may be too heavy, too long or too late, at a price: linked lists in arrays, with load, time and length
 * from the depot up to every client, so that any joint of two pieces of routes is priced at once. Where there are windows, {@link Span}s stand
 * for the times. Every vehicle that could be used has a slot, empty or not. Depots stand in the links under their own node numbers, so a link
 * to a depot ends a route.
 */
final class RelaxedPlan {
    /** How many more vehicles than the sum of the loads needs are looked at (Vidal 2022). */
    private static final double SPARE_VEHICLES = 1.3;

    private static final int MORE_SPARE_VEHICLES = 3;

    private static final int[] NOBODY = {};

    final Model model;
    final Prices prices;
    final int slots;

    final int[] next;
    final int[] previous;
    final int[] slot;
    final int[] place;

    /** Sums from the depot to the client, the client's own load and service included. */
    final long[] loadUntil;

    final long[] timeUntil;
    final long[] lengthUntil;

    /** With windows: the route up to a client, and from it on without the depot at the end. */
    final Spans heads;

    final Spans tails;

    final int[] type;
    final int[] depot;
    final long[] unit;
    final int[] first;
    final int[] last;
    final int[] size;
    final long[] load;
    final long[] time;
    final long[] length;

    /** Time that is too much: beyond the longest duration, and what is bent back to keep the windows. */
    final long[] late;

    /** What the route costs, and the part of it that is for excess. */
    final double[] price;

    final double[] penalty;

    /** Count of the change that touched the route last. */
    final long[] changedAt;

    long changes;
    private final Span span;

    RelaxedPlan(Model model, Prices prices) {
        this.model = model;
        this.prices = prices;
        type = slotTypes(model);
        slots = type.length;
        depot = IntStream.of(type).map(vehicle -> model.startDepot[vehicle]).toArray();
        unit = IntStream.of(type).mapToLong(vehicle -> model.unitCost[vehicle]).toArray();
        next = new int[model.nodes];
        previous = new int[model.nodes];
        slot = new int[model.nodes];
        place = new int[model.nodes];
        loadUntil = new long[model.nodes];
        timeUntil = new long[model.nodes];
        lengthUntil = new long[model.nodes];
        heads = new Spans(model.windows ? model.nodes : 0);
        tails = new Spans(model.windows ? model.nodes : 0);
        first = new int[slots];
        last = new int[slots];
        size = new int[slots];
        load = new long[slots];
        time = new long[slots];
        length = new long[slots];
        late = new long[slots];
        price = new double[slots];
        penalty = new double[slots];
        changedAt = new long[slots];
        span = new Span(this);
    }

    private static int[] slotTypes(Model model) {
        int clients = model.nodes - model.depots;
        long whole = IntStream.of(model.demand[0]).asLongStream().sum();
        IntStream types = IntStream.empty();
        for (int vehicle = 0; vehicle < model.types; vehicle++) {
            double needed = SPARE_VEHICLES * whole / Math.max(1, model.capacity[0][vehicle]);
            int most = model.durationLimits || model.windows
                    ? clients
                    : (int) Math.min(clients, Math.ceil(needed) + MORE_SPARE_VEHICLES);
            int one = vehicle;
            types = IntStream.concat(
                    types,
                    IntStream.range(0, Math.min(most, model.count[vehicle])).map(index -> one));
        }
        return types.toArray();
    }

    /** Gives a slot these clients in this order. They must be taken from whoever had them in the same move. */
    void drive(int route, int[] clients, int count) {
        int before = depot[route];
        first[route] = count == 0 ? before : clients[0];
        last[route] = count == 0 ? before : clients[count - 1];
        size[route] = count;
        long carried = 0;
        long driven = 0;
        long spent = 0;
        for (int index = 0; index < count; index++) {
            int client = clients[index];
            int arc = (before * model.nodes) + client;
            carried += model.demand[0][client];
            driven += model.distance[arc];
            spent += (long) model.time[arc] + model.service[client];
            previous[client] = before;
            next[client] = index + 1 < count ? clients[index + 1] : depot[route];
            slot[client] = route;
            place[client] = index;
            loadUntil[client] = carried;
            lengthUntil[client] = driven;
            timeUntil[client] = spent;
            before = client;
        }
        int home = (before * model.nodes) + depot[route];
        load[route] = carried;
        length[route] = driven + model.distance[home];
        time[route] = spent + model.time[home];
        late[route] = model.windows ? span.settle(route) : tooLong(route, time[route]);
        changedAt[route] = ++changes;
        settle(route);
    }

    /** Prices a route anew, after it or the prices changed. */
    void settle(int route) {
        price[route] = priceOf(route, size[route], length[route], load[route]) + priceOfTime(late[route]);
        penalty[route] = penaltyOf(route, load[route]) + priceOfTime(late[route]);
    }

    /** What a slot would cost with such a route, were it never late. */
    double priceOf(int route, int clients, long driven, long carried) {
        if (clients == 0) {
            return 0;
        }
        return model.fixedCost[type[route]] + (double) (unit[route] * driven) + penaltyOf(route, carried);
    }

    /** Price of the load that is too much. */
    double penaltyOf(int route, long carried) {
        return prices.ofLoad() * Math.max(0, carried - model.capacity[0][type[route]]);
    }

    /** Price of time that is too much. */
    double priceOfTime(long tooMuch) {
        return prices.ofTime() * tooMuch;
    }

    /** Time beyond the longest duration, where there are no windows. */
    long tooLong(int route, long spent) {
        return model.durationLimits ? Math.max(0, spent - model.maxDuration[type[route]]) : 0;
    }

    /** The node after a client, or of a depot the first one of the route. */
    int after(int node, int route) {
        return node < model.depots ? first[route] : next[node];
    }

    /** Load that is too much, over all routes. */
    long excessLoad() {
        long sum = 0;
        for (int route = 0; route < slots; route++) {
            sum += Math.max(0, load[route] - model.capacity[0][type[route]]);
        }
        return sum;
    }

    /** Time that is too much, over all routes. */
    long excessTime() {
        long sum = 0;
        for (int route = 0; route < slots; route++) {
            sum += late[route];
        }
        return sum;
    }

    /** Fixed and distance costs without any price for excess. */
    long cost() {
        long sum = 0;
        for (int route = 0; route < slots; route++) {
            sum += size[route] == 0 ? 0 : model.fixedCost[type[route]] + (unit[route] * length[route]);
        }
        return sum;
    }

    /** Writes the clients of a route in their order; tells how many. */
    int copy(int route, int[] into, int at) {
        int count = at;
        for (int client = first[route]; client >= model.depots; client = next[client]) {
            into[count++] = client;
        }
        return count;
    }

    /** Takes routes as they are; false, and an unfit plan, if they need more vehicles of a type than are looked at. */
    boolean take(List<Route> routes) {
        for (int slot = 0; slot < slots; slot++) {
            drive(slot, NOBODY, 0);
        }
        int placed = 0;
        for (Route route : routes) {
            for (int slot = 0; slot < slots; slot++) {
                if (size[slot] == 0 && type[slot] == route.vehicleType()) {
                    int[] clients =
                            route.clients().stream().mapToInt(client -> client).toArray();
                    drive(slot, clients, clients.length);
                    placed++;
                    break;
                }
            }
        }
        return placed == routes.size();
    }
}
