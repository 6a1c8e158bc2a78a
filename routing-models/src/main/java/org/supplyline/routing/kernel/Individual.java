package org.supplyline.routing.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A plan as a member of a population: its routes by slot, what it costs, and how far it is from the others. */
final class Individual {
    private static final int DEPOT = -1;

    /** Another member and how far it is. */
    private record Kin(double distance, Individual other) {}

    final int[][] routes;
    final long cost;
    final long excessLoad;
    final long excessTime;

    /** What its place in the population is worth, less being better; set by {@link Population}. */
    double fitness;

    private final int firstClient;
    private final int[] next;
    private final int[] previous;
    private final List<Kin> kin = new ArrayList<>();

    /** A copy of the plan as it stands. */
    Individual(RelaxedPlan plan) {
        Model model = plan.model;
        firstClient = model.depots;
        routes = new int[plan.slots][];
        next = new int[model.nodes];
        previous = new int[model.nodes];
        int[] clients = new int[model.nodes];
        for (int route = 0; route < plan.slots; route++) {
            routes[route] = Arrays.copyOf(clients, plan.copy(route, clients, 0));
        }
        for (int client = model.depots; client < model.nodes; client++) {
            next[client] = plan.next[client] < model.depots ? DEPOT : plan.next[client];
            previous[client] = plan.previous[client] < model.depots ? DEPOT : plan.previous[client];
        }
        cost = plan.cost();
        excessLoad = plan.excessLoad();
        excessTime = plan.excessTime();
    }

    /** Puts the routes into a plan. */
    void into(RelaxedPlan plan) {
        for (int route = 0; route < plan.slots; route++) {
            plan.drive(route, routes[route], routes[route].length);
        }
    }

    /** The routes that drive. */
    List<Route> routes(RelaxedPlan plan) {
        List<Route> driven = new ArrayList<>();
        for (int route = 0; route < routes.length; route++) {
            if (routes[route].length > 0) {
                driven.add(new Route(
                        plan.type[route], Arrays.stream(routes[route]).boxed().toList()));
            }
        }
        return driven;
    }

    boolean keepsLimits() {
        return excessLoad == 0 && excessTime == 0;
    }

    double priced(Prices prices) {
        return cost + (prices.ofLoad() * excessLoad) + (prices.ofTime() * excessTime);
    }

    /** Share of clients whose neighbours in the route are others there (broken pairs: Prins 2009). */
    double distance(Individual other) {
        int broken = 0;
        for (int client = firstClient; client < next.length; client++) {
            if (next[client] != other.next[client] && next[client] != other.previous[client]) {
                broken++;
            }
            if (previous[client] == DEPOT && other.previous[client] != DEPOT && other.next[client] != DEPOT) {
                broken++;
            }
        }
        return (double) broken / Math.max(1, next.length - firstClient);
    }

    /** Lets two members know each other. */
    static void meet(Individual one, Individual other) {
        double distance = one.distance(other);
        one.keep(new Kin(distance, other));
        other.keep(new Kin(distance, one));
    }

    private void keep(Kin found) {
        int place = kin.size();
        while (place > 0 && kin.get(place - 1).distance > found.distance) {
            place--;
        }
        kin.add(place, found);
    }

    /** Forgets all that it knew, on both sides. */
    void leave() {
        for (Kin known : kin) {
            known.other.kin.removeIf(back -> back.other == this);
        }
        kin.clear();
    }

    /** Mean distance to the members nearest to it. */
    double meanDistance(int most) {
        int count = Math.min(most, kin.size());
        double sum = 0;
        for (int index = 0; index < count; index++) {
            sum += kin.get(index).distance;
        }
        return count == 0 ? 1 : sum / count;
    }

    /** Whether another member is the same but for the direction of routes. */
    boolean hasClone() {
        return !kin.isEmpty() && kin.get(0).distance == 0;
    }
}
