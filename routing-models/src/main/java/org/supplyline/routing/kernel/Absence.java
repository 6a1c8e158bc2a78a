package org.supplyline.routing.kernel;

import java.util.Arrays;

/**
 * What it costs to leave clients out. An optional client has the penalty of the problem. A required one has a price that grows for as
 * long as it stays out, so that a tight fleet first may, and then no longer can, drive past it: the weighted absences by which Christiaens
 * and Vanden Berghe (2020, section 6) reduce fleets.
 */
final class Absence {
    private static final double GROWTH = 1.1;
    private static final long CEILING = 1L << 50;

    private final Model model;
    private final long[] price;

    Absence(Model model) {
        this.model = model;
        price = model.penalty.clone();
        long dearest = 1;
        for (int client = model.depots; client < model.nodes; client++) {
            dearest = Math.max(dearest, dearestAlone(client));
        }
        long base = dearest;
        Arrays.setAll(price, node -> price[node] == RoutingProblem.REQUIRED ? base : price[node]);
    }

    /** Most that an insertion may cost: a required client is inserted at any cost. */
    long limit(int client) {
        return model.isRequired(client) ? Long.MAX_VALUE : price[client];
    }

    /** What it costs now to leave a client out. */
    long price(int client) {
        return price[client];
    }

    /** Mean price of all clients. */
    double mean() {
        return Arrays.stream(price, model.depots, model.nodes).average().orElse(1);
    }

    /** Price of all clients that a plan leaves out. */
    long of(Tours tours) {
        long sum = 0;
        for (int index = 0; index < tours.unserved.count; index++) {
            sum += price[tours.unserved.list[index]];
        }
        return sum;
    }

    /** Penalties of the optional clients that a plan leaves out. */
    long penalties(Tours tours) {
        long sum = 0;
        for (int index = 0; index < tours.unserved.count; index++) {
            int client = tours.unserved.list[index];
            sum += model.isRequired(client) ? 0 : model.penalty[client];
        }
        return sum;
    }

    /** Required clients that a plan leaves out. */
    int missing(Tours tours) {
        int count = 0;
        for (int index = 0; index < tours.unserved.count; index++) {
            count += model.isRequired(tours.unserved.list[index]) ? 1 : 0;
        }
        return count;
    }

    /** Makes the required clients that are still out dearer. */
    void raise(Tours tours) {
        for (int index = 0; index < tours.unserved.count; index++) {
            int client = tours.unserved.list[index];
            if (model.isRequired(client)) {
                price[client] = Math.min(CEILING, (long) (price[client] * GROWTH) + 1);
            }
        }
    }

    /** Cost of the dearest route for this client alone over existing ways. */
    private long dearestAlone(int client) {
        long dearest = 0;
        for (int type = 0; type < model.types; type++) {
            long there = model.distance[(model.startDepot[type] * model.nodes) + client];
            long back = model.distance[(client * model.nodes) + model.endDepot[type]];
            if (there + back < RoutingProblem.FORBIDDEN) {
                dearest = Math.max(dearest, model.fixedCost[type] + (model.unitCost[type] * (there + back)));
            }
        }
        return dearest;
    }
}
