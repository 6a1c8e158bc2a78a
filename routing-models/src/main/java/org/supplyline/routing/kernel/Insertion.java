package org.supplyline.routing.kernel;

import java.util.stream.LongStream;

/**
 * The cheapest place of one client: the one place in the code where every rule of the problem is tested and the change of the cost is
 * computed. Places in an empty route of every type and beside near clients are tried; only if none of them can take a client that
 * must be served are all places tried.
 */
final class Insertion {
    private final Model model;
    private final Tours tours;
    private final Fleet fleet;
    private final Neighbours neighbours;
    private final FastRandom random;
    private final double blinkRate;
    private final long cheapestUnit;

    private int client;
    private int row;
    private int route;
    private int before;
    private int after;
    private long delta;
    private int type;

    Insertion(Tours tours, Fleet fleet, Neighbours neighbours, FastRandom random, double blinkRate) {
        this.model = tours.model;
        this.tours = tours;
        this.fleet = fleet;
        this.neighbours = neighbours;
        this.random = random;
        this.blinkRate = blinkRate;
        this.cheapestUnit = LongStream.of(model.unitCost).min().orElse(0);
    }

    /**
     * Looks for a place; tells whether there is one that costs less than the limit. What is cheap to ask comes first, since it bounds the
     * rest: an empty route, but not where every trip of every vehicle has its own. Far places are asked only
     * where a client must be served whatever it costs, or where all near routes are full.
     */
    boolean find(int wanted, long limit) {
        client = wanted;
        row = wanted * model.nodes;
        delta = limit;
        route = Tours.ABSENT;
        fleet.ask();
        if (model.shifts) {
            tryNeighbours();
            tryEmptyRoutes();
        } else {
            tryEmptyRoutes();
            tryNeighbours();
        }
        if (route == Tours.ABSENT
                && model.isRequired(client)
                && (limit == Long.MAX_VALUE || !hasRoomNear())
                && neighbours.width < model.nodes - model.depots - 1) {
            tryEverywhere();
        }
        return route != Tours.ABSENT;
    }

    /** Puts the client to the place that was found; tells the route. */
    int apply() {
        int target = route < model.types ? tours.openRoute(type) : route;
        if (tours.type[target] != type) {
            tours.retype(target, type);
        }
        tours.insert(target, before, client, after);
        return target;
    }

    /**
     * Before and after every near client whose route has room; the loop in which a search spends its time. A place between two clients is
     * met from the nearer one, so it is looked at closely only where twice the way to that one, less the way that falls away, could be
     * cheaper than the best place so far.
     */
    private void tryNeighbours() {
        int[] near = neighbours.lists();
        int[] detours = neighbours.detours();
        int[] longerArc = tours.longerArc;
        int[] slots = tours.slot;
        int[] room = tours.room[0];
        int demand = model.demand[0][client];
        boolean upgrades = fleet.hasFamilies();
        int start = neighbours.start(client);
        int end = start + neighbours.width;
        for (int index = start; index < end; index++) {
            int other = near[index];
            if (cheapestUnit * (detours[index] - longerArc[other]) >= Math.max(0, delta)) {
                continue;
            }
            int candidate = slots[other];
            if (candidate == Tours.ABSENT) {
                continue;
            }
            if (room[candidate] < demand || !takesBesides(candidate)) {
                if (upgrades) {
                    tryLarger(candidate, other, detours[index]);
                }
                continue;
            }
            tryBeside(candidate, other, detours[index], 0, tours.unit[candidate]);
        }
    }

    /**
     * Both sides of a near client.
     *
     * @param detour least length of the two new ways if the client on the far side is no nearer
     * @param base what the vehicle costs more for it, whatever the place
     */
    private void tryBeside(int candidate, int other, int detour, long base, long unit) {
        int way = tours.base[candidate] + row;
        int following = tours.next[other];
        int gone = tours.arcOut[other];
        if (following < model.depots || base + (unit * (detour - gone)) < delta) {
            int added = model.distanceTo[way + other] + model.distance[way + following] - gone;
            if (base + (unit * added) < delta) {
                consider(candidate, other, following, base + (unit * added));
            }
        }
        int preceding = tours.previous[other];
        gone = tours.arcIn[other];
        if (preceding < model.depots || base + (unit * (detour - gone)) < delta) {
            int added = model.distanceTo[way + preceding] + model.distance[way + other] - gone;
            if (base + (unit * added) < delta) {
                consider(candidate, preceding, other, base + (unit * added));
            }
        }
    }

