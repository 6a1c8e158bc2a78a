package org.supplyline.routing.kernel;

import java.util.Arrays;

/**
 * A child of two plans (selective route exchange: Nagata, Kobayashi 2010): some neighbouring routes of one parent take the place of as many of
 * the other's that serve most of the same clients. What is served twice is left where it came in, what is not served goes to its cheapest
 * place. It needs no giant tour, so depots and vehicles may differ.
 */
final class RouteCrossover {
    private final RelaxedPlan plan;
    private final Model model;
    private final Neighbours wide;
    private final FastRandom random;
    private final Span span;
    private final int[] slotOf;
    private final boolean[] comes;
    private final SparseSet coming;
    private final SparseSet missing;
    private final int[][] child;

    RouteCrossover(RelaxedPlan plan, Neighbours wide, FastRandom random) {
        this.plan = plan;
        this.model = plan.model;
        this.wide = wide;
        this.random = random;
        span = new Span(plan);
        slotOf = new int[model.nodes];
        comes = new boolean[model.nodes];
        coming = new SparseSet(plan.slots);
        missing = new SparseSet(model.nodes);
        child = new int[plan.slots][];
    }

    /** Makes the plan a child; tells the count of changes after which the plan differs from the taker. */
    long cross(Individual giver, Individual taker) {
        chooseRoutes(giver);
        System.arraycopy(taker.routes, 0, child, 0, child.length);
        giveUp(taker);
        for (int route = 0; route < child.length; route++) {
            child[route] = without(child[route]);
        }
        for (int index = 0; index < coming.count; index++) {
            int route = coming.list[index];
            child[slotFor(route)] = giver.routes[route];
            for (int client : giver.routes[route]) {
                if (missing.contains(client)) {
                    missing.remove(client);
                }
            }
        }
        driveWhere(taker, true);
        long kept = plan.changes;
        driveWhere(taker, false);
        insertMissing();
        return kept;
    }

    /** Drives the routes that are as they are in the taker, or those that are not. */
    private void driveWhere(Individual taker, boolean same) {
        for (int route = 0; route < child.length; route++) {
            if ((child[route] == taker.routes[route]) == same) {
                plan.drive(route, child[route], child[route].length);
            }
        }
    }

    /** Routes of the giver around a random client. */
    private void chooseRoutes(Individual giver) {
        int driving = 0;
        for (int route = 0; route < giver.routes.length; route++) {
            driving += giver.routes[route].length > 0 ? 1 : 0;
            for (int client : giver.routes[route]) {
                slotOf[client] = route;
            }
        }
        int wanted = 1 + random.below(Math.max(1, driving - 1));
        int seed = model.depots + random.below(model.nodes - model.depots);
        coming.clear();
        coming.add(slotOf[seed]);
        int start = wide.start(seed);
        for (int index = start; index < start + wide.width && coming.count < wanted; index++) {
            int route = slotOf[wide.lists()[index]];
            if (!coming.contains(route)) {
                coming.add(route);
            }
        }
        Arrays.fill(comes, false);
        for (int index = 0; index < coming.count; index++) {
            for (int client : giver.routes[coming.list[index]]) {
                comes[client] = true;
            }
        }
    }

    /** Empties as many routes of the taker, those that share most. */
    private void giveUp(Individual taker) {
        missing.clear();
        for (int given = 0; given < coming.count; given++) {
            int most = -1;
            int chosen = 0;
            for (int route = 0; route < child.length; route++) {
                int shared = child[route].length == 0 ? -1 : shared(child[route]);
                if (shared > most) {
                    most = shared;
                    chosen = route;
                }
            }
            if (most < 0) {
                return;
            }
            for (int client : taker.routes[chosen]) {
                missing.add(client);
            }
            child[chosen] = new int[0];
        }
    }

    private int shared(int[] clients) {
        int count = 0;
        for (int client : clients) {
            count += comes[client] ? 1 : 0;
        }
        return count;
    }

    private int[] without(int[] clients) {
        int[] rest = Arrays.stream(clients).filter(client -> !comes[client]).toArray();
        return rest.length == clients.length ? clients : rest;
    }

    /** The same slot, or another empty one of the same vehicle, or any empty one. */
    private int slotFor(int route) {
        int found = -1;
        for (int slot = 0; slot < child.length; slot++) {
            if (child[slot].length == 0 && (found < 0 || plan.type[slot] == plan.type[route])) {
                found = slot;
                if (plan.type[slot] == plan.type[route]) {
                    break;
                }
            }
        }
        return found;
    }

    private void insertMissing() {
        int[] order = Arrays.copyOf(missing.list, missing.count);
        random.shuffle(order);
        for (int client : order) {
            plan.slot[client] = Tours.ABSENT;
        }
        for (int client : order) {
            insert(client);
        }
    }

    private void insert(int client) {
        double best = Double.POSITIVE_INFINITY;
        int bestRoute = 0;
        int bestPlace = 0;
        int start = wide.start(client);
        for (int index = start; index < start + wide.width; index++) {
            int other = wide.lists()[index];
            int route = plan.slot[other];
            if (route != Tours.ABSENT) {
                double before = change(client, plan.previous[other], other, route);
                double after = change(client, other, plan.next[other], route);
                if (Math.min(before, after) < best) {
                    best = Math.min(before, after);
                    bestRoute = route;
                    bestPlace = plan.place[other] + (after < before ? 1 : 0);
                }
            }
        }
        int[] clients = new int[plan.size[bestRoute] + 1];
        plan.copy(bestRoute, clients, 0);
        System.arraycopy(clients, bestPlace, clients, bestPlace + 1, plan.size[bestRoute] - bestPlace);
        clients[bestPlace] = client;
        plan.drive(bestRoute, clients, clients.length);
    }

    private double change(int client, int before, int after, int route) {
        int row = client * model.nodes;
        long added = (long) model.distance[row + before]
                + model.distance[row + after]
                - model.distance[(before * model.nodes) + after];
        return (double) (plan.unit[route] * added)
                + plan.penaltyOf(route, plan.load[route] + model.demand[0][client])
                - plan.penaltyOf(route, plan.load[route])
                + (model.windows ? plan.priceOfTime(moreLate(client, before, after, route)) : 0);
    }

    private long moreLate(int client, int before, int after, int route) {
        span.head(route, before);
        span.visit(client);
        return span.lateAfter(after, route) - plan.late[route];
    }
}
