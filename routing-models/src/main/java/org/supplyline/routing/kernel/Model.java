package org.supplyline.routing.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A problem as the search reads it: matrices in both directions, vehicle types as columns, and one flag for every family of rules so
 * that a problem without them does not pay for them.
 */
final class Model {
    /** Side of a square of a matrix that fits the nearest cache. */
    private static final int TILE = 32;

    final int nodes;
    final int depots;
    final int types;
    final int dimensions;

    /** Length from the row's node to the column's; {@code distanceTo} is the same transposed, and the same array if symmetric. */
    final int[] distance;

    final int[] distanceTo;
    final int[] time;
    final int[] timeTo;

    final int[][] demand;
    final int[] earliest;
    final int[] latest;
    final int[] service;
    final long[] skills;
    final long[] penalty;

    final int[][] capacity;
    final int[] count;
    final int[] startDepot;
    final int[] endDepot;
    final long[] fixedCost;
    final long[] unitCost;
    final long[] maxDistance;
    final long[] maxDuration;
    final int[] shiftStart;
    final int[] shiftEnd;
    final long[] typeSkills;

    /** Where the matrices of a type begin in the arrays of ways. */
    final int[] base;

    final ShiftRules rules;
    final int[] shiftOf;

    /** The shift before that is alike, by shift. */
    final int[] twin;

    final int[] place;
    final Arrival[] arrival;

    /** The shift that a client is promised to, {@link RoutingProblem#NO_SHIFT} if none, and what it costs to break that. */
    final int[] promisedTo;

    final long[] brokenPromise;

    final boolean shifts;
    final boolean optional;
    final boolean windows;
    final boolean durationLimits;
    final boolean distanceLimits;
    final boolean forbiddenWays;
    final boolean skilled;
    final boolean limitedFleet;

    Model(RoutingProblem problem) {
        nodes = problem.nodes();
        depots = problem.depots();
        dimensions = problem.dimensions();
        List<VehicleType> fleet = problem.vehicleTypes();
        types = fleet.size();
        time = problem.durations();
        distance = withoutWaysOfNoTime(problem.distances(), time);
        distanceTo = transposed(distance, nodes);
        rules = problem.shiftRules();
        shifts = !rules.shifts().isEmpty();
        shiftOf = rules.shiftOfType().stream().mapToInt(shift -> shift).toArray();
        place = rules.places().stream().mapToInt(place -> place).toArray();
        base = IntStream.of(shiftOf)
                .map(shift -> shift < 0 ? 0 : rules.shifts().get(shift).profile() * nodes * nodes)
                .toArray();
        timeTo = Arrays.equals(time, distance) ? distanceTo : transposed(time, nodes);
        demand = problem.demands();
        service = perNode(problem::service);
        skills = new long[nodes];
        penalty = new long[nodes];
        for (int node = 0; node < nodes; node++) {
            skills[node] = problem.skills(node);
            penalty[node] = node < depots ? 0 : problem.penalty(node);
        }
        earliest = perNode(problem::earliest);
        latest = perNode(problem::latest);
        capacity = new int[dimensions][types];
        count = perType(fleet, VehicleType::count);
        startDepot = perType(fleet, VehicleType::startDepot);
        endDepot = perType(fleet, VehicleType::endDepot);
        fixedCost = fleet.stream().mapToLong(VehicleType::fixedCost).toArray();
        unitCost = fleet.stream().mapToLong(VehicleType::distanceCost).toArray();
        maxDistance = fleet.stream().mapToLong(VehicleType::maxDistance).toArray();
        maxDuration = fleet.stream().mapToLong(VehicleType::maxDuration).toArray();
        typeSkills = fleet.stream().mapToLong(VehicleType::skills).toArray();
        shiftStart = new int[types];
        shiftEnd = new int[types];
        for (int type = 0; type < types; type++) {
            VehicleType vehicle = fleet.get(type);
            shiftStart[type] = Math.max(vehicle.earliest(), earliest[vehicle.startDepot()]);
            shiftEnd[type] = Math.min(vehicle.latest(), latest[vehicle.endDepot()]);
            for (int dimension = 0; dimension < dimensions; dimension++) {
                capacity[dimension][type] = vehicle.capacity().get(dimension);
            }
        }
        arrival = rules.arrivals().toArray(Arrival[]::new);
        List<String> names = rules.shifts().stream().map(Shift::name).toList();
        promisedTo = perNode(node -> names.indexOf(rules.promises().get(node).shift()));
        brokenPromise = rules.promises().stream().mapToLong(Promise::cost).toArray();
        twin = IntStream.range(0, rules.shifts().size()).map(this::twin).toArray();
        windows = hasWindows();
        durationLimits = below(maxDuration);
        distanceLimits = below(maxDistance);
        forbiddenWays = anyForbidden(distance) || anyForbidden(time);
        skilled = any(skills);
        optional = LongStream.of(penalty).skip(depots).anyMatch(price -> price != RoutingProblem.REQUIRED);
        limitedFleet = fleet.stream().anyMatch(type -> type.count() < problem.clients());
    }

