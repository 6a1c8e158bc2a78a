package org.supplyline.routing.kernel;

import java.util.List;
import java.util.Random;

/** Random problems of every kind the kernel knows. */
final class KernelProblems {
    enum Kind {
        CAPACITATED,
        TIME_WINDOWS,
        WINDOWS_AND_DURATION,
        SEVERAL_DEPOTS,
        DEPOTS_WINDOWS_AND_DURATION,
        HETEROGENEOUS,
        OPTIONAL_CLIENTS,
        SKILLS_AND_TWO_LOADS,
        ASYMMETRIC_WITH_CUT_WAYS,
        DISTANCE_LIMIT
    }

    private static final int SIDE = 100;
    private static final int HORIZON = 600;

    private KernelProblems() {}

    /** The kinds that genetic search takes on. */
    static List<Kind> searchedGenetically() {
        return List.of(
                Kind.CAPACITATED,
                Kind.SEVERAL_DEPOTS,
                Kind.HETEROGENEOUS,
                Kind.TIME_WINDOWS,
                Kind.WINDOWS_AND_DURATION,
                Kind.DEPOTS_WINDOWS_AND_DURATION);
    }

    static RoutingProblem problem(Kind kind, int clients, Random random) {
        int depots = kind == Kind.SEVERAL_DEPOTS || kind == Kind.DEPOTS_WINDOWS_AND_DURATION ? 2 : 1;
        int loads = kind == Kind.SKILLS_AND_TWO_LOADS ? 2 : 1;
        RoutingProblem.Builder builder = new RoutingProblem.Builder(depots, clients, loads);
        ways(builder, depots + clients, depots, kind, random);
        for (int client = depots; client < depots + clients; client++) {
            client(builder, client, kind, random);
        }
        vehicles(builder, kind, clients);
        return builder.build();
    }

    private static void ways(RoutingProblem.Builder builder, int nodes, int depots, Kind kind, Random random) {
        int[] x = random.ints(nodes, 0, SIDE).toArray();
        int[] y = random.ints(nodes, 0, SIDE).toArray();
        boolean asymmetric = kind == Kind.ASYMMETRIC_WITH_CUT_WAYS;
        for (int from = 0; from < nodes; from++) {
            for (int to = 0; to < nodes; to++) {
                int length = (int) Math.round(Math.hypot(x[from] - x[to], y[from] - y[to]));
                boolean inner = from >= depots && to >= depots && from != to;
                if (asymmetric && inner && random.nextInt(4) == 0) {
                    length = RoutingProblem.FORBIDDEN;
                } else if (asymmetric && from != to) {
                    length += random.nextInt(30);
                }
                builder.distance(from, to, length);
            }
        }
    }

    private static void client(RoutingProblem.Builder builder, int client, Kind kind, Random random) {
        builder.demand(0, client, 1 + random.nextInt(9));
        if (kind == Kind.TIME_WINDOWS
                || kind == Kind.WINDOWS_AND_DURATION
                || kind == Kind.DEPOTS_WINDOWS_AND_DURATION) {
            int opens = random.nextInt(HORIZON / 2);
            builder.window(client, opens, opens + 150 + random.nextInt(HORIZON / 3));
            builder.service(client, random.nextInt(15));
        }
        if (kind == Kind.OPTIONAL_CLIENTS && random.nextBoolean()) {
            builder.penalty(client, random.nextInt(120));
        }
        if (kind == Kind.SKILLS_AND_TWO_LOADS) {
            builder.demand(1, client, random.nextInt(5));
            builder.skills(client, random.nextInt(3) == 0 ? 1 : 0);
        }
    }

    private static void vehicles(RoutingProblem.Builder builder, Kind kind, int clients) {
        int free = VehicleType.UNBOUNDED;
        int many = VehicleType.UNLIMITED;
        switch (kind) {
            case CAPACITATED, ASYMMETRIC_WITH_CUT_WAYS, OPTIONAL_CLIENTS ->
                builder.vehicles(VehicleType.plain("any", many, 0, 20));
            case TIME_WINDOWS -> builder.vehicles(type("any", many, 0, List.of(20), 0, 1, free, free, HORIZON, 0));
            case WINDOWS_AND_DURATION ->
                builder.vehicles(type("any", many, 0, List.of(20), 0, 1, free, 330, HORIZON, 0));
            case SEVERAL_DEPOTS -> {
                builder.vehicles(type("north", Math.max(1, clients / 3), 0, List.of(20), 0, 1, free, 400, free, 0));
                builder.vehicles(type("south", Math.max(1, clients / 3), 1, List.of(20), 0, 1, free, 400, free, 0));
            }
            case DEPOTS_WINDOWS_AND_DURATION -> {
                int half = Math.max(1, clients / 2);
                builder.vehicles(type("north", half, 0, List.of(20), 0, 1, free, 330, HORIZON, 0));
                builder.vehicles(type("south", half, 1, List.of(20), 0, 1, free, 330, HORIZON, 0));
            }
            case HETEROGENEOUS -> {
                builder.vehicles(type("van", clients, 0, List.of(10), 20, 2, free, free, free, 0));
                builder.vehicles(type("truck", 2, 0, List.of(20), 60, 3, free, free, free, 0));
                builder.vehicles(type("lorry", 1, 0, List.of(40), 90, 4, free, free, free, 0));
            }
            case SKILLS_AND_TWO_LOADS -> {
                builder.vehicles(type("plain", many, 0, List.of(20, 12), 0, 1, free, free, free, 0));
                builder.vehicles(type("skilled", 2 + (clients / 6), 0, List.of(20, 12), 10, 2, free, free, free, 1));
            }
            case DISTANCE_LIMIT -> builder.vehicles(type("any", many, 0, List.of(30), 0, 1, 290, free, free, 0));
        }
    }

    private static VehicleType type(
            String name,
            int count,
            int depot,
            List<Integer> capacity,
            long fixed,
            int unit,
            int maxDistance,
            int maxDuration,
            int latest,
            long skills) {
        return new VehicleType(
                name, count, depot, depot, capacity, fixed, unit, maxDistance, maxDuration, 0, latest, skills);
    }
}
