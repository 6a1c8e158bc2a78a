package org.supplyline.routing.kernel;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Which vehicle drives a route. Types that differ in nothing but capacity and cost form a family; within it a route always has the
 * cheapest free vehicle that carries its load, and an insertion may pay for a larger one. So the cost of a heterogeneous fleet becomes a
 * step function of the load, and the search needs no moves of its own for it. Where depots differ, a route that was cut goes to the depot
 * where what is left of it is shortest, as the choice of depots in the Split of Vidal et al. (2012).
 */
final class Fleet {
    private static final int NONE = -1;
    private static final double FLEET_SLACK = 0.03;

    private final Model model;
    private final Tours tours;
    private final RouteRules rules;
    private final int[][] family;
    private final int[][] elsewhere;
    private final boolean hasFamilies;
    private final boolean canBeHeld;
    private final long[] askedAt;
    private final int[] larger;
    private long asked;

    Fleet(Tours tours) {
        this.tours = tours;
        this.model = tours.model;
        rules = new RouteRules(tours);
        family = new int[model.types][];
        elsewhere = new int[model.types][];
        boolean any = false;
        for (int type = 0; type < model.types; type++) {
            int one = type;
            family[type] = others(other -> areAlike(one, other));
            elsewhere[type] = others(other -> standElsewhere(one, other));
            any |= family[type].length > 0;
        }
        hasFamilies = any;
        canBeHeld = loadAloneBinds();
        askedAt = new long[tours.type.length];
        larger = new int[tours.type.length];
    }

    /** Whether any route could be driven by another type. */
    boolean hasFamilies() {
        return hasFamilies;
    }

    /** Whether the fleet is free and nothing but load binds. */
    boolean canBeHeld() {
        return canBeHeld;
    }

    /**
     * Holds a free fleet near the least that can carry the load, or sets it free. Where only load binds and routes are short, a search
     * that may always take one more vehicle ends with too many; one that must first fill the vehicles it has does not.
     */
    void hold(boolean tight) {
        if (canBeHeld) {
            tours.slots.allowed[0] = tight ? leastVehicles() : model.count[0];
        }
    }

    private boolean loadAloneBinds() {
        return model.types == 1
                && !model.windows
                && !model.durationLimits
                && !model.distanceLimits
                && !model.forbiddenWays
                && !model.limitedFleet;
    }

    /** Vehicles by the sum of the loads, with some slack because loads do not divide. */
    private int leastVehicles() {
        long most = 1;
        for (int dimension = 0; dimension < model.dimensions; dimension++) {
            long load = IntStream.of(model.demand[dimension]).asLongStream().sum();
            long capacity = Math.max(1, model.capacity[dimension][0]);
            most = Math.max(most, (load + capacity - 1) / capacity);
        }
        return (int) (most + Math.max(1, Math.ceil(most * FLEET_SLACK)));
    }

    /** Begins the questions for another client. */
    void ask() {
        asked++;
    }

    /** The type that would carry the route and the client at the least cost, -1 if there is none; remembered until {@link #ask}. */
    int largerFor(int route, int client) {
        if (askedAt[route] != asked) {
            askedAt[route] = asked;
            larger[route] = cheapest(route, client);
        }
        return larger[route];
    }

    /** Added cost of driving the route as it is with another type. */
    long changeTo(int route, int type) {
        return model.fixedCost[type] + (model.unitCost[type] * tours.length[route]) - tours.routeCost(route);
    }

    /** Gives the route the cheapest type that carries it, of its family or at another depot. */
    void fit(int route) {
        if (hasFamilies) {
            int type = cheapest(route, NONE);
            if (type != NONE && changeTo(route, type) < 0) {
                tours.retype(route, type);
            }
        }
        if (elsewhere[tours.type[route]].length > 0) {
            moveDepot(route);
        }
    }

    /** Lets the route begin and end where it is shortest, if no rule is broken there. */
    private void moveDepot(int route) {
        int own = tours.type[route];
        int best = own;
        long bestCost = tours.routeCost(route);
        for (int type : elsewhere[own]) {
            if (tours.slots.used[type] < tours.slots.allowed[type] && carries(type, route, NONE)) {
                long length = tours.lengthFrom(route, model.startDepot[type], model.endDepot[type]);
                long cost = model.fixedCost[type] + (model.unitCost[type] * length);
                if (cost < bestCost) {
                    bestCost = cost;
                    best = type;
                }
            }
        }
        if (best != own) {
            tours.retype(route, best);
            if (!rules.keepsEveryRule(route)) {
                tours.retype(route, own);
            }
        }
    }

    private int cheapest(int route, int client) {
        int best = NONE;
        long bestChange = Long.MAX_VALUE;
        for (int type : family[tours.type[route]]) {
            if (tours.slots.used[type] < model.count[type] && carries(type, route, client)) {
                long change = changeTo(route, type);
                if (change < bestChange) {
                    bestChange = change;
                    best = type;
                }
            }
        }
        return best;
    }

    private boolean carries(int type, int route, int client) {
        for (int dimension = 0; dimension < model.dimensions; dimension++) {
            int gain = model.capacity[dimension][type] - model.capacity[dimension][tours.type[route]];
            int more = client == NONE ? 0 : model.demand[dimension][client];
            if (tours.room[dimension][route] + gain < more) {
                return false;
            }
        }
        return true;
    }

    private int[] others(IntPredicate wanted) {
        return IntStream.range(0, model.types).filter(wanted).toArray();
    }

    private boolean standElsewhere(int one, int other) {
        return model.shiftOf[one] == RoutingProblem.NO_SHIFT
                && model.shiftOf[other] == RoutingProblem.NO_SHIFT
                && (model.startDepot[one] != model.startDepot[other] || model.endDepot[one] != model.endDepot[other]);
    }

    private boolean areAlike(int one, int other) {
        return one != other
                && model.shiftOf[one] == RoutingProblem.NO_SHIFT
                && model.shiftOf[other] == RoutingProblem.NO_SHIFT
                && model.startDepot[one] == model.startDepot[other]
                && model.endDepot[one] == model.endDepot[other]
                && model.shiftStart[one] == model.shiftStart[other]
                && model.shiftEnd[one] == model.shiftEnd[other]
                && model.maxDistance[one] == model.maxDistance[other]
                && model.maxDuration[one] == model.maxDuration[other]
                && model.typeSkills[one] == model.typeSkills[other];
    }
}