    boolean isRequired(int client) {
        return penalty[client] == RoutingProblem.REQUIRED;
    }

    private int twin(int shift) {
        for (int other = shift - 1; other >= 0; other--) {
            if (facts(shift).equals(facts(other))) {
                return other;
            }
        }
        return RoutingProblem.NO_SHIFT;
    }

    /** All but the name of a shift and its types. */
    private List<Object> facts(int shift) {
        Shift day = rules.shifts().get(shift);
        List<Object> facts = new ArrayList<>(List.of(
                day.start(), day.home(), day.earliest(), day.latest(), day.maxTrips(), day.fixedCost(), day.profile()));
        facts.add(Arrays.stream(promisedTo).anyMatch(promised -> promised == shift) ? shift : RoutingProblem.NO_SHIFT);
        for (int type = 0; type < types; type++) {
            if (shiftOf[type] == shift) {
                facts.addAll(List.of(startDepot[type], typeSkills[type], fixedCost[type], unitCost[type]));
                for (int[] kind : capacity) {
                    facts.add(kind[type]);
                }
            }
        }
        return facts;
    }

    private boolean hasWindows() {
        boolean found = false;
        for (int node = 0; node < nodes; node++) {
            found |= earliest[node] > 0 || latest[node] < VehicleType.UNBOUNDED;
        }
        for (int type = 0; type < types; type++) {
            found |= shiftStart[type] > 0 || shiftEnd[type] < VehicleType.UNBOUNDED;
        }
        return found;
    }

    private int[] perNode(IntUnaryOperator value) {
        int[] values = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            values[node] = value.applyAsInt(node);
        }
        return values;
    }

    private static int[] perType(List<VehicleType> fleet, ToIntFunction<VehicleType> value) {
        return fleet.stream().mapToInt(value).toArray();
    }

    private static boolean below(long[] limits) {
        for (long limit : limits) {
            if (limit < VehicleType.UNBOUNDED) {
                return true;
            }
        }
        return false;
    }

    private static boolean any(long[] bits) {
        for (long mask : bits) {
            if (mask != 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyForbidden(int[] ways) {
        for (int way : ways) {
            if (way >= RoutingProblem.FORBIDDEN) {
                return true;
            }
        }
        return false;
    }

    /** Lengths in which a way that has no time has no length either, so that one test finds both. */
    private static int[] withoutWaysOfNoTime(int[] lengths, int[] times) {
        boolean same = true;
        for (int arc = 0; arc < times.length && same; arc++) {
            same = times[arc] < RoutingProblem.FORBIDDEN || lengths[arc] >= RoutingProblem.FORBIDDEN;
        }
        if (same) {
            return lengths;
        }
        int[] ways = lengths.clone();
        Arrays.setAll(ways, arc -> times[arc] >= RoutingProblem.FORBIDDEN ? RoutingProblem.FORBIDDEN : ways[arc]);
        return ways;
    }

    /** Each matrix transposed, or the same when all are symmetric; tile by tile, so that rows and columns are both near in memory. */
    private static int[] transposed(int[] matrix, int size) {
        int[] transposed = new int[matrix.length];
        for (int base = 0; base < matrix.length; base += size * size) {
            for (int row = 0; row < size; row += TILE) {
                for (int column = 0; column < size; column += TILE) {
                    transposeTile(matrix, transposed, size, base + (row * size) + column, size - row, size - column);
                }
            }
        }
        return Arrays.equals(matrix, transposed) ? matrix : transposed;
    }

    /** @param corner of the tile; rows and columns are those from there to the end of the matrix */
    private static void transposeTile(int[] matrix, int[] transposed, int size, int corner, int rows, int columns) {
        int base = corner - (corner % (size * size));
        int mirrored = base + ((corner - base) % size * size) + ((corner - base) / size);
        for (int row = 0; row < Math.min(TILE, rows); row++) {
            for (int column = 0; column < Math.min(TILE, columns); column++) {
                transposed[mirrored + (column * size) + row] = matrix[corner + (row * size) + column];
            }
        }
    }
}
