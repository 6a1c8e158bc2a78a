package org.supplyline.routing.instance;

import java.util.List;
import java.util.Optional;
import org.supplyline.routing.kernel.Route;
import org.supplyline.routing.kernel.RoutePlan;
import org.supplyline.routing.kernel.RoutingProblem;
import org.supplyline.routing.kernel.VehicleType;

/** A rule that a plan breaks; whoever made the plan, this looks at it with nothing but the problem. */
public enum Violation {
    /** A client that must be served is not. */
    MISSED("有客户未服务", "a client is not served"),
    /** A client is served more than once. */
    TWICE("有客户被重复服务", "a client is served twice"),
    /** More vehicles of a type than there are. */
    FLEET("车辆数超出", "more vehicles than there are"),
    /** A route carries more than its vehicle can. */
    OVERLOAD("超载", "a vehicle carries too much"),
    /** A window or a shift is missed. */
    LATE("时间窗或班次未遵守", "a time window or a shift is missed"),
    /** A route is longer than it may be, in distance or in time. */
    TOO_LONG("路线超长", "a route is too long"),
    /** A way that does not exist, or a client that the vehicle may not serve. */
    BARRED("道路或车辆不允许", "a way or a client is barred to the vehicle");

    private final String zh;
    private final String en;

    Violation(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** In Chinese. */
    public String zh() {
        return zh;
    }

    /** In English. */
    public String en() {
        return en;
    }

    /** The first rule that the plan breaks. */
    public static Optional<Violation> first(RoutingProblem problem, RoutePlan plan) {
        int[] visits = new int[problem.nodes()];
        int[] used = new int[problem.vehicleTypes().size()];
        for (Route route : plan.routes()) {
            VehicleType type = problem.vehicleTypes().get(route.vehicleType());
            used[route.vehicleType()]++;
            if (used[route.vehicleType()] > type.count()) {
                return Optional.of(FLEET);
            }
            route.clients().forEach(client -> visits[client]++);
            Optional<Violation> found = onRoute(problem, type, route.clients());
            if (found.isPresent()) {
                return found;
            }
        }
        for (int client = problem.depots(); client < problem.nodes(); client++) {
            if (visits[client] > 1) {
                return Optional.of(TWICE);
            }
            if (visits[client] == 0 && problem.penalty(client) == RoutingProblem.REQUIRED) {
                return Optional.of(MISSED);
            }
        }
        return Optional.empty();
    }

    private static Optional<Violation> onRoute(RoutingProblem problem, VehicleType type, List<Integer> clients) {
        for (int dimension = 0; dimension < problem.dimensions(); dimension++) {
            long load = 0;
            for (int client : clients) {
                load += problem.demand(dimension, client);
            }
            if (load > type.capacity().get(dimension)) {
                return Optional.of(OVERLOAD);
            }
        }
        long distance = 0;
        int last = type.startDepot();
        for (int i = 0; i <= clients.size(); i++) {
            int next = i < clients.size() ? clients.get(i) : type.endDepot();
            int way = problem.distance(last, next);
            if (way >= RoutingProblem.FORBIDDEN || (problem.skills(next) & ~type.skills()) != 0) {
                return Optional.of(BARRED);
            }
            distance += way;
            last = next;
        }
        return distance > type.maxDistance() ? Optional.of(TOO_LONG) : inTime(problem, type, clients);
    }

    /** Joins visits from the front as Vidal et al. (2013) do: duration and the earliest and latest start that reaches it. */
    private static Optional<Violation> inTime(RoutingProblem problem, VehicleType type, List<Integer> clients) {
        int last = type.startDepot();
        long duration = problem.service(last);
        long first = Math.max(type.earliest(), problem.earliest(last));
        long latest = Math.min(type.latest(), problem.latest(last));
        for (int i = 0; i <= clients.size(); i++) {
            boolean isEnd = i == clients.size();
            int next = isEnd ? type.endDepot() : clients.get(i);
            long reach = duration + problem.duration(last, next);
            long opens = isEnd ? Math.max(type.earliest(), problem.earliest(next)) : problem.earliest(next);
            long closes = isEnd ? Math.min(type.latest(), problem.latest(next)) : problem.latest(next);
            if (first + reach > closes) {
                return Optional.of(LATE);
            }
            long waiting = Math.max(0, opens - reach - latest);
            duration = reach + waiting + (isEnd ? 0 : problem.service(next));
            first = Math.max(opens - reach, first) - waiting;
            latest = Math.min(closes - reach, latest);
            last = next;
        }
        return duration > type.maxDuration() ? Optional.of(TOO_LONG) : Optional.empty();
    }
}
