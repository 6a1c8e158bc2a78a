package org.supplyline.routing.kernel;

import java.util.Arrays;

/**
 * SWAP* (Vidal 2022): two routes exchange a client each, and each client goes to its cheapest place in the other route, not to that of the
 * one it is exchanged for; or one of them moves alone. The three cheapest places of a client in a route are remembered until the route
 * changes: one of them is never beside the client that leaves.
 */
final class SwapStar {
    private static final int KEPT = 3;
    private static final double EPSILON = 1e-4;
    private static final int NONE = -1;

    private final RelaxedPlan plan;
    private final Model model;
    private final int nodes;
    private final long[] askedAt;
    private final long[] cost;
    private final int[] behind;
    private final long[] saving;

    private final int[] here;
    private final int[] there;

    private double bestChange;
    private int bestClient;
    private int bestOther;
    private int bestBehind;
    private int bestOtherBehind;

    private long foundCost;
    private int foundBehind;

    SwapStar(RelaxedPlan plan) {
        this.plan = plan;
        this.model = plan.model;
        nodes = model.nodes;
        askedAt = new long[plan.slots * nodes];
        cost = new long[plan.slots * nodes * KEPT];
        behind = new int[plan.slots * nodes * KEPT];
        saving = new long[nodes];
        here = new int[nodes];
        there = new int[nodes];
        Arrays.fill(askedAt, NONE);
    }

    /** Makes the best such move between two routes if it pays. */
    boolean improve(int route, int other) {
        noteSavings(route);
        noteSavings(other);
        bestChange = -EPSILON;
        bestClient = NONE;
        bestOther = NONE;
        for (int client = plan.first[route]; client >= model.depots; client = plan.next[client]) {
            for (int rival = plan.first[other]; rival >= model.depots; rival = plan.next[rival]) {
                tryExchange(route, client, other, rival);
            }
        }
        tryMoves(route, other, true);
        tryMoves(other, route, false);
        if (bestClient == NONE && bestOther == NONE) {
            return false;
        }
        apply(route, other);
        return true;
    }

    private void noteSavings(int route) {
        for (int client = plan.first[route]; client >= model.depots; client = plan.next[client]) {
            int before = plan.previous[client];
            int after = plan.next[client];
            saving[client] = (long) model.distance[(before * nodes) + after]
                    - model.distance[(before * nodes) + client]
                    - model.distance[(client * nodes) + after];
        }
    }

    private void tryExchange(int route, int client, int other, int rival) {
        int more = model.demand[0][rival] - model.demand[0][client];
        double bound = penaltyChange(route, more) + penaltyChange(other, -more);
        double saved = (double) (plan.unit[route] * saving[client]) + (double) (plan.unit[other] * saving[rival]);
        if (bound + saved >= bestChange) {
            return;
        }
        cheapest(route, rival, client);
        long intoRoute = foundCost;
        int rivalBehind = foundBehind;
        if (bound + saved + (double) (plan.unit[route] * intoRoute) >= bestChange) {
            return;
        }
        cheapest(other, client, rival);
        double change = priced(route, client, rival, rivalBehind, intoRoute)
                + priced(other, rival, client, foundBehind, foundCost);
        if (change < bestChange) {
            bestChange = change;
            bestClient = client;
            bestOther = rival;
            bestBehind = foundBehind;
            bestOtherBehind = rivalBehind;
        }
    }

    /** Change of the load's price alone; times are as long as ways and are priced when the place is known. */
    private double penaltyChange(int route, int more) {
        return model.durationLimits
                ? -plan.penalty[route]
                : plan.penaltyOf(route, plan.load[route] + more) - plan.penalty[route];
    }

    /** Change of the price of a route that one client leaves and another joins behind a node; either may be none. */
    private double priced(int route, int leaving, int coming, int node, long added) {
        int clients = plan.size[route] + (coming == NONE ? 0 : 1) - (leaving == NONE ? 0 : 1);
        int more = (coming == NONE ? 0 : model.demand[0][coming]) - (leaving == NONE ? 0 : model.demand[0][leaving]);
        long ways = added + (leaving == NONE ? 0 : saving[leaving]);
        long times = model.durationLimits ? timeAdded(route, leaving, coming, node) : 0;
        return plan.priceOf(route, clients, plan.length[route] + ways, plan.load[route] + more)
                + (clients == 0 ? 0 : plan.priceOfTime(plan.tooLong(route, plan.time[route] + times)))
                - plan.price[route];
    }

