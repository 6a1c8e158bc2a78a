package org.supplyline.routing.instance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.supplyline.routing.kernel.VehicleType;

/** The vehicles of a file, alike ones counted together, and which of its vehicles is of which type. */
final class Fleet {

    /** More vehicles than places are of use only in fleets of several kinds. */
    static final int MOST_VEHICLES = 200_000;

    /** More kinds than this are a lie or a mistake. */
    static final int MOST_TYPES = 1_000;

    /**
     * What makes vehicles alike.
     *
     * @param depot node where they begin and end
     * @param fixedCost of using one, as the file has it
     * @param distanceCost of one unit of distance
     * @param maxDuration in the unit of the file, infinite if free
     */
    record Model(int depot, int capacity, long fixedCost, int distanceCost, double maxDuration) {

        /** Without costs and limits of its own. */
        static Model plain(int depot, int capacity) {
            return new Model(depot, capacity, 0, 1, Double.POSITIVE_INFINITY);
        }
    }

    private final Map<Model, Integer> types = new LinkedHashMap<>();
    private final List<Integer> counts = new ArrayList<>();
    private final List<Integer> typeOfVehicle = new ArrayList<>();

    /** Vehicles in any number. */
    void addUnlimited(Model model) {
        types.put(model, counts.size());
        counts.add(VehicleType.UNLIMITED);
    }

    /** The next vehicles of the file. */
    void add(Model model, int count) {
        int type = types.computeIfAbsent(model, made -> counts.size());
        if (type == counts.size()) {
            counts.add(0);
        }
        counts.set(type, counts.get(type) + count);
        for (int i = 0; i < count; i++) {
            typeOfVehicle.add(type);
        }
    }

    int kinds() {
        return counts.size();
    }

    /** Whether any route has a longest time. */
    boolean isBoundInTime() {
        return types.keySet().stream().anyMatch(model -> !Double.isInfinite(model.maxDuration()));
    }

    int largestCapacity() {
        return types.keySet().stream().mapToInt(Model::capacity).max().orElse(0);
    }

    /** By the number of the vehicle in the file, from 0; empty where all are alike and their numbers say nothing. */
    List<Integer> typeOfVehicle() {
        return kinds() > 1 ? List.copyOf(typeOfVehicle) : List.of();
    }

    /** The kinds for the kernel; shifts are the windows of the depots. */
    List<VehicleType> types(Metric metric, int[] earliest, int[] latest) {
        List<VehicleType> made = new ArrayList<>();
        types.forEach((model, type) -> made.add(new VehicleType(
                Integer.toString(type + 1),
                counts.get(type),
                model.depot(),
                model.depot(),
                List.of(model.capacity()),
                model.fixedCost() * metric.scale(),
                model.distanceCost(),
                VehicleType.UNBOUNDED,
                Double.isInfinite(model.maxDuration()) ? VehicleType.UNBOUNDED : (int) metric.most(model.maxDuration()),
                earliest[model.depot()],
                latest[model.depot()],
                0)));
        return made;
    }
}
