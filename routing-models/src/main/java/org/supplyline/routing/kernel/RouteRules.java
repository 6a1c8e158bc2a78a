package org.supplyline.routing.kernel;

/** Whether whole routes keep the rules, for the cases in which the test of one insertion is not enough. */
final class RouteRules {
    private final Model model;
    private final Tours tours;

    RouteRules(Tours tours) {
        this.tours = tours;
        this.model = tours.model;
    }

    /** Whether the touched routes keep the limits that a removal can break where ways are no metric. */
    boolean touchedRoutesHold() {
        for (int index = 0; index < tours.touched.count; index++) {
            int route = tours.touched.list[index];
            if (tours.slots.isOpen(route) && !holds(route)) {
                return false;
            }
        }
        return true;
    }

    /** Every rule of a route that did not come from this search. */
    boolean keepsEveryRule(int route) {
        for (int dimension = 0; dimension < model.dimensions; dimension++) {
            if (tours.room[dimension][route] < 0) {
                return false;
            }
        }
        long abilities = model.typeSkills[tours.type[route]];
        for (int client = tours.first[route]; client >= model.depots; client = tours.next[client]) {
            if ((model.skills[client] & ~abilities) != 0) {
                return false;
            }
        }
        return holds(route);
    }

    private boolean holds(int route) {
        return tours.length[route] < RoutingProblem.FORBIDDEN
                && tours.length[route] <= model.maxDistance[tours.type[route]]
                && tours.times.holds(tours, route);
    }
}
