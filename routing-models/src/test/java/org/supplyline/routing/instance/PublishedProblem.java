package org.supplyline.routing.instance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** An instance file as the checker understands it. Shares nothing with the readers of the product, on purpose. */
final class PublishedProblem {

    /** A depot or client, in the numbers of the file. */
    static final class Place {
        final double x;
        final double y;
        int demand;
        double opens;
        double closes = Double.POSITIVE_INFINITY;
        double service;

        Place(double x, double y) {
            this.x = x;
            this.y = y;
        }
    }

    /** A vehicle as the file describes it. */
    static final class Truck {
        int depot;
        int capacity;
        double fixed;
        double unit = 1;
        double longest = Double.POSITIVE_INFINITY;
    }

    /** CVRP, VRPTW, MDVRP, MDVRPTW, HFVRP or SDVRP. */
    String type = "";

    final List<Place> depots = new ArrayList<>();

    /** By the number that solutions use. */
    final Map<Integer, Place> clients = new TreeMap<>();

    /** Empty if there are as many as wanted of {@link #common}. */
    final List<Truck> trucks = new ArrayList<>();

    final Truck common = new Truck();
    boolean areTrucksNumbered;

    private PublishedProblem() {}

    static PublishedProblem of(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        PublishedProblem problem = new PublishedProblem();
        String first = lines.get(0);
        if (first.startsWith("NAME")) {
            problem.vrplib(lines);
        } else if (!first.matches("[\\d.\\s]+")) {
            problem.solomon(lines);
        } else if (numbers(first).length == 2) {
            problem.split(lines);
        } else {
            problem.cordeau(lines);
        }
        return problem;
    }

