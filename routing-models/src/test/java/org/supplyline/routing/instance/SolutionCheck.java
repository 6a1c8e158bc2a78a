package org.supplyline.routing.instance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.supplyline.routing.instance.PublishedProblem.Place;
import org.supplyline.routing.instance.PublishedProblem.Truck;

/**
 * Re-computes cost and feasibility of a solution from the two files alone, with none of the product's code: the second opinion on
 * everything that the product writes.
 */
final class SolutionCheck {

    private static final Pattern ROUTE = Pattern.compile("Route #(\\d+):(.*)");
    private static final double TOLERANCE = 1e-6;

    private final PublishedProblem problem;
    private final List<String> faults = new ArrayList<>();
    private final Map<Integer, List<Integer>> routes = new TreeMap<>();
    private double stated;

    private SolutionCheck(PublishedProblem problem) {
        this.problem = problem;
    }

    /**
     * What the checker says.
     *
     * @param cost in the published unit
     * @param stated what the solution says of itself
     * @param faults none if the solution keeps all rules
     */
    record Verdict(double cost, double stated, List<String> faults) {}

    static Verdict of(Path instance, Path solution) throws IOException {
        return of(instance, Files.readString(solution));
    }

    static Verdict of(Path instance, String solution) throws IOException {
        SolutionCheck check = new SolutionCheck(PublishedProblem.of(instance));
        check.parse(solution);
        double cost = 0;
        for (Map.Entry<Integer, List<Integer>> route : check.routes.entrySet()) {
            cost += check.route(route.getKey(), route.getValue());
        }
        check.coverage();
        return new Verdict(check.inPublishedUnit(cost), check.stated, List.copyOf(check.faults));
    }

    private void parse(String solution) {
        solution.lines().map(String::strip).forEach(line -> {
            Matcher route = ROUTE.matcher(line);
            if (route.matches()) {
                List<Integer> clients = new ArrayList<>();
                if (!route.group(2).isBlank()) {
                    for (double number : PublishedProblem.numbers(route.group(2))) {
                        clients.add((int) number);
                    }
                    routes.put(Integer.parseInt(route.group(1)), clients);
                }
            } else if (line.startsWith("Cost")) {
                stated = Double.parseDouble(line.replaceFirst("Cost:?\\s*", ""));
            }
        });
        if (!problem.trucks.isEmpty() && routes.size() > problem.trucks.size()) {
            faults.add("fleet: " + routes.size());
        }
    }

    private double inPublishedUnit(double cost) {
        return switch (problem.type) {
            case "VRPTW" -> Math.round(cost) / 10.0;
            case "HFVRP" -> cost / 100;
            default -> cost;
        };
    }

    /** Distance as the set counts it, and with it travel time. */
    private double way(Place from, Place to) {
        double distance = Math.hypot(from.x - to.x, from.y - to.y);
        return switch (problem.type) {
            case "VRPTW" -> Math.floor(10 * distance);
            case "MDVRPTW" -> Math.floor(1000 * distance + 0.5);
            case "MDVRP", "HFVRP" -> distance;
            default -> Math.floor(distance + 0.5);
        };
    }

    private double timeScale() {
        return problem.type.equals("VRPTW") ? 10 : problem.type.equals("MDVRPTW") ? 1000 : 1;
    }

    private double route(int number, List<Integer> clients) {
        if (problem.areTrucksNumbered && number > problem.trucks.size()) {
            faults.add("no vehicle " + number);
            return 0;
        }
        Truck truck = problem.areTrucksNumbered
                ? problem.trucks.get(number - 1)
                : problem.trucks.isEmpty() ? problem.common : problem.trucks.get(0);
        List<Place> stops = new ArrayList<>();
        stops.add(problem.depots.get(truck.depot));
        int load = 0;
        for (int client : clients) {
            Place place = problem.clients.get(client);
            if (place == null) {
                faults.add("no client " + client);
                return 0;
            }
            stops.add(place);
            load += place.demand;
        }
        stops.add(stops.get(0));
        if (!problem.type.equals("SDVRP") && load > truck.capacity) {
            faults.add("overload on route " + number);
        }
        times(number, stops, truck);
        double length = 0;
        for (int i = 1; i < stops.size(); i++) {
            length += way(stops.get(i - 1), stops.get(i));
        }
        return truck.unit * length + truck.fixed;
    }

