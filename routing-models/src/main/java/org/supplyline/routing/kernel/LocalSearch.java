package org.supplyline.routing.kernel;

import java.util.Arrays;

/**
 * Granular local search over plans that may break limits at a price (Vidal 2022, section 3.3): clients in random order try all moves with
 * the clients near them and take the first that pays; pairs of routes then try SWAP*, and routes other vehicles. Where nothing changed since
 * the last try nothing is tried again. One step is the turn of one client, or of one route.
 */
final class LocalSearch {
    /** For a plan that was never searched. */
    static final int NEVER = -1;

    private static final int RIVAL_WIDTH = 8;

    private final RelaxedPlan plan;
    private final Neighbours near;
    private final FastRandom random;
    private final ClientExchange clients;
    private final TailExchange tails;
    private final SwapStar swapStar;
    private final VehicleExchange vehicles;

    private final int[] order;
    private final int[] routes;
    private final long[] triedAt;
    private final long[] routeTriedAt;
    private final SparseSet rivals;
    private int turn;
    private int loop;
    private long begunAt;
    private boolean hasChanged;

    LocalSearch(RelaxedPlan plan, Neighbours near, FastRandom random) {
        this.plan = plan;
        this.near = near;
        this.random = random;
        clients = new ClientExchange(plan);
        tails = new TailExchange(plan);
        swapStar = new SwapStar(plan);
        vehicles = new VehicleExchange(plan);
        Model model = plan.model;
        order = new int[model.nodes - model.depots];
        Arrays.setAll(order, index -> model.depots + index);
        routes = new int[plan.slots];
        Arrays.setAll(routes, index -> index);
        triedAt = new long[model.nodes];
        routeTriedAt = new long[plan.slots];
        rivals = new SparseSet(plan.slots);
    }

    /**
     * Begins the search from the plan as it stands.
     *
     * @param since count of the last change before which nothing needs to be tried again, because the plan was searched as it was then
     */
    void begin(long since) {
        random.shuffle(order);
        random.shuffle(routes);
        Arrays.fill(triedAt, since);
        Arrays.fill(routeTriedAt, since);
        begunAt = since;
        turn = 0;
        loop = 0;
        hasChanged = false;
    }

    /** The turn of the next client or route; false if nothing pays any more. */
    boolean step() {
        if (turn < order.length) {
            visit(order[turn++]);
            return true;
        }
        if (turn < order.length + routes.length) {
            visitRoute(routes[turn++ - order.length]);
            return true;
        }
        boolean goesOn = loop == 0 || hasChanged;
        turn = 0;
        loop++;
        hasChanged = false;
        return goesOn;
    }

    private void visit(int client) {
        long since = triedAt[client];
        triedAt[client] = plan.changes;
        int start = near.start(client);
        for (int index = start; index < start + near.width; index++) {
            int other = near.lists()[index];
            if (Math.max(plan.changedAt[plan.slot[client]], plan.changedAt[plan.slot[other]]) > since) {
                hasChanged |= tryWith(client, other);
            }
        }
        if (loop > 0) {
            tryEmptyRoutes(client, loop == 1 ? begunAt : since);
        }
    }

    private boolean tryWith(int client, int other) {
        int route = plan.slot[other];
        if (clients.relocate(client, 1, other, route, false)
                || clients.relocate(client, 2, other, route, false)
                || clients.relocate(client, 2, other, route, true)
                || (client < other && clients.swap(client, 1, other, 1))
                || clients.swap(client, 2, other, 1)
                || (client < other && clients.swap(client, 2, other, 2))) {
            return true;
        }
        if (plan.slot[client] == route) {
            if (tails.turn(client, other)) {
                return true;
            }
        } else if (crossTurned(client, other, route) || tails.cross(client, other, route)) {
            return true;
        }
        return plan.first[route] == other && tryBehindDepot(client, route);
    }

    private boolean tryBehindDepot(int client, int route) {
        int depot = plan.depot[route];
        return clients.relocate(client, 1, depot, route, false)
                || clients.relocate(client, 2, depot, route, false)
                || clients.relocate(client, 2, depot, route, true)
                || (plan.slot[client] != route
                        && (crossTurned(client, depot, route) || tails.cross(client, depot, route)));
    }

    /** Where there are windows the turned half of a route is hardly ever in time. */
    private boolean crossTurned(int client, int node, int route) {
        return !plan.model.windows && tails.crossTurned(client, node, route);
    }

    /** An empty route of each type of vehicle. */
    private void tryEmptyRoutes(int client, long since) {
        int seen = Tours.ABSENT;
        for (int route = 0; route < plan.slots; route++) {
            if (plan.size[route] == 0 && plan.type[route] != seen) {
                seen = plan.type[route];
                if (Math.max(plan.changedAt[plan.slot[client]], plan.changedAt[route]) > since) {
                    hasChanged |= clients.relocate(client, 1, plan.depot[route], route, false)
                            || clients.relocate(client, 2, plan.depot[route], route, false)
                            || clients.relocate(client, 2, plan.depot[route], route, true)
                            || tails.cross(client, plan.depot[route], route);
                }
            }
        }
    }

    /** The turn of a route: another vehicle, and SWAP* with every route that its clients are near to. */
    private void visitRoute(int route) {
        if (plan.size[route] == 0) {
            return;
        }
        long since = routeTriedAt[route];
        routeTriedAt[route] = plan.changes;
        if (plan.model.types > 1) {
            hasChanged |= vehicles.improve(route);
        }
        if (plan.model.windows) {
            return;
        }
        findRivals(route);
        for (int index = 0; index < rivals.count; index++) {
            int rival = rivals.list[index];
            if (plan.size[route] > 0
                    && plan.size[rival] > 0
                    && Math.max(plan.changedAt[route], plan.changedAt[rival]) > since) {
                hasChanged |= swapStar.improve(route, rival);
            }
        }
    }

    private void findRivals(int route) {
        rivals.clear();
        int width = Math.min(RIVAL_WIDTH, near.width);
        for (int client = plan.first[route]; client >= plan.model.depots; client = plan.next[client]) {
            int start = near.start(client);
            for (int index = start; index < start + width; index++) {
                int rival = plan.slot[near.lists()[index]];
                if (rival != route && !rivals.contains(rival)) {
                    rivals.add(rival);
                }
            }
        }
    }
}
