package org.supplyline.routing.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * One kernel: slack induction by string removals (Christiaens, Vanden Berghe 2020). Each iteration ruins and recreates the plan under
 * work; if annealing refuses the result, only the routes that were touched are put back.
 */
final class Search {
    private static final int PRICE_INTERVAL = 1000;

    /** Share of the budget in which a free fleet is held tight. */
    private static final double TIGHT_SHARE = 0.5;

    /** How hot who is served is annealed from a plan that is given, by how hot it is from none. */
    private static final double WARM_SHARE = 0.01;

    private final Model model;
    private final Tours work;
    private final Tours current;
    private final Tours best;
    private final RouteRules rules;
    private final Fleet fleet;
    private final Ruin ruin;
    private final Recreate recreate;
    private final Absence absence;
    private final Annealing annealing;
    private final SearchSettings settings;
    private final Neighbours near;
    private final boolean checksRoutes;

    /**
     * Whether a recreation ends when it is too dear. What trips cost is known only when all are on the clock, and with windows the near
     * clients are not all that lie nearer than the farthest of them, so a limit would hide places that are cheap enough.
     */
    private final boolean isBounded;

    private final SparseSet allSlots;

    /** Slots in which the current plan may differ from the best one. */
    private final SparseSet unlikeBest;

    private long currentCost;
    private int bestMissing;
    private long bestCost;
    private long iterations;
    private boolean hasNews;

    Search(Model model, Neighbours insertionNear, Neighbours ruinNear, SearchSettings settings, long seed) {
        this.model = model;
        FastRandom random = new FastRandom(seed);
        work = new Tours(model);
        current = new Tours(model);
        best = new Tours(model);
        rules = new RouteRules(work);
        absence = new Absence(model);
        fleet = new Fleet(work);
        ruin = new Ruin(work, fleet, ruinNear, random, settings);
        recreate = new Recreate(
                work,
                new Insertion(work, fleet, insertionNear, random, settings.blinkRate()),
                fleet,
                absence,
                insertionNear,
                random);
        annealing = new Annealing(random);
        this.settings = settings;
        this.near = insertionNear;
        checksRoutes = model.windows || model.durationLimits || model.distanceLimits || model.forbiddenWays;
        isBounded = !model.shifts && !model.windows;
        allSlots = new SparseSet(work.type.length);
        for (int slot = 0; slot < work.type.length; slot++) {
            allSlots.add(slot);
        }
        unlikeBest = new SparseSet(work.type.length);
    }

    /** Builds the first plan: the routes given, then whatever can be inserted. */
    void begin(List<Route> routes) {
        for (Route route : routes) {
            drive(route);
        }
        build();
        keepAsBest();
        annealing.over(best, near, settings);
        if (model.shifts && best.unserved.count > 0) {
            annealing.beginOverAbsence((routes.isEmpty() ? 1 : WARM_SHARE) * absence.mean());
        }
        if (routes.isEmpty() && fleet.canBeHeld()) {
            beginTight();
        }
    }

    /** Builds the plan under work once more, with a fleet that is held near its least size; the best plan stays complete. */
    private void beginTight() {
        fleet.hold(true);
        while (work.slots.open > 0) {
            int slot = work.slots.order[0];
            work.removeRun(slot, work.first[slot], work.size[slot]);
            work.settle(slot);
        }
        recreate.applyAll();
        keep();
    }

    /** Takes routes as they are. */
    void take(List<Route> routes) {
        for (Route route : routes) {
            int slot = work.openRoute(route.vehicleType());
            int before = model.startDepot[route.vehicleType()];
            for (int client : route.clients()) {
                work.insert(slot, before, client, model.endDepot[route.vehicleType()]);
                before = client;
            }
        }
        work.days.timetable(work);
        keepAsBest();
    }

    private void keepAsBest() {
        keep();
        copyToBest();
    }

    private void copyToBest() {
        best.copyRoutes(current, unlikeBest);
        unlikeBest.clear();
        bestCost = total(best);
        bestMissing = absence.missing(best);
    }

    /** Inserts what can be inserted; trips that the wait for docks makes too long are cut, and tried once more on the clock that is then. */
    private void build() {
        recreate.applyAll();
        shorten();
        if (model.shifts) {
            recreate.applyAll();
            shorten();
        }
    }

    private void shorten() {
        work.days.timetable(work);
        for (int trip = work.days.lateTrip(); model.shifts && trip >= 0; trip = work.days.lateTrip()) {
            work.removeRun(trip, work.last[trip], 1);
            work.settle(trip);
            work.days.timetable(work);
        }
    }