    private long timeAdded(int route, int leaving, int coming, int node) {
        boolean isInPlace = leaving != NONE && coming != NONE && plan.after(node, route) == leaving;
        long added = 0;
        if (leaving != NONE) {
            added -= detour(leaving, plan.previous[leaving], plan.next[leaving], isInPlace);
        }
        if (coming != NONE) {
            added += detour(coming, node, isInPlace ? plan.next[leaving] : plan.after(node, route), isInPlace);
        }
        return added;
    }

    /** Time of a visit between two nodes, less that of the way that it replaces unless something else replaces it too. */
    private long detour(int client, int before, int after, boolean isInPlace) {
        return (long) model.time[(before * nodes) + client]
                + model.service[client]
                + model.time[(client * nodes) + after]
                - (isInPlace ? 0 : model.time[(before * nodes) + after]);
    }

    private void tryMoves(int route, int other, boolean isForward) {
        for (int client = plan.first[route]; client >= model.depots; client = plan.next[client]) {
            cheapest(other, client, NONE);
            double change = priced(route, client, NONE, NONE, 0) + priced(other, NONE, client, foundBehind, foundCost);
            if (change < bestChange) {
                bestChange = change;
                bestClient = isForward ? client : NONE;
                bestOther = isForward ? NONE : client;
                bestBehind = foundBehind;
                bestOtherBehind = foundBehind;
            }
        }
    }

    /** Finds the cheapest place of a client in a route that another one leaves. */
    private void cheapest(int route, int client, int leaving) {
        int entry = (route * nodes) + client;
        if (askedAt[entry] != plan.changedAt[route]) {
            remember(route, client, entry);
        }
        int at = entry * KEPT;
        foundCost = Long.MAX_VALUE;
        for (int index = at; index < at + KEPT && cost[index] < Long.MAX_VALUE; index++) {
            int node = behind[index];
            if (leaving == NONE || (node != leaving && plan.after(node, route) != leaving)) {
                foundCost = cost[index];
                foundBehind = node;
                break;
            }
        }
        if (leaving == NONE) {
            return;
        }
        int before = plan.previous[leaving];
        int after = plan.next[leaving];
        long inPlace = (long) model.distance[(before * nodes) + client]
                + model.distance[(client * nodes) + after]
                - model.distance[(before * nodes) + after];
        if (inPlace < foundCost) {
            foundCost = inPlace;
            foundBehind = before;
        }
    }

    private void remember(int route, int client, int entry) {
        askedAt[entry] = plan.changedAt[route];
        int at = entry * KEPT;
        Arrays.fill(cost, at, at + KEPT, Long.MAX_VALUE);
        int before = plan.depot[route];
        int row = client * nodes;
        for (int node = plan.first[route]; ; node = plan.next[node]) {
            long added = (long) model.distance[row + before]
                    + model.distance[row + node]
                    - model.distance[(before * nodes) + node];
            keep(at, added, before);
            if (node < model.depots) {
                return;
            }
            before = node;
        }
    }

    private void keep(int at, long added, int before) {
        if (added >= cost[at + KEPT - 1]) {
            return;
        }
        int place = at + KEPT - 1;
        while (place > at && cost[place - 1] > added) {
            cost[place] = cost[place - 1];
            behind[place] = behind[place - 1];
            place--;
        }
        cost[place] = added;
        behind[place] = before;
    }

    private void apply(int route, int other) {
        int count = written(route, bestClient, bestOther, bestOtherBehind, here);
        int otherCount = written(other, bestOther, bestClient, bestBehind, there);
        plan.drive(route, here, count);
        plan.drive(other, there, otherCount);
    }

    /** The route without one client and with another behind a node; either may be none. */
    private int written(int route, int leaving, int coming, int node, int[] into) {
        int count = 0;
        if (coming != NONE && node < model.depots) {
            into[count++] = coming;
        }
        for (int client = plan.first[route]; client >= model.depots; client = plan.next[client]) {
            if (client != leaving) {
                into[count++] = client;
            }
            if (coming != NONE && client == node) {
                into[count++] = coming;
            }
        }
        return count;
    }
}
