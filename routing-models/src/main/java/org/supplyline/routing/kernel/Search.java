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
    private final boolean checksRoutes;
    private final int[] allSlots;

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
                work, new Insertion(work, fleet, insertionNear, random, settings.blinkRate()), absence, random);
        double unit = Annealing.unit(model, insertionNear);
        annealing = new Annealing(settings.startTemperature() * unit, settings.endTemperature() * unit, random);
        checksRoutes = model.windows || model.durationLimits || model.distanceLimits || model.forbiddenWays;
        allSlots = new int[work.type.length];
        for (int slot = 0; slot < allSlots.length; slot++) {
            allSlots[slot] = slot;
        }
    }

    /** Builds the first plan: the routes given, then whatever can be inserted. */
    void begin(List<Route> routes) {
        for (Route route : routes) {
            drive(route);
        }
        recreate.apply();
        keep();
        copy(work, best);
        bestCost = total(best);
        bestMissing = absence.missing(best);
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
        recreate.apply();
        keep();
    }

    /** Drives a route of a given plan as far as it exists in this problem and breaks no rule. */
    private void drive(Route route) {
        int type = route.vehicleType();
        if (type < 0 || type >= model.types || work.slots.used[type] >= model.count[type]) {
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
        ruin.apply();
        recreate.apply();
        long cost = work.cost + absence.of(work);
        if (cost < annealing.threshold(currentCost) && (!checksRoutes || rules.touchedRoutesHold())) {
            keep();
            noteBest();
        } else {
            work.copyRoutes(current, work.touched, work.touchedCount);
            work.untouch();
        }
        if (iterations % PRICE_INTERVAL == 0 && current.absentCount > 0) {
            absence.raise(current);
            currentCost = current.cost + absence.of(current);
        }
    }

    private void keep() {
        current.copyRoutes(work, work.touched, work.touchedCount);
        work.untouch();
        currentCost = current.cost + absence.of(current);
    }

    private void noteBest() {
        if (current.absentCount == 0 ? bestMissing > 0 || current.cost < bestCost : isBetterWithAbsent()) {
            copy(current, best);
            hasNews = true;
            bestCost = total(best);
            bestMissing = absence.missing(best);
        }
    }

    private boolean isBetterWithAbsent() {
        int missing = absence.missing(current);
        return missing < bestMissing || (missing == bestMissing && total(current) < bestCost);
    }

    private long total(Tours tours) {
        return tours.cost + absence.penalties(tours);
    }

    private void copy(Tours from, Tours to) {
        to.copyRoutes(from, allSlots, allSlots.length);
    }

    /** Goes on from the best plan of another kernel. */
    void adopt(Search other) {
        copy(other.best, work);
        copy(other.best, current);
        work.untouch();
        currentCost = current.cost + absence.of(current);
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
        for (int slot = 0; slot < allSlots.length; slot++) {
            if (best.slots.isOpen(slot)) {
                List<Integer> clients = new ArrayList<>();
                for (int client = best.first[slot]; client >= model.depots; client = best.next[client]) {
                    clients.add(client);
                }
                routes.add(new Route(best.type[slot], clients));
            }
        }
        List<Integer> unserved = new ArrayList<>();
        for (int client = model.depots; client < model.nodes; client++) {
            if (best.slot[client] == Tours.ABSENT) {
                unserved.add(client);
            }
        }
        return new RoutePlan(routes, unserved, bestCost);
    }
}
