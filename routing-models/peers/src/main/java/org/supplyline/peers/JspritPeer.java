package org.supplyline.peers;

import com.graphhopper.jsprit.core.algorithm.VehicleRoutingAlgorithm;
import com.graphhopper.jsprit.core.algorithm.box.Jsprit;
import com.graphhopper.jsprit.core.algorithm.termination.TimeTermination;
import com.graphhopper.jsprit.core.problem.Location;
import com.graphhopper.jsprit.core.problem.VehicleRoutingProblem;
import com.graphhopper.jsprit.core.problem.job.Service;
import com.graphhopper.jsprit.core.problem.solution.VehicleRoutingProblemSolution;
import com.graphhopper.jsprit.core.problem.solution.route.VehicleRoute;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TimeWindow;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TourActivity;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleImpl;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleTypeImpl;
import com.graphhopper.jsprit.core.util.FastVehicleRoutingTransportCostsMatrix;
import com.graphhopper.jsprit.core.util.Solutions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.supplyline.routing.instance.Instance;
import org.supplyline.routing.instance.Kind;
import org.supplyline.routing.instance.Peer;
import org.supplyline.routing.kernel.Route;
import org.supplyline.routing.kernel.RoutePlan;
import org.supplyline.routing.kernel.RoutingProblem;
import org.supplyline.routing.kernel.VehicleType;

/** jsprit with the strategies of its toolbox; it knows no longest duration of a route, so not the problems with several depots. */
public final class JspritPeer implements Peer {

    private static final double MILLIS = 1000;

    @Override
    public String name() {
        return "jsprit";
    }

    @Override
    public boolean takes(Kind kind) {
        return kind == Kind.CVRP || kind == Kind.VRPTW || kind == Kind.HFVRP;
    }

    @Override
    public RoutePlan solve(Instance instance, double seconds, long seed) {
        long began = System.nanoTime();
        VehicleRoutingProblem problem = problem(instance.problem());
        VehicleRoutingAlgorithm algorithm = Jsprit.Builder.newInstance(problem)
                .setProperty(Jsprit.Parameter.THREADS, "1")
                .setRandom(new Random(seed))
                .buildAlgorithm();
        algorithm.setMaxIterations(Integer.MAX_VALUE);
        double left = MILLIS * seconds - (System.nanoTime() - began) / (MILLIS * MILLIS);
        TimeTermination end = new TimeTermination((long) Math.max(1, left));
        algorithm.setPrematureAlgorithmTermination(end);
        algorithm.addListener(end);
        return plan(Solutions.bestOf(algorithm.searchSolutions()));
    }

    private static VehicleRoutingProblem problem(RoutingProblem problem) {
        FastVehicleRoutingTransportCostsMatrix.Builder ways =
                FastVehicleRoutingTransportCostsMatrix.Builder.newInstance(problem.nodes(), false);
        for (int from = 0; from < problem.nodes(); from++) {
            for (int to = 0; to < problem.nodes(); to++) {
                ways.addTransportTimeAndDistance(from, to, problem.duration(from, to), problem.distance(from, to));
            }
        }
        VehicleRoutingProblem.Builder builder = VehicleRoutingProblem.Builder.newInstance()
                .setFleetSize(VehicleRoutingProblem.FleetSize.FINITE)
                .setRoutingCost(ways.build());
        int number = 0;
        for (int index : Vehicles.types(problem)) {
            VehicleType type = problem.vehicleTypes().get(index);
            builder.addVehicle(VehicleImpl.Builder.newInstance(index + "/" + number++)
                    .setStartLocation(Location.newInstance(type.startDepot()))
                    .setEarliestStart(type.earliest())
                    .setLatestArrival(type.latest())
                    .setType(VehicleTypeImpl.Builder.newInstance(Integer.toString(index))
                            .addCapacityDimension(0, type.capacity().get(0))
                            .setCostPerDistance(type.distanceCost())
                            .setFixedCost((double) type.fixedCost())
                            .build())
                    .build());
        }
        for (int client = problem.depots(); client < problem.nodes(); client++) {
            builder.addJob(Service.Builder.newInstance(Integer.toString(client))
                    .setLocation(Location.newInstance(client))
                    .addSizeDimension(0, problem.demand(0, client))
                    .setServiceTime(problem.service(client))
                    .setTimeWindow(TimeWindow.newInstance(problem.earliest(client), problem.latest(client)))
                    .build());
        }
        return builder.build();
    }

    private static RoutePlan plan(VehicleRoutingProblemSolution solution) {
        List<Route> routes = new ArrayList<>();
        for (VehicleRoute route : solution.getRoutes()) {
            List<Integer> clients = route.getActivities().stream()
                    .map(TourActivity::getLocation)
                    .map(Location::getIndex)
                    .toList();
            String vehicle = route.getVehicle().getId();
            routes.add(new Route(Integer.parseInt(vehicle.substring(0, vehicle.indexOf('/'))), clients));
        }
        return new RoutePlan(routes, List.of(), 0);
    }
}
