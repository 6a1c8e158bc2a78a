package org.supplyline.routing.instance;

import java.util.List;
import org.supplyline.routing.kernel.Route;
import org.supplyline.routing.kernel.RoutePlan;
import org.supplyline.routing.kernel.RoutingProblem;
import org.supplyline.routing.kernel.VehicleType;

/**
 * A standard problem from a file. The depots are the first nodes of the kernel's problem; distances and times there are integers whose
 * unit depends on the {@link Kind}. Costs here are in the unit in which best known ones are published.
 */
public final class Instance {

    private final String name;
    private final Kind kind;
    private final RoutingProblem problem;
    private final List<Integer> typeOfVehicle;
    private final List<Integer> numbers;
    private final Ways ways;

    /** Distances in the unit of the file, before any rounding. */
    interface Ways {
        double distance(int from, int to);
    }

    /**
     * @param typeOfVehicle by the number of the vehicle in the file, from 0; empty where all are alike
     * @param numbers by which solutions name the nodes
     */
    Instance(
            String name,
            Kind kind,
            RoutingProblem problem,
            List<Integer> typeOfVehicle,
            List<Integer> numbers,
            Ways ways) {
        this.name = name;
        this.kind = kind;
        this.problem = problem;
        this.typeOfVehicle = List.copyOf(typeOfVehicle);
        this.numbers = List.copyOf(numbers);
        this.ways = ways;
    }

    /** As the file calls it, or the file's own name. */
    public String name() {
        return name;
    }

    /** Which problem it is. */
    public Kind kind() {
        return kind;
    }

    /** What the kernel searches on. */
    public RoutingProblem problem() {
        return problem;
    }

    /** The benchmark set that it belongs to: x-small, x-large, solomon, gh, gh-1000, mdvrp, mdvrptw, hfvrp, sdvrp. */
    public String set() {
        return kind.set(problem.clients());
    }

    /** Whether a client may be served by several vehicles, so that its demand may exceed what one carries. */
    public boolean isSplittable() {
        return kind == Kind.SDVRP;
    }

    /**
     * Cost of the routes in the published unit, added up from the distances of the file, whatever cost the plan says it has. Clients that
     * are left out cost nothing here.
     */
    public double cost(RoutePlan plan) {
        Metric metric = kind.metric();
        double real = 0;
        long whole = 0;
        for (Route route : plan.routes()) {
            VehicleType type = problem.vehicleTypes().get(route.vehicleType());
            real += (double) type.fixedCost() / metric.scale();
            whole += type.fixedCost();
            int last = type.startDepot();
            for (int i = 0; i <= route.clients().size(); i++) {
                int next = i < route.clients().size() ? route.clients().get(i) : type.endDepot();
                real += type.distanceCost() * ways.distance(last, next);
                whole += (long) type.distanceCost() * problem.distance(last, next);
                last = next;
            }
        }
        return metric.isReal()
                ? real * metric.scale() / metric.kernelCostsPerUnit()
                : (double) whole / metric.kernelCostsPerUnit();
    }

    /** A cost of the kernel in the published unit; near it where sums of double precision are published. */
    public double published(long kernelCost) {
        return (double) kernelCost / kind.metric().kernelCostsPerUnit();
    }

    /** Number by which solutions name the client at a node. */
    int numberOf(int node) {
        return numbers.get(node);
    }

    /** Node of the client that solutions name so, or −1. */
    int nodeOf(int number) {
        int guess = number - numbers.get(problem.depots()) + problem.depots();
        boolean isClient = guess >= problem.depots() && guess < problem.nodes();
        if (isClient && numbers.get(guess) == number) {
            return guess;
        }
        int found = numbers.subList(problem.depots(), problem.nodes()).indexOf(number);
        return found < 0 ? -1 : found + problem.depots();
    }

    /** Type of the vehicle by its number in the file, from 0; empty where all are alike. */
    List<Integer> typeOfVehicle() {
        return typeOfVehicle;
    }
}
