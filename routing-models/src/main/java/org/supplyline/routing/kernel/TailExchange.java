package org.supplyline.routing.kernel;

/**
 * Cuts two routes and joins their pieces crosswise (2-opt*: Potvin, Rousseau 1995), as they are or with one turned, or turns a piece of one
 * route (2-opt); what Vidal (2022) calls moves 7 to 9. The matrix must be symmetric.
 */
final class TailExchange {
    private static final double EPSILON = 1e-4;

    private final RelaxedPlan plan;
    private final Model model;
    private final Span span;
    private final int[] here;
    private final int[] there;

    TailExchange(RelaxedPlan plan) {
        this.plan = plan;
        this.model = plan.model;
        span = new Span(plan);
        here = new int[model.nodes];
        there = new int[model.nodes];
    }

    /** Turns the piece from behind a client to another client further on, if that pays. */
    boolean turn(int client, int other) {
        int route = plan.slot[client];
        if (plan.place[client] >= plan.place[other] || plan.next[client] == other) {
            return false;
        }
        long change = turnChange(model.distance, client, other);
        double then = plan.priceOf(route, plan.size[route], plan.length[route] + change, plan.load[route]);
        double now = plan.price[route] - EPSILON;
        if (then >= now || then + plan.priceOfTime(lateTurned(route, client, other)) >= now) {
            return false;
        }
        int count = plan.copy(route, here, 0);
        int low = plan.place[client] + 1;
        for (int high = plan.place[other]; low < high; high--) {
            int moved = here[low];
            here[low] = here[high];
            here[high] = moved;
            low++;
        }
        plan.drive(route, here, count);
        return true;
    }

    private long lateTurned(int route, int client, int other) {
        if (!model.windows) {
            return plan.tooLong(route, plan.time[route] + turnChange(model.time, client, other));
        }
        span.head(route, client);
        span.runBack(other, plan.next[client]);
        return span.lateAfter(plan.next[other], route);
    }

    private long turnChange(int[] ways, int client, int other) {
        int nodes = model.nodes;
        int from = plan.next[client];
        int to = plan.next[other];
        return (long) ways[(client * nodes) + other]
                + ways[(from * nodes) + to]
                - ways[(client * nodes) + from]
                - ways[(other * nodes) + to];
    }

    /** Joins the head that ends in a client with what follows a node of another route, and that one's head with the client's tail. */
    boolean cross(int client, int node, int other) {
        int route = plan.slot[client];
        int follower = plan.after(node, other);
        if (follower < model.depots && plan.next[client] < model.depots) {
            return false;
        }
        long head = plan.loadUntil[client];
        long otherHead = node < model.depots ? 0 : plan.loadUntil[node];
        double now = plan.price[route] + plan.price[other];
        long ways = crossed(plan.lengthUntil, model.distance, route, client, follower, other);
        long otherWays = crossed(plan.lengthUntil, model.distance, other, node, plan.next[client], route);
        if (cheapest(route, other, ways, otherWays) >= now - EPSILON) {
            return false;
        }
        int size = plan.place[client] + 1 + plan.size[other] - placeAfter(node);
        int otherSize = plan.size[route] + plan.size[other] - size;
        double then = plan.priceOf(route, size, ways, head + plan.load[other] - otherHead)
                + plan.priceOf(other, otherSize, otherWays, otherHead + plan.load[route] - head);
        if (then >= now - EPSILON) {
            return false;
        }
        then += plan.priceOfTime(lateCrossed(route, client, follower, other));
        then += otherSize == 0 ? 0 : plan.priceOfTime(lateCrossed(other, node, plan.next[client], route));
        if (then >= now - EPSILON) {
            return false;
        }
        int tail = plan.next[client];
        int count = forward(here, copyHead(route, client, here), follower);
        int otherCount = forward(there, node < model.depots ? 0 : copyHead(other, node, there), tail);
        plan.drive(route, here, count);
        plan.drive(other, there, otherCount);
        return true;
    }

    /** Joins the heads that end in a client and in a node of another route, and both tails; not where there are windows. */
    boolean crossTurned(int client, int node, int other) {
        int route = plan.slot[client];
        int tail = plan.next[client];
        int follower = plan.after(node, other);
        double now = plan.price[route] + plan.price[other];
        long ways = headsJoined(plan.lengthUntil, model.distance, route, client, node);
        long otherWays = tailsJoined(plan.lengthUntil, model.distance, other, tail, follower, route);
        if (cheapest(route, other, ways, otherWays) >= now - EPSILON) {
            return false;
        }
        long carried = plan.loadUntil[client] + (node < model.depots ? 0 : plan.loadUntil[node]);
        int size = plan.place[client] + 1 + placeAfter(node);
        int otherSize = plan.size[route] + plan.size[other] - size;
        double then = plan.priceOf(route, size, ways, carried)
                + plan.priceOf(other, otherSize, otherWays, plan.load[route] + plan.load[other] - carried);
        if (then >= now - EPSILON) {
            return false;
        }
        then += plan.priceOfTime(plan.tooLong(route, headTimes(route, client, node)));
        then += otherSize == 0 ? 0 : plan.priceOfTime(plan.tooLong(other, tailTimes(other, tail, follower, route)));
        if (then >= now - EPSILON) {
            return false;
        }
        int count = backward(here, copyHead(route, client, here), node);
        int otherCount = forward(there, tail < model.depots ? 0 : backwardTo(there, plan.last[route], tail), follower);
        plan.drive(route, here, count);
        plan.drive(other, there, otherCount);
        return true;
    }

