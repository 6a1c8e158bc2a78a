package org.supplyline.routing.kernel;

import java.util.List;

/**
 * What a part of a route takes for every moment at which it could begin, by driving it once for each of them: where the clock is past the end
 * of a window it is put back to that end.
 *
 * @param duration least sum of ways, service and waiting over all beginnings
 * @param warp least sum by which the clock is put back
 * @param earliest first beginning that gives both
 * @param latest last beginning that gives both
 */
record EveryDeparture(long duration, long warp, long earliest, long latest) {

    /** A node and what it asks for. */
    private record Visit(int node, int service, int opens, int closes) {}

    /** A whole route of a type of vehicle. */
    static EveryDeparture of(Model model, int type, List<Integer> clients) {
        Visit start = new Visit(model.startDepot[type], 0, model.shiftStart[type], model.shiftEnd[type]);
        Visit end = new Visit(model.endDepot[type], 0, model.shiftStart[type], model.shiftEnd[type]);
        return over(model, start, clients, List.of(end));
    }

    /** A part of a route from its first client to its last one. */
    static EveryDeparture within(Model model, List<Integer> clients) {
        Visit first = visit(model, clients.get(0));
        return over(model, first, clients.subList(1, clients.size()), List.of());
    }

    private static Visit visit(Model model, int client) {
        return new Visit(client, model.service[client], model.earliest[client], model.latest[client]);
    }

    private static EveryDeparture over(Model model, Visit first, List<Integer> clients, List<Visit> end) {
        EveryDeparture best = new EveryDeparture(Long.MAX_VALUE, Long.MAX_VALUE, 0, 0);
        for (int begin = first.opens; begin <= first.closes; begin++) {
            long clock = (long) begin + first.service;
            long warp = 0;
            int at = first.node;
            for (int index = 0; index < clients.size() + end.size(); index++) {
                Visit next = index < clients.size() ? visit(model, clients.get(index)) : end.get(0);
                clock = Math.max(clock + model.time[(at * model.nodes) + next.node], next.opens);
                warp += Math.max(0, clock - next.closes);
                clock = Math.min(clock, next.closes) + next.service;
                at = next.node;
            }
            best = best.or(clock - begin + warp, warp, begin);
        }
        return best;
    }

    private EveryDeparture or(long otherDuration, long otherWarp, int begin) {
        if (otherDuration == duration && otherWarp == warp) {
            return new EveryDeparture(duration, warp, earliest, begin);
        }
        return otherDuration <= duration && otherWarp <= warp
                ? new EveryDeparture(otherDuration, otherWarp, begin, begin)
                : this;
    }

    /** Time that is too much if the part may last so long. */
    long late(long longest) {
        return warp + Math.max(0, duration - warp - longest);
    }
}