    /** Drives a route of a given plan as far as it exists in this problem and breaks no rule. */
    private void drive(Route route) {
        int type = route.vehicleType();
        if (type < 0
                || type >= model.types
                || work.slots.used[type] >= model.count[type]
                || !work.days.mayMakeOneMore(type)) {
            return;
        }
        int slot = work.openRoute(type);
        int before = model.startDepot[type];
        for (int client : route.clients()) {
            if (client >= model.depots && client < model.nodes && work.slot[client] == Tours.ABSENT) {
                work.insert(slot, before, client, model.endDepot[type]);
                before = client;
            }
        }
        work.settle(slot);
        if (work.slots.isOpen(slot) && !rules.keepsEveryRule(slot)) {
            work.removeRun(slot, work.first[slot], work.size[slot]);
            work.settle(slot);
        }
    }

    /** One ruin, one recreation, one decision. */
    void iterate() {
        iterations++;
        int settled = work.unserved.count;
        double bound = isBounded ? annealing.threshold(currentCost) : Double.POSITIVE_INFINITY;
        if (recreate.apply(settled, ruin.apply(), bound) && isTaken(bound)) {
            keep();
            noteBest();
        } else {
            work.copyRoutes(current, work.touched);
            work.touched.clear();
        }
        if (iterations % PRICE_INTERVAL == 0 && current.unserved.count > 0) {
            absence.raise(current);
            currentCost = price(current);
        }
    }

    /** Whether annealing takes the plan under work, and it keeps what a recreation alone does not ensure. */
    private boolean isTaken(double bound) {
        work.days.timetable(work);
        return !work.days.isOver()
                && price(work) < (isBounded ? bound : annealing.threshold(currentCost))
                && (!checksRoutes || rules.touchedRoutesHold());
    }

    private long price(Tours tours) {
        return tours.total() + absence.of(tours);
    }

    private void keep() {
        unlikeBest.addAll(work.touched);
        current.copyRoutes(work, work.touched);
        work.touched.clear();
        currentCost = price(current);
    }

    private void noteBest() {
        if (current.unserved.count == 0 ? bestMissing > 0 || current.total() < bestCost : isBetterWithAbsent()) {
            copyToBest();
            hasNews = true;
        }
    }

    private boolean isBetterWithAbsent() {
        int missing = absence.missing(current);
        return missing < bestMissing || (missing == bestMissing && total(current) < bestCost);
    }

    private long total(Tours tours) {
        return tours.total() + absence.penalties(tours);
    }

    /** Goes on from the best plan of another kernel. */
    void adopt(Search other) {
        work.copyRoutes(other.best, allSlots);
        current.copyRoutes(other.best, allSlots);
        unlikeBest.addAll(allSlots);
        work.touched.clear();
        currentCost = price(current);
        noteBest();
    }

    void progress(double share) {
        annealing.progress(share);
        fleet.hold(share < TIGHT_SHARE);
    }

    long iterations() {
        return iterations;
    }

    int bestMissing() {
        return bestMissing;
    }

    long bestCost() {
        return bestCost;
    }

    /** Whether the best plan changed since this was asked last. */
    boolean hasNews() {
        boolean news = hasNews;
        hasNews = false;
        return news;
    }

    boolean isBetterThan(Search other) {
        return bestMissing < other.bestMissing || (bestMissing == other.bestMissing && bestCost < other.bestCost);
    }

    /** The best plan so far. */
    RoutePlan plan() {
        List<Route> routes = new ArrayList<>();
        for (int slot = 0; slot < allSlots.count; slot++) {
            if (best.slots.isOpen(slot) && model.shiftOf[best.type[slot]] == RoutingProblem.NO_SHIFT) {
                routes.add(route(slot));
            }
        }
        best.days.timetable(best);
        for (int trip : best.days.tripsInOrder()) {
            routes.add(route(trip));
        }
        List<Integer> unserved = new ArrayList<>();
        for (int client = model.depots; client < model.nodes; client++) {
            if (best.slot[client] == Tours.ABSENT) {
                unserved.add(client);
            }
        }
        return new RoutePlan(routes, unserved, bestCost);
    }

    private Route route(int slot) {
        List<Integer> clients = new ArrayList<>();
        for (int client = best.first[slot]; client >= model.depots; client = best.next[client]) {
            clients.add(client);
        }
        return new Route(best.type[slot], clients);
    }
}
