package org.supplyline.routing.kernel;

/**
 * The times of all routes. Three cases cost three different amounts: no times at all; a limit on the duration without windows, which is a
 * sum; windows, with the earliest departure and the latest start at every client (Savelsbergh 1992), and where durations are
 * limited besides, the duration and the slack of every beginning and end of a route (Vidal et al. 2013).
 */
final class Timetable {
    /** Latest start at a client behind whom somebody is served too late even if it begins as early as it may. */
    private static final int NEVER = -VehicleType.UNBOUNDED;

    private final Model model;
    private final boolean windows;
    private final boolean sums;
    private final boolean segments;

    private final long[] sum;
    private final int[] shiftStart;
    private final int[] shiftEnd;
    private final int[] departure;
    private final int[] latestStart;
    private final Segments heads;
    private final Segments tails;

    Timetable(Model model, int slots) {
        this.model = model;
        windows = model.windows;
        sums = model.durationLimits && !windows;
        segments = model.durationLimits && windows;
        sum = new long[slots];
        shiftStart = new int[slots];
        shiftEnd = new int[slots];
        int clients = windows ? model.nodes : 0;
        departure = new int[clients];
        latestStart = new int[clients];
        heads = new Segments(segments ? model.nodes : 0);
        tails = new Segments(segments ? model.nodes : 0);
    }

    void makeEmpty(int route, int vehicle) {
        int way = model.time[(model.startDepot[vehicle] * model.nodes) + model.endDepot[vehicle]];
        sum[route] = way;
        shiftStart[route] = model.shiftStart[vehicle];
        shiftEnd[route] = model.shiftEnd[vehicle];
    }

    /** Whether a client can stand between two neighbours of a route without breaking a rule of time. */
    boolean admits(Tours tours, int route, int before, int client, int after) {
        if (sums) {
            return sum[route] + addedTime(tours, route, before, client, after) <= model.maxDuration[tours.type[route]];
        }
        if (!windows) {
            return true;
        }
        int row = client * model.nodes;
        int arrival = departureFrom(route, before) + model.timeTo[row + before];
        if (arrival > model.latest[client]) {
            return false;
        }
        int start = Math.max(arrival, model.earliest[client]);
        int onward = start + model.service[client] + model.time[row + after];
        if (onward > latestStartAt(route, after)) {
            return false;
        }
        return !segments || shortEnough(tours, route, before, client, after);
    }

    private long addedTime(Tours tours, int route, int before, int client, int after) {
        int row = client * model.nodes;
        long added = (long) model.timeTo[row + before] + model.service[client] + model.time[row + after];
        return tours.size[route] == 0 ? added - sum[route] : added - model.time[(before * model.nodes) + after];
    }

    /** Whether head, client and tail joined are short enough. */
    private boolean shortEnough(Tours tours, int route, int before, int client, int after) {
        int row = client * model.nodes;
        boolean begins = before < model.depots;
        boolean ends = after < model.depots;
        long gap = (begins ? 0 : heads.duration[before]) + model.timeTo[row + before];
        long latest = begins ? shiftEnd[route] : heads.start[before];
        long waiting = Math.max(0, model.earliest[client] - gap - latest);
        latest = Math.min(model.latest[client] - gap, latest);
        gap += waiting + model.service[client] + model.time[row + after];
        long tailEarliest = ends ? shiftStart[route] : tails.start[after];
        long tailDuration = ends ? 0 : tails.duration[after];
        waiting = Math.max(0, tailEarliest - gap - latest);
        return gap + waiting + tailDuration <= model.maxDuration[tours.type[route]];
    }

    private int departureFrom(int route, int node) {
        return node < model.depots ? shiftStart[route] : departure[node];
    }

    private int latestStartAt(int route, int node) {
        return node < model.depots ? shiftEnd[route] : latestStart[node];
    }

    /** Brings sums up to date after one insertion. */
    void inserted(Tours tours, int route, int client) {
        if (sums) {
            int before = tours.previous[client];
            int after = tours.next[client];
            int row = client * model.nodes;
            long added = (long) model.timeTo[row + before] + model.service[client] + model.time[row + after];
            sum[route] += added - (tours.size[route] == 1 ? sum[route] : model.time[(before * model.nodes) + after]);
        }
        changedBetween(tours, route, tours.previous[client], tours.next[client]);
    }

    /** Brings windows up to date after what stood between two neighbours changed, only as far as that is felt. */
    void changedBetween(Tours tours, int route, int before, int after) {
        if (windows) {
            forward(tours, route, before, after);
            backward(tours, route, after, before);
        }
        if (segments) {
            joinHeads(tours, route, before, after);
            joinTails(tours, route, after, before);
        }
    }

    /** Brings sums up to date after removals. */
    void settle(Tours tours, int route) {
        if (sums) {
            sum[route] = duration(tours, route);
        }
    }

    /** Computes the times of a route anew. */
    void refresh(Tours tours, int route) {
        settle(tours, route);
        int vehicle = tours.type[route];
        changedBetween(tours, route, model.startDepot[vehicle], model.endDepot[vehicle]);
    }