    static double[] numbers(String line) {
        String[] words = line.strip().split("[\\s]+", -1);
        double[] numbers = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            numbers[i] = Double.parseDouble(words[i]);
        }
        return numbers;
    }

    private void solomon(List<String> lines) {
        type = "VRPTW";
        for (String line : lines) {
            if (!line.matches("[\\d.\\s]+")) {
                continue;
            }
            double[] row = numbers(line);
            if (row.length == 2) {
                alike((int) row[0], (int) row[1]);
                continue;
            }
            Place place = new Place(row[1], row[2]);
            place.demand = (int) row[3];
            place.opens = row[4];
            place.closes = row[5];
            place.service = row[6];
            if (row[0] == 0) {
                depots.add(place);
            } else {
                clients.put((int) row[0], place);
            }
        }
    }

    private void alike(int count, int capacity) {
        for (int i = 0; i < count; i++) {
            Truck truck = new Truck();
            truck.capacity = capacity;
            trucks.add(truck);
        }
    }

    private void split(List<String> lines) {
        type = "SDVRP";
        double[] head = numbers(lines.get(0));
        common.capacity = (int) head[1];
        double[] demands = numbers(lines.get(1));
        for (int i = 0; i <= (int) head[0]; i++) {
            double[] at = numbers(lines.get(2 + i));
            Place place = new Place(at[0], at[1]);
            if (i == 0) {
                depots.add(place);
            } else {
                place.demand = (int) demands[i - 1];
                clients.put(i, place);
            }
        }
    }

    private void cordeau(List<String> lines) {
        double[] head = numbers(lines.get(0));
        type = head[0] == 2 ? "MDVRP" : "MDVRPTW";
        int depotCount = (int) head[3];
        areTrucksNumbered = true;
        for (int depot = 0; depot < depotCount; depot++) {
            double[] limits = numbers(lines.get(1 + depot));
            for (int i = 0; i < (int) head[1]; i++) {
                Truck truck = new Truck();
                truck.depot = depot;
                truck.longest = limits[0] == 0 ? Double.POSITIVE_INFINITY : limits[0];
                truck.capacity = (int) limits[1];
                trucks.add(truck);
            }
        }
        for (int i = 0; i < (int) head[2] + depotCount; i++) {
            double[] row = numbers(lines.get(1 + depotCount + i));
            Place place = new Place(row[1], row[2]);
            place.service = row[3];
            place.demand = (int) row[4];
            if (type.equals("MDVRPTW")) {
                place.opens = row[row.length - 2];
                place.closes = row[row.length - 1];
            }
            if (i < (int) head[2]) {
                clients.put((int) row[0], place);
            } else {
                depots.add(place);
            }
        }
    }

    private void vrplib(List<String> lines) {
        Map<String, String> fields = new HashMap<>();
        Map<String, List<double[]>> sections = new HashMap<>();
        List<double[]> open = new ArrayList<>();
        for (String line : lines) {
            if (line.contains(":")) {
                int colon = line.indexOf(':');
                fields.put(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
            } else if (line.endsWith("SECTION")) {
                open = new ArrayList<>();
                sections.put(line, open);
            } else if (!line.equals("EOF")) {
                open.add(numbers(line));
            }
        }
        type = fields.getOrDefault("TYPE", "");
        Map<Integer, Place> nodes = places(fields, sections);
        for (double[] row : sections.getOrDefault("DEPOT_SECTION", List.of())) {
            Place depot = nodes.remove((int) row[0]);
            if (depot != null) {
                depots.add(depot);
            }
        }
        nodes.forEach((node, place) -> clients.put(node - 1, place));
        vehicles(fields, sections);
    }

    private static Map<Integer, Place> places(Map<String, String> fields, Map<String, List<double[]>> sections) {
        Map<Integer, Place> nodes = new TreeMap<>();
        for (double[] row : sections.getOrDefault("NODE_COORD_SECTION", List.of())) {
            nodes.put((int) row[0], new Place(row[1], row[2]));
        }
        double service = Double.parseDouble(fields.getOrDefault("SERVICE_TIME", "0"));
        nodes.forEach((node, place) -> place.service = node == 1 ? 0 : service);
        sections.getOrDefault("DEMAND_SECTION", List.of()).forEach(row -> place(nodes, row).demand = (int) row[1]);
        sections.getOrDefault("SERVICE_TIME_SECTION", List.of()).forEach(row -> place(nodes, row).service = row[1]);
        for (double[] row : sections.getOrDefault("TIME_WINDOW_SECTION", List.of())) {
            place(nodes, row).opens = row[1];
            place(nodes, row).closes = row[2];
        }
        return nodes;
    }

    private static Place place(Map<Integer, Place> nodes, double[] row) {
        return Objects.requireNonNull(nodes.get((int) row[0]));
    }

    private void vehicles(Map<String, String> fields, Map<String, List<double[]>> sections) {
        common.capacity = Integer.parseInt(fields.getOrDefault("CAPACITY", "0"));
        common.longest = Double.parseDouble(fields.getOrDefault("VEHICLES_MAX_DURATION", "Infinity"));
        alike(Integer.parseInt(fields.getOrDefault("VEHICLES", "0")), common.capacity);
        trucks.forEach(truck -> truck.longest = common.longest);
        areTrucksNumbered = sections.containsKey("CAPACITY_SECTION") || sections.containsKey("VEHICLES_DEPOT_SECTION");
        sections.getOrDefault("CAPACITY_SECTION", List.of()).forEach(row -> truck(row).capacity = (int) row[1]);
        sections.getOrDefault("VEHICLES_DEPOT_SECTION", List.of()).forEach(row -> truck(row).depot = (int) row[1] - 1);
        sections.getOrDefault("VEHICLES_FIXED_COST_SECTION", List.of()).forEach(row -> truck(row).fixed = row[1]);
        sections.getOrDefault("VEHICLES_UNIT_DISTANCE_COST_SECTION", List.of())
                .forEach(row -> truck(row).unit = row[1]);
    }

    private Truck truck(double[] row) {
        return trucks.get((int) row[0] - 1);
    }
}