    /** Both sides of a near client in a route that would need a larger vehicle. */
    private void tryLarger(int candidate, int other, int detour) {
        int larger = fleet.largerFor(candidate, client);
        if (larger < 0 || !hasSkills(larger)) {
            return;
        }
        long cheapest = delta;
        tryBeside(candidate, other, detour, fleet.changeTo(candidate, larger), model.unitCost[larger]);
        if (delta < cheapest) {
            type = larger;
        }
    }

    private void tryEmptyRoutes() {
        for (int type = 0; type < model.types; type++) {
            if (tours.slots.used[type] < tours.slots.allowed[type] && tours.days.mayOpen(type) && takes(type)) {
                int start = model.startDepot[type];
                int end = model.endDepot[type];
                int way = model.base[type] + row;
                long added = (long) model.distanceTo[way + start] + model.distance[way + end];
                consider(type, start, end, model.fixedCost[type] + (model.unitCost[type] * added));
            }
        }
    }

    private void tryEverywhere() {
        for (int index = 0; index < tours.slots.open; index++) {
            int candidate = tours.slots.order[index];
            if (takes(candidate)) {
                tryRoute(candidate);
            }
        }
    }

    private void tryRoute(int candidate) {
        long unit = model.unitCost[tours.type[candidate]];
        int way = tours.base[candidate] + row;
        int from = model.startDepot[tours.type[candidate]];
        int to = tours.first[candidate];
        while (true) {
            long added = (long) model.distanceTo[way + from] + model.distance[way + to];
            consider(candidate, from, to, unit * (added - tours.arcBetween(candidate, from, to)));
            if (to < model.depots) {
                return;
            }
            from = to;
            to = tours.next[to];
        }
    }

    private boolean hasRoomNear() {
        int start = neighbours.start(client);
        for (int index = start; index < start + neighbours.width; index++) {
            int candidate = tours.slot[neighbours.lists()[index]];
            if (candidate != Tours.ABSENT && takes(candidate)) {
                return true;
            }
        }
        return false;
    }

    /** Load and skill. */
    private boolean takes(int candidate) {
        return tours.room[0][candidate] >= model.demand[0][client] && takesBesides(candidate);
    }

    /** Further kinds of load, and skill. */
    private boolean takesBesides(int candidate) {
        for (int dimension = 1; dimension < model.dimensions; dimension++) {
            if (tours.room[dimension][candidate] < model.demand[dimension][client]) {
                return false;
            }
        }
        return !model.skilled || hasSkills(tours.type[candidate]);
    }

    private boolean hasSkills(int vehicle) {
        return (model.skills[client] & ~model.typeSkills[vehicle]) == 0;
    }

    /** Keeps the place if it is cheaper than the best so far, not blinked at, and breaks no rule of ways, lengths and times. */
    private void consider(int candidate, int from, int to, long change) {
        if (change >= delta || !admits(candidate, from, to)) {
            return;
        }
        long whole = model.shifts ? change + tours.days.delay(tours, candidate, from, client, to) : change;
        if (whole < delta && !random.chance(blinkRate)) {
            delta = whole;
            route = candidate;
            type = tours.type[candidate];
            before = from;
            after = to;
        }
    }

    private boolean admits(int candidate, int from, int to) {
        if (model.forbiddenWays && !waysExist(candidate, from, to)) {
            return false;
        }
        if (model.distanceLimits) {
            long added = (long) model.distanceTo[row + from] + model.distance[row + to];
            long length = tours.length[candidate] + added - tours.arcBetween(candidate, from, to);
            if (length > model.maxDistance[tours.type[candidate]]) {
                return false;
            }
        }
        return tours.times.admits(tours, candidate, from, client, to)
                && (!model.shifts || tours.days.admits(tours, candidate, from, client, to));
    }

    private boolean waysExist(int candidate, int from, int to) {
        int way = tours.base[candidate] + row;
        return model.distanceTo[way + from] < RoutingProblem.FORBIDDEN
                && model.distance[way + to] < RoutingProblem.FORBIDDEN;
    }
}
