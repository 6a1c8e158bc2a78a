package org.supplyline.routing.kernel;

/**
 * The times of a part of a route, put together from smaller parts at once (Vidal, Crainic, Gendreau, Prins 2013, section 4.2): the least
 * duration with service and waiting, the least time warp, which is how far the clock must be put back for every visit to be in time (Nagata,
 * Bräysy, Dullaert 2010), and the earliest and latest beginning that give both. Made once and used for one part after the other.
 */
final class Span {
    private final RelaxedPlan plan;
    private final Model model;
    private int at;
    private long duration;
    private long warp;
    private long earliest;
    private long latest;

    Span(RelaxedPlan plan) {
        this.plan = plan;
        this.model = plan.model;
    }

    /** Becomes the way of a slot's vehicle up to one of its nodes: to a client, or the depot alone. */
    void head(int route, int node) {
        at = node;
        if (node < model.depots) {
            duration = 0;
            warp = 0;
            earliest = model.shiftStart[plan.type[route]];
            latest = model.shiftEnd[plan.type[route]];
        } else {
            take(plan.heads, node);
        }
    }

    /** Goes on to a client. */
    void visit(int client) {
        join(client, model.service[client], 0, model.earliest[client], model.latest[client]);
        at = client;
    }

    /** Goes on as a route goes from a client to another. */
    void run(int from, int to) {
        for (int client = from; client != to; client = plan.next[client]) {
            visit(client);
        }
        visit(to);
    }

    /** Goes on as a route goes backwards from a client to another. */
    void runBack(int from, int to) {
        for (int client = from; client != to; client = plan.previous[client]) {
            visit(client);
        }
        visit(to);
    }

    /**
     * Goes on as a route goes from a client to its end, a depot standing for nothing, and home with the vehicle of a slot; tells how much time
     * is too much.
     */
    long lateAfter(int from, int route) {
        int vehicle = plan.type[route];
        if (from >= model.depots) {
            Spans tails = plan.tails;
            join(from, tails.duration[from], tails.warp[from], tails.earliest[from], tails.latest[from]);
            at = plan.last[plan.slot[from]];
        }
        join(plan.depot[route], 0, 0, model.shiftStart[vehicle], model.shiftEnd[vehicle]);
        return warp + Math.max(0, duration - warp - model.maxDuration[vehicle]);
    }

    /** Notes the parts of a route that changed; tells how much time is too much. */
    long settle(int route) {
        if (plan.size[route] == 0) {
            return 0;
        }
        for (int client = plan.last[route]; client >= model.depots; client = plan.previous[client]) {
            int after = plan.next[client];
            at = client;
            duration = model.service[client];
            warp = 0;
            earliest = model.earliest[client];
            latest = model.latest[client];
            if (after >= model.depots) {
                Spans tails = plan.tails;
                join(after, tails.duration[after], tails.warp[after], tails.earliest[after], tails.latest[after]);
            }
            give(plan.tails, client);
        }
        head(route, plan.depot[route]);
        for (int client = plan.first[route]; client >= model.depots; client = plan.next[client]) {
            visit(client);
            give(plan.heads, client);
        }
        return lateAfter(plan.depot[route], route);
    }

    private void join(int first, long itsDuration, long itsWarp, long itsEarliest, long itsLatest) {
        long way = model.time[(at * model.nodes) + first];
        long gap = duration - warp + way;
        long waiting = Math.max(0, itsEarliest - gap - latest);
        long back = Math.max(0, earliest + gap - itsLatest);
        duration += way + waiting + itsDuration;
        warp += back + itsWarp;
        earliest = Math.max(itsEarliest - gap, earliest) - waiting;
        latest = Math.min(itsLatest - gap, latest) + back;
    }

    private void take(Spans from, int client) {
        duration = from.duration[client];
        warp = from.warp[client];
        earliest = from.earliest[client];
        latest = from.latest[client];
    }

    private void give(Spans to, int client) {
        to.duration[client] = duration;
        to.warp[client] = warp;
        to.earliest[client] = earliest;
        to.latest[client] = latest;
    }
}
