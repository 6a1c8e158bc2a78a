package org.supplyline.routing.kernel;

/**
 * Greedy insertion with blinks (Christiaens, Vanden Berghe 2020, section 5.2): unserved clients are sorted by one of several orders and each
 * goes to its cheapest place, where now and then a place is overlooked.
 */
final class Recreate {
    /** Weights of random, demand, far, close, and with windows: short, early and late ones first. */
    private static final int[] ORDER_WEIGHTS = {4, 4, 2, 1, 2, 2, 2};

    private static final int ORDERS_WITHOUT_WINDOWS = 4;
    private static final int RANDOM_ORDER = 0;

    private final Tours tours;
    private final Insertion insertion;
    private final Absence absence;
    private final FastRandom random;
    private final long[][] keys;
    private final int weights;
    private final int[] queue;
    private final long[] queueKeys;

    Recreate(Tours tours, Insertion insertion, Absence absence, FastRandom random) {
        this.tours = tours;
        this.insertion = insertion;
        this.absence = absence;
        this.random = random;
        Model model = tours.model;
        keys = new long[model.windows ? ORDER_WEIGHTS.length : ORDERS_WITHOUT_WINDOWS][];
        int sum = 0;
        for (int order = 0; order < keys.length; order++) {
            sum += ORDER_WEIGHTS[order];
            keys[order] = new long[model.nodes];
            for (int client = model.depots; client < model.nodes; client++) {
                keys[order][client] = key(model, order, client);
            }
        }
        weights = sum;
        queue = new int[model.nodes];
        queueKeys = new long[model.nodes];
    }

    /** Inserts whatever can be inserted and is worth it. */
    void apply() {
        int count = fillQueue();
        for (int index = 0; index < count; index++) {
            if (insertion.find(queue[index], absence.limit(queue[index]))) {
                insertion.apply();
            }
        }
    }

    /** Sorts the unserved clients by a random order; insertion sort, because they are few. */
    private int fillQueue() {
        int order = drawOrder();
        int count = tours.absentCount;
        for (int index = 0; index < count; index++) {
            int client = tours.absent[index];
            long key = order == RANDOM_ORDER ? random.next() : keys[order][client];
            int place = index;
            while (place > 0 && queueKeys[place - 1] > key) {
                queueKeys[place] = queueKeys[place - 1];
                queue[place] = queue[place - 1];
                place--;
            }
            queueKeys[place] = key;
            queue[place] = client;
        }
        return count;
    }

    private int drawOrder() {
        int drawn = random.below(weights);
        int order = 0;
        while (drawn >= ORDER_WEIGHTS[order]) {
            drawn -= ORDER_WEIGHTS[order];
            order++;
        }
        return order;
    }

    private static long key(Model model, int order, int client) {
        return switch (order) {
            case 1 -> -relativeDemand(model, client);
            case 2 -> -depotDistance(model, client);
            case 3 -> depotDistance(model, client);
            case 4 -> (long) model.latest[client] - model.earliest[client];
            case 5 -> model.earliest[client];
            case 6 -> -model.latest[client];
            default -> 0;
        };
    }

    /** Largest share of the largest capacity over all kinds of load, in millionths. */
    private static long relativeDemand(Model model, int client) {
        long most = 0;
        for (int dimension = 0; dimension < model.dimensions; dimension++) {
            int largest = 1;
            for (int capacity : model.capacity[dimension]) {
                largest = Math.max(largest, capacity);
            }
            most = Math.max(most, 1_000_000L * model.demand[dimension][client] / largest);
        }
        return most;
    }

    private static long depotDistance(Model model, int client) {
        long nearest = Long.MAX_VALUE;
        for (int depot = 0; depot < model.depots; depot++) {
            nearest = Math.min(nearest, model.distance[(depot * model.nodes) + client]);
        }
        return nearest;
    }
}
