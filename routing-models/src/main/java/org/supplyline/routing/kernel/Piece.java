package org.supplyline.routing.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Some neighbouring routes of a plan as a problem of their own for genetic search, because it is strongest on some hundred clients
 * (decomposition of large problems: Santini, Schneider, Vidal, Vigo 2023).
 */
final class Piece {
    /** Random plans to begin with beside the given one, as Vidal (2022); fewer in a part of a problem, which has but seconds. */
    private static final int FIRST_PLANS = 100;

    private static final int FIRST_PLANS_OF_PART = 30;

    private final RoutingProblem whole;
    private final List<Route> others = new ArrayList<>();
    private final int[] clients;
    private final List<Integer> types = new ArrayList<>();
    private final long costBefore;
    private final Genetic genetic;

    /**
     * Cuts out the routes around a client until they have enough clients; all of them if all clients are asked for, however far.
     *
     * @param plan routes that serve all clients of the whole problem
     * @param near clients near to every client there
     */
    Piece(RoutingProblem whole, List<Route> plan, int seed, int enough, Neighbours near, FastRandom random) {
        this.whole = whole;
        List<Route> inside = choose(plan, seed, enough, near);
        clients = inside.stream()
                .flatMap(route -> route.clients().stream())
                .mapToInt(client -> client)
                .toArray();
        costBefore = inside.stream().mapToLong(whole::cost).sum();
        Model model = new Model(problem());
        int firstPlans = others.isEmpty() ? FIRST_PLANS : FIRST_PLANS_OF_PART;
        genetic = new Genetic(model, Neighbours.inSpace(model, near.width), firstPlans, random);
        welcome(inside);
    }

    /** The routes in the order in which they are met on the way to ever farther clients; the rest are the others. */
    private List<Route> choose(List<Route> plan, int seed, int enough, Neighbours near) {
        int[] routeOf = new int[whole.nodes()];
        for (int route = 0; route < plan.size(); route++) {
            for (int client : plan.get(route).clients()) {
                routeOf[client] = route;
            }
        }
        SparseSet chosen = new SparseSet(plan.size());
        int count = 0;
        for (int index = -1; index < near.width && count < enough; index++) {
            int route = routeOf[index < 0 ? seed : near.lists()[near.start(seed) + index]];
            if (!chosen.contains(route)) {
                chosen.add(route);
                count += plan.get(route).clients().size();
            }
        }
        for (int route = 0; route < plan.size(); route++) {
            if (!chosen.contains(route) && enough == whole.clients()) {
                chosen.add(route);
            } else if (!chosen.contains(route)) {
                others.add(plan.get(route));
            }
        }
        return IntStream.range(0, chosen.count)
                .mapToObj(index -> plan.get(chosen.list[index]))
                .toList();
    }

    /** The clients of these routes with all vehicles that the other routes do not need. */
    private RoutingProblem problem() {
        int depots = whole.depots();
        RoutingProblem.Builder builder = new RoutingProblem.Builder(depots, clients.length, 1);
        for (int node = 0; node < depots + clients.length; node++) {
            int from = inWhole(node);
            builder.demand(0, node, whole.demand(0, from)).service(node, whole.service(from));
            builder.window(node, whole.earliest(from), whole.latest(from));
            for (int other = 0; other < depots + clients.length; other++) {
                int to = inWhole(other);
                builder.distance(node, other, whole.distance(from, to));
                if (whole.durations() != whole.distances()) {
                    builder.duration(node, other, whole.duration(from, to));
                }
            }
        }
        for (int type = 0; type < whole.vehicleTypes().size(); type++) {
            int one = type;
            long busy =
                    others.stream().filter(route -> route.vehicleType() == one).count();
            VehicleType vehicle = whole.vehicleTypes().get(type);
            if (busy < vehicle.count()) {
                types.add(type);
                builder.vehicles(vehicle.withCount(vehicle.count() - (int) busy));
            }
        }
        return builder.build();
    }

    private int inWhole(int node) {
        return node < whole.depots() ? node : clients[node - whole.depots()];
    }

    /** Takes in a plan of the same clients. */
    void welcome(List<Route> routes) {
        int[] here = new int[whole.nodes()];
        for (int index = 0; index < clients.length; index++) {
            here[clients[index]] = whole.depots() + index;
        }
        genetic.welcome(routes.stream()
                .map(route -> new Route(
                        types.indexOf(route.vehicleType()),
                        route.clients().stream().map(client -> here[client]).toList()))
                .toList());
    }

    /** The clients of the piece as the whole problem numbers them. */
    int[] clients() {
        return clients;
    }

    /** One step of the search. */
    void iterate() {
        genetic.iterate();
    }

    /** How much cheaper the plan has become. */
    long gain() {
        return Math.max(0, costBefore - genetic.bestCost());
    }

    /** The whole plan with what was found; only where there is a gain. */
    List<Route> plan() {
        List<Route> plan = new ArrayList<>(others);
        for (Route route : genetic.bestRoutes()) {
            plan.add(new Route(
                    types.get(route.vehicleType()),
                    route.clients().stream().map(this::inWhole).toList()));
        }
        return plan;
    }
}
