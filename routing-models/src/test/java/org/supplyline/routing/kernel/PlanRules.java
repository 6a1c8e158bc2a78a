package org.supplyline.routing.kernel;

import java.util.ArrayList;
import java.util.List;

/** Checks a plan from the problem alone, route by route, without anything of the search. */
final class PlanRules {
    private final RoutingProblem problem;
    private final List<String> faults = new ArrayList<>();

    private PlanRules(RoutingProblem problem) {
        this.problem = problem;
    }

    /** What is wrong with the plan, in words; empty if nothing is. */
    static List<String> faults(RoutingProblem problem, RoutePlan plan) {
        PlanRules rules = new PlanRules(problem);
        rules.check(plan);
        return rules.faults;
    }

    /** Cost of a route by the matrices, whatever rules it breaks. */
    static long cost(RoutingProblem problem, Route route) {
        VehicleType type = problem.vehicleTypes().get(route.vehicleType());
        return type.fixedCost() + (type.distanceCost() * length(problem, type, route));
    }

    /** Whether a route of these clients keeps all rules of its own. */
    static boolean allows(RoutingProblem problem, Route route) {
        PlanRules rules = new PlanRules(problem);
        rules.checkRoute(route);
        return rules.faults.isEmpty();
    }

    private void check(RoutePlan plan) {
        int[] seen = new int[problem.nodes()];
        int[] used = new int[problem.vehicleTypes().size()];
        long cost = 0;
        for (Route route : plan.routes()) {
            checkRoute(route);
            used[route.vehicleType()]++;
            cost += cost(problem, route);
            route.clients().forEach(client -> seen[client]++);
        }
        for (int client : plan.unserved()) {
            seen[client]++;
            cost += problem.penalty(client) == RoutingProblem.REQUIRED ? 0 : problem.penalty(client);
        }
        for (int client = problem.depots(); client < problem.nodes(); client++) {
            expect(seen[client] == 1, "client " + client + " stands " + seen[client] + " times");
        }
        for (int type = 0; type < used.length; type++) {
            expect(used[type] <= problem.vehicleTypes().get(type).count(), "too many of type " + type);
        }
        expect(cost == plan.cost(), "cost " + plan.cost() + " is " + cost);
    }

    private void checkRoute(Route route) {
        VehicleType type = problem.vehicleTypes().get(route.vehicleType());
        for (int dimension = 0; dimension < problem.dimensions(); dimension++) {
            int load = 0;
            for (int client : route.clients()) {
                load += problem.demand(dimension, client);
            }
            expect(load <= type.capacity().get(dimension), "overload " + route);
        }
        for (int client : route.clients()) {
            expect((problem.skills(client) & ~type.skills()) == 0, "skill " + route);
        }
        expect(length(problem, type, route) < RoutingProblem.FORBIDDEN, "forbidden way " + route);
        expect(length(problem, type, route) <= type.maxDistance(), "too far " + route);
        checkTimes(type, route);
    }

    /** Drives as early as possible, then leaves as late as still gives that end. */
    private void checkTimes(VehicleType type, Route route) {
        long time = Math.max(type.earliest(), problem.earliest(type.startDepot()));
        int at = type.startDepot();
        for (int client : route.clients()) {
            time = Math.max(time + problem.duration(at, client), problem.earliest(client));
            expect(time <= problem.latest(client), "late at " + client + " in " + route);
            time += problem.service(client);
            at = client;
        }
        time += problem.duration(at, type.endDepot());
        expect(time <= Math.min(type.latest(), problem.latest(type.endDepot())), "home late " + route);
        long start = time;
        int after = type.endDepot();
        for (int index = route.clients().size() - 1; index >= 0; index--) {
            int client = route.clients().get(index);
            start = Math.min(problem.latest(client), start - problem.duration(client, after) - problem.service(client));
            after = client;
        }
        start -= problem.duration(type.startDepot(), after);
        expect(time - start <= type.maxDuration(), "too long " + route);
    }

    private static long length(RoutingProblem problem, VehicleType type, Route route) {
        long length = 0;
        int at = type.startDepot();
        for (int client : route.clients()) {
            length += problem.distance(at, client);
            at = client;
        }
        return length + problem.distance(at, type.endDepot());
    }

    private void expect(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
