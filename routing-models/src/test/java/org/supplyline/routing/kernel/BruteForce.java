package org.supplyline.routing.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The best plan of a tiny problem by trying every order of every set of clients on every type of vehicle. */
final class BruteForce {
    private static final long IMPOSSIBLE = Long.MAX_VALUE / 4;

    private final RoutingProblem problem;
    private final int sets;
    private final long[][] bestRoute;

    private BruteForce(RoutingProblem problem) {
        this.problem = problem;
        this.sets = 1 << problem.clients();
        this.bestRoute = new long[problem.vehicleTypes().size()][sets];
        for (long[] routes : bestRoute) {
            Arrays.fill(routes, IMPOSSIBLE);
        }
    }

    /** Lowest cost of a plan that serves all required clients, or nothing below {@link #isImpossible}. */
    static long cost(RoutingProblem problem) {
        BruteForce search = new BruteForce(problem);
        for (int type = 0; type < search.bestRoute.length; type++) {
            search.orders(type, new ArrayList<>(), 0);
        }
        return search.combine();
    }

    static boolean isImpossible(long cost) {
        return cost >= IMPOSSIBLE;
    }

    private void orders(int type, List<Integer> clients, int set) {
        if (!clients.isEmpty()) {
            Route route = new Route(type, clients);
            if (PlanRules.allows(problem, route)) {
                bestRoute[type][set] = Math.min(bestRoute[type][set], PlanRules.cost(problem, route));
            }
        }
        for (int index = 0; index < problem.clients(); index++) {
            if ((set & (1 << index)) == 0) {
                clients.add(problem.depots() + index);
                orders(type, clients, set | (1 << index));
                clients.remove(clients.size() - 1);
            }
        }
    }

    /** Shares all clients out over the vehicles, one vehicle after the other; who is left over must be optional. */
    private long combine() {
        long[] cost = new long[sets];
        Arrays.fill(cost, IMPOSSIBLE);
        cost[0] = 0;
        for (int type = 0; type < bestRoute.length; type++) {
            int vehicles = Math.min(problem.vehicleTypes().get(type).count(), problem.clients());
            for (int vehicle = 0; vehicle < vehicles; vehicle++) {
                cost = withOneMore(cost, bestRoute[type]);
            }
        }
        long best = IMPOSSIBLE;
        for (int served = 0; served < sets; served++) {
            best = Math.min(best, cost[served] + penalties(served));
        }
        return best;
    }

    private long[] withOneMore(long[] before, long[] routes) {
        long[] after = before.clone();
        for (int set = 0; set < sets; set++) {
            for (int route = set; route > 0; route = (route - 1) & set) {
                after[set] = Math.min(after[set], before[set ^ route] + routes[route]);
            }
        }
        return after;
    }

    private long penalties(int served) {
        long sum = 0;
        for (int index = 0; index < problem.clients(); index++) {
            if ((served & (1 << index)) == 0) {
                long penalty = problem.penalty(problem.depots() + index);
                sum = penalty == RoutingProblem.REQUIRED ? IMPOSSIBLE : Math.min(IMPOSSIBLE, sum + penalty);
            }
        }
        return Math.min(sum, IMPOSSIBLE);
    }
}
