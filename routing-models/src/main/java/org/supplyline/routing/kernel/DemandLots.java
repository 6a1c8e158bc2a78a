package org.supplyline.routing.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Split deliveries by cutting beforehand (Chen, Golden, Wang, Wasil 2017): each demand becomes lots of 20, 10, 5 and 1 % of the largest
 * vehicle and a rest. The lots of a client are clients at one place, so the search puts them beside each other at no cost, and lots that
 * end in one route become one visit again.
 */
public final class DemandLots {
    private static final int[] PERCENT = {20, 10, 5, 1};

    private final RoutingProblem whole;
    private final RoutingProblem lots;
    private final int[] clientOf;

    private DemandLots(RoutingProblem whole, RoutingProblem lots, int[] clientOf) {
        this.whole = whole;
        this.lots = lots;
        this.clientOf = clientOf;
    }

    /**
     * Cuts all demands. Service time is shared out by load.
     *
     * @throws IllegalArgumentException if the problem has several kinds of load or a client with a penalty
     */
    public static DemandLots of(RoutingProblem problem) {
        if (problem.dimensions() != 1) {
            throw new IllegalArgumentException("lots are cut of one kind of load, not of " + problem.dimensions());
        }
        int capacity = problem.vehicleTypes().stream()
                .mapToInt(type -> type.capacity().get(0))
                .max()
                .orElseThrow();
        List<Integer> clients = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        for (int client = problem.depots(); client < problem.nodes(); client++) {
            if (problem.penalty(client) != RoutingProblem.REQUIRED) {
                throw new IllegalArgumentException("client " + client + " is optional, which lots cannot be");
            }
            for (int size : cut(problem.demand(0, client), capacity)) {
                clients.add(client);
                sizes.add(size);
            }
        }
        int[] clientOf = new int[problem.depots() + clients.size()];
        for (int node = 0; node < clientOf.length; node++) {
            clientOf[node] = node < problem.depots() ? node : clients.get(node - problem.depots());
        }
        return new DemandLots(problem, build(problem, clientOf, sizes), clientOf);
    }

    /** Loads of the lots of one demand, largest first; a client without demand is one lot of nothing. */
    static List<Integer> cut(int demand, int capacity) {
        List<Integer> sizes = new ArrayList<>();
        int rest = demand;
        for (int percent : PERCENT) {
            int size = (int) ((long) capacity * percent / 100);
            while (size > 0 && rest >= size) {
                sizes.add(size);
                rest -= size;
            }
        }
        if (rest > 0 || sizes.isEmpty()) {
            sizes.add(rest);
        }
        return sizes;
    }

    private static RoutingProblem build(RoutingProblem problem, int[] clientOf, List<Integer> sizes) {
        int depots = problem.depots();
        RoutingProblem.Builder builder = new RoutingProblem.Builder(depots, sizes.size(), 1);
        boolean ownTimes = problem.durations() != problem.distances();
        int[] served = new int[problem.nodes()];
        for (int lot = 0; lot < clientOf.length; lot++) {
            int client = clientOf[lot];
            builder.window(lot, problem.earliest(client), problem.latest(client));
            builder.skills(lot, problem.skills(client));
            if (lot >= depots) {
                int size = sizes.get(lot - depots);
                builder.demand(0, lot, size);
                builder.service(lot, share(problem, client, served[client], size));
                served[client] += size;
            } else {
                builder.service(lot, problem.service(client));
            }
            for (int other = 0; other < clientOf.length; other++) {
                boolean same = client == clientOf[other];
                builder.distance(lot, other, same ? 0 : problem.distance(client, clientOf[other]));
                if (ownTimes) {
                    builder.duration(lot, other, same ? 0 : problem.duration(client, clientOf[other]));
                }
            }
        }
        problem.vehicleTypes().forEach(builder::vehicles);
        return builder.build();
    }

    private static int share(RoutingProblem problem, int client, int before, int size) {
        long service = problem.service(client);
        long demand = problem.demand(0, client);
        return demand == 0 ? (int) service : (int) ((service * (before + size) / demand) - (service * before / demand));
    }

    /** The problem that was cut. */
    RoutingProblem whole() {
        return whole;
    }

    /** The plan of lots that a plan of the whole problem means: all lots of a client one after the other. */
    RoutePlan plan(RoutePlan unsplit) {
        List<List<Integer>> lotsOf = new ArrayList<>();
        for (int node = 0; node < whole.nodes(); node++) {
            lotsOf.add(new ArrayList<>());
        }
        for (int lot = whole.depots(); lot < clientOf.length; lot++) {
            lotsOf.get(clientOf[lot]).add(lot);
        }
        List<Route> routes = unsplit.routes().stream()
                .map(route -> new Route(
                        route.vehicleType(),
                        route.clients().stream()
                                .flatMap(client -> lotsOf.get(client).stream())
                                .toList()))
                .toList();
        List<Integer> unserved = unsplit.unserved().stream()
                .flatMap(client -> lotsOf.get(client).stream())
                .toList();
        return new RoutePlan(routes, unserved, unsplit.cost());
    }

    /** The problem whose clients are lots. */
    public RoutingProblem problem() {
        return lots;
    }

    /** The plan of the whole problem that a plan of lots means; lots of a client in one route become one visit where the first stands. */
    public SplitPlan whole(RoutePlan plan) {
        List<Route> routes = new ArrayList<>();
        List<List<Integer>> loads = new ArrayList<>();
        long cost = 0;
        for (Route route : plan.routes()) {
            Map<Integer, Integer> visits = new LinkedHashMap<>();
            for (int lot : route.clients()) {
                visits.merge(clientOf[lot], lots.demand(0, lot), Integer::sum);
            }
            routes.add(new Route(route.vehicleType(), List.copyOf(visits.keySet())));
            loads.add(List.copyOf(visits.values()));
            cost += whole.cost(routes.get(routes.size() - 1));
        }
        List<Integer> unserved =
                plan.unserved().stream().map(lot -> clientOf[lot]).distinct().toList();
        return new SplitPlan(new RoutePlan(routes, unserved, cost), loads);
    }
}