    /** Price of two routes of these lengths without any excess. */
    private double cheapest(int route, int other, long ways, long otherWays) {
        return (double) (plan.unit[route] * ways) + (double) (plan.unit[other] * otherWays);
    }

    private long lateCrossed(int route, int end, int from, int other) {
        if (!model.windows) {
            return model.durationLimits
                    ? plan.tooLong(route, crossed(plan.timeUntil, model.time, route, end, from, other))
                    : 0;
        }
        span.head(route, end);
        return span.lateAfter(from, route);
    }

    private long headTimes(int route, int client, int node) {
        if (!model.durationLimits) {
            return 0;
        }
        return headsJoined(plan.timeUntil, model.time, route, client, node)
                + (node < model.depots ? 0 : model.service[plan.first[plan.slot[node]]]);
    }

    private long tailTimes(int route, int from, int to, int other) {
        if (!model.durationLimits) {
            return 0;
        }
        return tailsJoined(plan.timeUntil, model.time, route, from, to, other)
                + (from < model.depots ? 0 : model.service[from]);
    }

    /** Sum over a route that drives up to {@code end} as before and then as {@code other} does from {@code from} on. */
    private long crossed(long[] until, int[] ways, int route, int end, int from, int other) {
        int nodes = model.nodes;
        int home = plan.depot[route];
        long sum = end < model.depots ? 0 : until[end];
        if (from < model.depots) {
            return sum + ways[(end < model.depots ? home : end) * nodes + home];
        }
        int last = plan.last[other];
        long own = until == plan.timeUntil ? model.service[from] : 0;
        return sum
                + ways[((end < model.depots ? home : end) * nodes) + from]
                + own
                + (until[last] - until[from])
                + ways[(last * nodes) + home];
    }

    /** Sum over a route that drives up to {@code client} as before and then back the way to {@code node}; less one service. */
    private long headsJoined(long[] until, int[] ways, int route, int client, int node) {
        int nodes = model.nodes;
        int home = plan.depot[route];
        if (node < model.depots) {
            return until[client] + ways[(client * nodes) + home];
        }
        int first = plan.first[plan.slot[node]];
        return until[client]
                + ways[(client * nodes) + node]
                + (until[node] - until[first])
                + ways[(first * nodes) + home];
    }

    /** Sum over a route that drives the other's way from its last client back to {@code from}, then on from {@code to}; less one service. */
    private long tailsJoined(long[] until, int[] ways, int route, int from, int to, int other) {
        int nodes = model.nodes;
        int home = plan.depot[route];
        long end = to < model.depots ? 0 : until[plan.last[route]] - until[to];
        long own = to < model.depots || until != plan.timeUntil ? 0 : model.service[to];
        long back = to < model.depots ? 0 : ways[(plan.last[route] * nodes) + home];
        int joint = to < model.depots ? home : to;
        if (from < model.depots) {
            return ways[(home * nodes) + joint] + own + end + back;
        }
        int last = plan.last[other];
        return ways[(home * nodes) + last]
                + (until[last] - until[from])
                + ways[(from * nodes) + joint]
                + own
                + end
                + back;
    }

    private int placeAfter(int node) {
        return node < model.depots ? 0 : plan.place[node] + 1;
    }

    private int copyHead(int route, int end, int[] into) {
        int count = 0;
        for (int client = plan.first[route]; client != end; client = plan.next[client]) {
            into[count++] = client;
        }
        into[count++] = end;
        return count;
    }

    private int forward(int[] into, int at, int from) {
        int count = at;
        for (int client = from; client >= model.depots; client = plan.next[client]) {
            into[count++] = client;
        }
        return count;
    }

    private int backward(int[] into, int at, int from) {
        int count = at;
        for (int client = from; client >= model.depots; client = plan.previous[client]) {
            into[count++] = client;
        }
        return count;
    }

    private int backwardTo(int[] into, int from, int to) {
        int count = 0;
        for (int client = from; client != to; client = plan.previous[client]) {
            into[count++] = client;
        }
        into[count++] = to;
        return count;
    }
}