    /** Earliest departures behind a node, until one from {@code sure} on stays as it was. */
    private void forward(Tours tours, int route, int behind, int sure) {
        int before = behind;
        int ready = departureFrom(route, before);
        boolean mayStop = false;
        int client = after(tours, route, before);
        while (client >= model.depots) {
            int arrival = ready + model.time[(before * model.nodes) + client];
            ready = Math.min(Math.max(arrival, model.earliest[client]) + model.service[client], VehicleType.UNBOUNDED);
            mayStop |= client == sure;
            if (mayStop && departure[client] == ready) {
                return;
            }
            departure[client] = ready;
            before = client;
            client = tours.next[client];
        }
    }

    /** Latest starts ahead of a node, backwards until one from {@code sure} on stays as it was. */
    private void backward(Tours tours, int route, int aheadOf, int sure) {
        int after = aheadOf;
        int deadline = latestStartAt(route, after);
        boolean mayStop = false;
        int client = before(tours, route, after);
        while (client >= model.depots) {
            int leave = deadline - model.time[(client * model.nodes) + after] - model.service[client];
            deadline = leave < model.earliest[client] ? NEVER : Math.min(model.latest[client], leave);
            mayStop |= client == sure;
            if (mayStop && latestStart[client] == deadline) {
                return;
            }
            latestStart[client] = deadline;
            after = client;
            client = tours.previous[client];
        }
    }

    private int after(Tours tours, int route, int node) {
        return node < model.depots ? tours.first[route] : tours.next[node];
    }

    private int before(Tours tours, int route, int node) {
        return node < model.depots ? tours.last[route] : tours.previous[node];
    }

    private void joinHeads(Tours tours, int route, int behind, int sure) {
        int before = behind;
        boolean begins = before < model.depots;
        long duration = begins ? 0 : heads.duration[before];
        long latest = begins ? shiftEnd[route] : heads.start[before];
        boolean mayStop = false;
        for (int client = after(tours, route, before); client >= model.depots; client = tours.next[client]) {
            long gap = duration + model.time[(before * model.nodes) + client];
            long waiting = Math.max(0, model.earliest[client] - gap - latest);
            latest = Math.min(model.latest[client] - gap, latest);
            duration = gap + waiting + model.service[client];
            mayStop |= client == sure;
            if (mayStop && heads.are(client, duration, latest)) {
                return;
            }
            heads.set(client, duration, latest);
            before = client;
        }
    }

    private void joinTails(Tours tours, int route, int aheadOf, int sure) {
        int after = aheadOf;
        boolean ends = after < model.depots;
        long duration = ends ? 0 : tails.duration[after];
        long earliest = ends ? shiftStart[route] : tails.start[after];
        boolean mayStop = false;
        for (int client = before(tours, route, after); client >= model.depots; client = tours.previous[client]) {
            long gap = (long) model.service[client] + model.time[(client * model.nodes) + after];
            long waiting = Math.max(0, earliest - gap - model.latest[client]);
            earliest = Math.max(earliest - gap, model.earliest[client]) - waiting;
            duration += gap + waiting;
            mayStop |= client == sure;
            if (mayStop && tails.are(client, duration, earliest)) {
                return;
            }
            tails.set(client, duration, earliest);
            after = client;
        }
    }

    private long duration(Tours tours, int route) {
        int before = model.startDepot[tours.type[route]];
        long total = 0;
        for (int client = tours.first[route]; client >= model.depots; client = tours.next[client]) {
            total += (long) model.time[(before * model.nodes) + client] + model.service[client];
            before = client;
        }
        return total + model.time[(before * model.nodes) + model.endDepot[tours.type[route]]];
    }

    /** Whether a route whose times are up to date keeps every rule of time. */
    boolean holds(Tours tours, int route) {
        long limit = model.maxDuration[tours.type[route]];
        if (sums) {
            return sum[route] <= limit;
        }
        return !windows || (isInTime(tours, route) && (!segments || wholeDuration(tours, route) <= limit));
    }

    /** Whether the vehicle comes to its first client before all is too late. */
    private boolean isInTime(Tours tours, int route) {
        int first = tours.first[route];
        int way = model.time[(model.startDepot[tours.type[route]] * model.nodes) + first];
        return shiftStart[route] + way <= latestStart[first];
    }

    private long wholeDuration(Tours tours, int route) {
        int first = tours.first[route];
        long gap = model.time[(model.startDepot[tours.type[route]] * model.nodes) + first];
        return gap + Math.max(0, tails.start[first] - gap - shiftEnd[route]) + tails.duration[first];
    }

    void copyRoute(Timetable from, int route) {
        sum[route] = from.sum[route];
        shiftStart[route] = from.shiftStart[route];
        shiftEnd[route] = from.shiftEnd[route];
    }

    void copyClient(Timetable from, int client) {
        if (windows) {
            departure[client] = from.departure[client];
            latestStart[client] = from.latestStart[client];
        }
        if (segments) {
            heads.copy(from.heads, client);
            tails.copy(from.tails, client);
        }
    }

    /** Shortest durations of beginnings or ends of routes, and the latest start of a beginning or the earliest of an end that gives it. */
    private static final class Segments {
        private final long[] duration;
        private final long[] start;

        Segments(int nodes) {
            duration = new long[nodes];
            start = new long[nodes];
        }

        boolean are(int client, long itsDuration, long itsStart) {
            return duration[client] == itsDuration && start[client] == itsStart;
        }

        void set(int client, long newDuration, long newStart) {
            duration[client] = newDuration;
            start[client] = newStart;
        }

        void copy(Segments from, int client) {
            set(client, from.duration[client], from.start[client]);
        }
    }
}
