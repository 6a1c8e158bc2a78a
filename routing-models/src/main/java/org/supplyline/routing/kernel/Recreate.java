package org.supplyline.routing.kernel;

/**
 * Greedy insertion with blinks (Christiaens, Vanden Berghe 2020, section 5.2): unserved clients are sorted by one of several orders and each
 * goes to its cheapest place, where now and then a place is overlooked.
 */
final class Recreate {
    /** Weights of random, demand, far, close, and with windows: short, early and late ones first. */
    private static final int[] ORDER_WEIGHTS = {4, 4, 2, 1, 2, 2, 2};

    private static final int ORDERS_WITHOUT_WINDOWS = 4;

    /** Where clients may be left out, every third time the dearest absence comes first. */
    private static final double DEAREST_SHARE = 0.33;

    /** What a stop takes of a vehicle's day beside its load, in millionths of the largest. */
    private static final long STOP_EFFORT = 20_000;

    private static final int MOST_SETTLED = 10;
    private static final int RANDOM_ORDER = 0;
    private static final int DEAREST = -1;

    private final Tours tours;
    private final Insertion insertion;
    private final Fleet fleet;
    private final Absence absence;
    private final FastRandom random;
    private final long[][] keys;
    private final int weights;
    private final int[] queue;
    private final long[] queueKeys;
    private final Neighbours near;
    private final long[] dearness;
    private int order;
    private int count;

    Recreate(Tours tours, Insertion insertion, Fleet fleet, Absence absence, Neighbours near, FastRandom random) {
        this.tours = tours;
        this.insertion = insertion;
        this.fleet = fleet;
        this.absence = absence;
        this.random = random;
        this.near = near;
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
        dearness = new long[model.optional ? model.nodes : 0];
        for (int client = model.depots; client < dearness.length; client++) {
            dearness[client] = absence.limit(client) / (STOP_EFFORT + relativeDemand(model, client));
        }
        queue = new int[model.nodes];
        queueKeys = new long[model.nodes];
    }

    /** Inserts whatever can be inserted and is worth it; those whose absence is dearest first, if any may be left out. */
    void applyAll() {
        order = tours.model.optional ? DEAREST : drawOrder();
        enqueueAll();
        insertAll(Double.POSITIVE_INFINITY);
    }

    private void enqueueAll() {
        count = 0;
        for (int index = 0; index < tours.unserved.count; index++) {
            enqueue(tours.unserved.list[index]);
        }
    }

    /**
     * The same in a random order after a ruin. Where many clients are left out, only those that the ruin freed and some near its seed are tried.
     *
     * @param settled how many were left out before the ruin
     * @param bound what the plan, with the price of those left out, must stay below
     * @return whether it does; if it cannot any more, nothing further is inserted
     */
    boolean apply(int settled, int seed, double bound) {
        order = drawOrder();
        if (settled <= MOST_SETTLED || !tours.model.optional) {
            enqueueAll();
            return insertAll(bound);
        }
        count = 0;
        for (int index = settled; index < tours.unserved.count; index++) {
            enqueue(tours.unserved.list[index]);
        }
        int tried = 0;
        int start = near.start(seed);
        for (int index = start; index < start + near.width && tried < MOST_SETTLED; index++) {
            int client = near.lists()[index];
            if (tours.slot[client] == Tours.ABSENT && tours.unserved.at[client] < settled) {
                enqueue(client);
                tried++;
            }
        }
        if (tours.slot[seed] == Tours.ABSENT && tours.unserved.at[seed] < settled) {
            enqueue(seed);
        }
        return insertAll(bound);
    }

    /** Inserts those in the queue; what is inserted never becomes cheaper by what follows, so a plan that is too dear already stays so. */
    private boolean insertAll(double bound) {
        double rest = bound - absence.of(tours);
        for (int index = 0; index < count; index++) {
            rest += absence.price(queue[index]);
        }
        for (int index = 0; index < count; index++) {
            int client = queue[index];
            double most = rest - tours.total();
            boolean mayStayOut = absence.price(client) < most;
            if (insertion.find(client, mayStayOut ? absence.limit(client) : (long) most)) {
                fleet.fit(insertion.apply());
            } else if (mayStayOut) {
                rest -= absence.price(client);
            } else {
                return false;
            }
        }
        return true;
    }

    /** Keeps the queue sorted by the order drawn; insertion sort, because they are few. */
    private void enqueue(int client) {
        long key = order == RANDOM_ORDER ? random.next() : order == DEAREST ? -dearness[client] : keys[order][client];
        int place = count++;
        while (place > 0 && queueKeys[place - 1] > key) {
            queueKeys[place] = queueKeys[place - 1];
            queue[place] = queue[place - 1];
            place--;
        }
        queueKeys[place] = key;
        queue[place] = client;
    }

    private int drawOrder() {
        if (tours.model.optional && random.chance(DEAREST_SHARE)) {
            return DEAREST;
        }
        int drawn = random.below(weights);
        int found = 0;
        while (drawn >= ORDER_WEIGHTS[found]) {
            drawn -= ORDER_WEIGHTS[found];
            found++;
        }
        return found;
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
