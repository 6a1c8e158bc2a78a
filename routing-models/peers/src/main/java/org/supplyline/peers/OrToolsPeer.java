package org.supplyline.peers;

import com.google.ortools.Loader;
import com.google.ortools.constraintsolver.Assignment;
import com.google.ortools.constraintsolver.FirstSolutionStrategy;
import com.google.ortools.constraintsolver.LocalSearchMetaheuristic;
import com.google.ortools.constraintsolver.RoutingDimension;
import com.google.ortools.constraintsolver.RoutingIndexManager;
import com.google.ortools.constraintsolver.RoutingModel;
import com.google.ortools.constraintsolver.RoutingSearchParameters;
import com.google.ortools.constraintsolver.main;
import com.google.protobuf.Duration;
import java.util.ArrayList;
import java.util.List;
import org.supplyline.routing.instance.Instance;
import org.supplyline.routing.instance.Kind;
import org.supplyline.routing.instance.Peer;
import org.supplyline.routing.kernel.Route;
import org.supplyline.routing.kernel.RoutePlan;
import org.supplyline.routing.kernel.RoutingProblem;
import org.supplyline.routing.kernel.VehicleType;

/**
 * OR-Tools' routing library: cheapest arcs, or cheapest insertion where time binds and arcs find no first plan, then guided local search,
 * as its guide proposes.
 */
public final class OrToolsPeer implements Peer {

    private static final double NANOS_A_SECOND = 1e9;

    @Override
    public String name() {
        return "ortools";
    }

    @Override
    public boolean takes(Kind kind) {
        return kind != Kind.SDVRP;
    }

    @Override
    public RoutePlan solve(Instance instance, double seconds, long seed) {
        Loader.loadNativeLibraries();
        RoutingProblem problem = instance.problem();
        List<Integer> types = Vehicles.types(problem);
        int[] starts = new int[types.size()];
        int[] ends = new int[types.size()];
        for (int vehicle = 0; vehicle < starts.length; vehicle++) {
            VehicleType type = problem.vehicleTypes().get(types.get(vehicle));
            starts[vehicle] = type.startDepot();
            ends[vehicle] = type.endDepot();
        }
        RoutingIndexManager nodes = new RoutingIndexManager(problem.nodes(), starts.length, starts, ends);
        RoutingModel model = new RoutingModel(nodes);
        costs(problem, types, model);
        loads(problem, types, model);
        if (Vehicles.isTimed(problem)) {
            times(problem, types, nodes, model);
        }
        model.solver().reSeed((int) seed);
        RoutingSearchParameters parameters = main.defaultRoutingSearchParameters().toBuilder()
                .setFirstSolutionStrategy(
                        Vehicles.isTimed(problem)
                                ? FirstSolutionStrategy.Value.PARALLEL_CHEAPEST_INSERTION
                                : FirstSolutionStrategy.Value.PATH_CHEAPEST_ARC)
                .setLocalSearchMetaheuristic(LocalSearchMetaheuristic.Value.GUIDED_LOCAL_SEARCH)
                .setTimeLimit(Duration.newBuilder().setSeconds((long) seconds).setNanos((int)
                        ((seconds - Math.floor(seconds)) * NANOS_A_SECOND)))
                .build();
        return plan(model.solveWithParameters(parameters), types, nodes, model);
    }

    private static void costs(RoutingProblem problem, List<Integer> types, RoutingModel model) {
        List<Integer> callbacks = new ArrayList<>();
        for (VehicleType type : problem.vehicleTypes()) {
            long[][] matrix = new long[problem.nodes()][problem.nodes()];
            for (int from = 0; from < problem.nodes(); from++) {
                for (int to = 0; to < problem.nodes(); to++) {
                    matrix[from][to] = (long) type.distanceCost() * problem.distance(from, to);
                }
            }
            callbacks.add(model.registerTransitMatrix(matrix));
        }
        for (int vehicle = 0; vehicle < types.size(); vehicle++) {
            model.setArcCostEvaluatorOfVehicle(callbacks.get(types.get(vehicle)), vehicle);
            model.setFixedCostOfVehicle(
                    problem.vehicleTypes().get(types.get(vehicle)).fixedCost(), vehicle);
        }
    }

    private static void loads(RoutingProblem problem, List<Integer> types, RoutingModel model) {
        long[] demands = new long[problem.nodes()];
        for (int client = problem.depots(); client < demands.length; client++) {
            demands[client] = problem.demand(0, client);
        }
        long[] capacities = types.stream()
                .mapToLong(type -> problem.vehicleTypes().get(type).capacity().get(0))
                .toArray();
        model.addDimensionWithVehicleCapacity(model.registerUnaryTransitVector(demands), 0, capacities, true, "load");
    }

    private static void times(
            RoutingProblem problem, List<Integer> types, RoutingIndexManager nodes, RoutingModel model) {
        long[][] matrix = new long[problem.nodes()][problem.nodes()];
        for (int from = 0; from < problem.nodes(); from++) {
            for (int to = 0; to < problem.nodes(); to++) {
                matrix[from][to] = (long) problem.service(from) + problem.duration(from, to);
            }
        }
        model.addDimension(
                model.registerTransitMatrix(matrix), VehicleType.UNBOUNDED, VehicleType.UNBOUNDED, false, "time");
        RoutingDimension time = model.getMutableDimension("time");
        for (int client = problem.depots(); client < problem.nodes(); client++) {
            time.cumulVar(nodes.nodeToIndex(client)).setRange(problem.earliest(client), problem.latest(client));
        }
        for (int vehicle = 0; vehicle < types.size(); vehicle++) {
            VehicleType type = problem.vehicleTypes().get(types.get(vehicle));
            time.cumulVar(model.start(vehicle)).setRange(type.earliest(), type.latest());
            time.cumulVar(model.end(vehicle)).setRange(type.earliest(), type.latest());
            if (type.maxDuration() < VehicleType.UNBOUNDED) {
                time.setSpanUpperBoundForVehicle(type.maxDuration(), vehicle);
            }
        }
    }

    /** An empty plan where it found none. */
    private static RoutePlan plan(
            Assignment found, List<Integer> types, RoutingIndexManager nodes, RoutingModel model) {
        List<Route> routes = new ArrayList<>();
        for (int vehicle = 0; found != null && vehicle < types.size(); vehicle++) {
            List<Integer> clients = new ArrayList<>();
            long index = found.value(model.nextVar(model.start(vehicle)));
            while (!model.isEnd(index)) {
                clients.add(nodes.indexToNode(index));
                index = found.value(model.nextVar(index));
            }
            if (!clients.isEmpty()) {
                routes.add(new Route(types.get(vehicle), clients));
            }
        }
        return new RoutePlan(routes, List.of(), 0);
    }
}
