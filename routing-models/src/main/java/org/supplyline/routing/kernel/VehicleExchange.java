package org.supplyline.routing.kernel;

/**
 * Gives a route to another kind of vehicle, of another size, cost or depot: a free one, or one whose route is taken in return. Local search
 * by clients alone would have to take the route apart for it.
 */
final class VehicleExchange {
    private static final double EPSILON = 1e-4;

    private final RelaxedPlan plan;
    private final Model model;
    private final Span span;
    private final int[] here;
    private final int[] there;

    VehicleExchange(RelaxedPlan plan) {
        this.plan = plan;
        this.model = plan.model;
        span = new Span(plan);
        here = new int[model.nodes];
        there = new int[model.nodes];
    }

    /** Makes the best exchange of this route's vehicle if it pays. */
    boolean improve(int route) {
        double best = -EPSILON;
        int taken = route;
        int freeType = Tours.ABSENT;
        for (int other = 0; other < plan.slots; other++) {
            int type = plan.type[other];
            boolean isFree = plan.size[other] == 0;
            if (type == plan.type[route] || (isFree && type == freeType)) {
                continue;
            }
            freeType = isFree ? type : freeType;
            double change = onVehicle(route, other) + onVehicle(other, route) - plan.price[route] - plan.price[other];
            if (change < best) {
                best = change;
                taken = other;
            }
        }
        if (taken == route) {
            return false;
        }
        int count = plan.copy(route, here, 0);
        int otherCount = plan.copy(taken, there, 0);
        plan.drive(route, there, otherCount);
        plan.drive(taken, here, count);
        return true;
    }

    /** Price of the clients of one slot on the vehicle of another. */
    private double onVehicle(int route, int vehicle) {
        if (plan.size[route] == 0) {
            return 0;
        }
        return plan.priceOf(
                        vehicle,
                        plan.size[route],
                        plan.length[route] + otherEnds(model.distance, route, vehicle),
                        plan.load[route])
                + plan.priceOfTime(lateOnVehicle(route, vehicle));
    }

    private long lateOnVehicle(int route, int vehicle) {
        if (!model.windows) {
            return plan.tooLong(vehicle, plan.time[route] + otherEnds(model.time, route, vehicle));
        }
        span.head(vehicle, plan.depot[vehicle]);
        return span.lateAfter(plan.first[route], vehicle);
    }

    private long otherEnds(int[] ways, int route, int vehicle) {
        int own = plan.depot[route] * model.nodes;
        int their = plan.depot[vehicle] * model.nodes;
        int first = plan.first[route];
        int last = plan.last[route];
        return (long) ways[their + first] + ways[their + last] - ways[own + first] - ways[own + last];
    }
}