    /** Earliest times forward; then, for the duration, the latest ones that reach the same end. */
    private void times(int number, List<Place> stops, Truck truck) {
        double scale = timeScale();
        double[] begin = new double[stops.size()];
        for (int i = 0; i < stops.size(); i++) {
            Place stop = stops.get(i);
            double arrival = i == 0 ? 0 : begin[i - 1] + scale * stops.get(i - 1).service + way(stops.get(i - 1), stop);
            begin[i] = Math.max(arrival, scale * stop.opens);
            if (begin[i] > scale * stop.closes + TOLERANCE) {
                faults.add("late on route " + number);
                return;
            }
        }
        double latest = begin[stops.size() - 1];
        for (int i = stops.size() - 2; i >= 0; i--) {
            Place stop = stops.get(i);
            latest = Math.min(scale * stop.closes, latest - way(stop, stops.get(i + 1)) - scale * stop.service);
        }
        if (begin[stops.size() - 1] - latest > scale * truck.longest + TOLERANCE) {
            faults.add("too long: route " + number);
        }
    }

    private void coverage() {
        Map<Integer, Integer> visits = new HashMap<>();
        routes.values().forEach(route -> route.forEach(client -> visits.merge(client, 1, Integer::sum)));
        for (int client : problem.clients.keySet()) {
            int count = visits.getOrDefault(client, 0);
            if (count == 0) {
                faults.add("missed " + client);
            } else if (count > 1 && !problem.type.equals("SDVRP")) {
                faults.add("twice " + client);
            }
        }
        if (problem.type.equals("SDVRP") && delivered() < demand()) {
            faults.add("overload: the routes cannot carry all");
        }
    }

    private int demand() {
        return problem.clients.values().stream().mapToInt(place -> place.demand).sum();
    }

    /** Maximum flow from the routes to the clients on them. */
    private int delivered() {
        List<List<Integer>> ways = new ArrayList<>(routes.values());
        int sink = 1 + ways.size() + problem.clients.size();
        Map<Integer, Integer> nodeOf = new HashMap<>();
        problem.clients.keySet().forEach(client -> nodeOf.put(client, 1 + ways.size() + nodeOf.size()));
        int[][] free = new int[sink + 1][sink + 1];
        for (int i = 0; i < ways.size(); i++) {
            free[0][1 + i] = problem.common.capacity;
            for (int client : ways.get(i)) {
                free[1 + i][nodeOf.getOrDefault(client, sink)] = problem.common.capacity;
            }
        }
        nodeOf.forEach((client, node) -> free[node][sink] = Objects.requireNonNull(problem.clients.get(client)).demand);
        int flow = 0;
        for (int pushed = push(free, sink); pushed > 0; pushed = push(free, sink)) {
            flow += pushed;
        }
        return flow;
    }

    /** One shortest augmenting path (Edmonds and Karp 1972). */
    private static int push(int[][] free, int sink) {
        int[] before = new int[sink + 1];
        Arrays.fill(before, -1);
        Deque<Integer> queue = new ArrayDeque<>(List.of(0));
        while (!queue.isEmpty() && before[sink] < 0) {
            int node = queue.remove();
            for (int next = 1; next <= sink; next++) {
                if (free[node][next] > 0 && before[next] < 0) {
                    before[next] = node;
                    queue.add(next);
                }
            }
        }
        if (before[sink] < 0) {
            return 0;
        }
        int most = Integer.MAX_VALUE;
        for (int node = sink; node != 0; node = before[node]) {
            most = Math.min(most, free[before[node]][node]);
        }
        for (int node = sink; node != 0; node = before[node]) {
            free[before[node]][node] -= most;
            free[node][before[node]] += most;
        }
        return most;
    }
}
