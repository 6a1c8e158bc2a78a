package org.supplyline.routing.kernel;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Hybrid genetic search (Vidal et al. 2012; Vidal 2022) for problems in which only loads, durations and windows bind: children of two plans of a
 * population are improved by local search, which may break limits at a price, and join the population. An iteration is one step of local search.
 */
final class Genetic {
    private static final int NEAR = 20;
    private static final int NEAR_WITH_WINDOWS = 40;
    private static final double REPAIR_RATE = 0.5;

    /** Children without a better plan after which a new population begins; a quarter of that of Vidal (2022), for runs of a minute. */
    private static final int PATIENCE = 5_000;

    /** How often another second parent is drawn if it is the first. */
    private static final int DRAWS = 10;

    private final int firstPlans;
    private final Prices prices;
    private final RelaxedPlan plan;
    private final LocalSearch search;
    private final RouteCrossover crossover;
    private final Population population;
    private final FastRandom random;
    private boolean isRepairing;
    private int children;
    private int sinceBest;
    private @Nullable Individual best;

    /** @param firstPlans how many random plans it begins with */
    Genetic(Model model, Neighbours wide, int firstPlans, FastRandom random) {
        this.firstPlans = firstPlans;
        this.random = random;
        prices = new Prices(model);
        plan = new RelaxedPlan(model, prices);
        Neighbours near = model.windows ? Neighbours.inSpaceAndTime(model, NEAR_WITH_WINDOWS) : wide.narrowed(NEAR);
        search = new LocalSearch(plan, near, random);
        crossover = new RouteCrossover(plan, wide, random);
        population = new Population(prices, random);
        makeNext();
    }

    /** Whether it knows all rules of a problem. */
    static boolean suits(Model model) {
        boolean isRound =
                IntStream.range(0, model.types).allMatch(type -> model.startDepot[type] == model.endDepot[type]);
        boolean isSymmetric = model.distance == model.distanceTo
                && ((!model.durationLimits && !model.windows) || model.time == model.timeTo);
        return isRound
                && isSymmetric
                && model.dimensions == 1
                && !model.shifts
                && !model.optional
                && !model.skilled
                && !model.distanceLimits
                && !model.forbiddenWays
                && !Neighbours.areCrowded(model);
    }

    /** Takes in a plan of all clients that was found elsewhere. */
    void welcome(List<Route> routes) {
        if (plan.take(routes)) {
            join();
        }
        makeNext();
    }

    /** Cost of the best plan that keeps all limits, the largest number while there is none. */
    long bestCost() {
        return best == null ? Long.MAX_VALUE : best.cost;
    }

    /** The best plan that keeps all limits, no routes while there is none. */
    List<Route> bestRoutes() {
        return best == null ? List.of() : best.routes(plan);
    }

    /** One step of local search; where it ends, the plan joins the population and the next one begins. */
    void iterate() {
        if (search.step()) {
            return;
        }
        if (isRepairing) {
            repairing(false);
            if (plan.excessLoad() + plan.excessTime() == 0) {
                join();
            }
            makeNext();
            return;
        }
        Individual child = join();
        if (prices.learn(child.excessLoad == 0, child.excessTime == 0)) {
            population.reprice();
        }
        if (!child.keepsLimits() && random.chance(REPAIR_RATE)) {
            repairing(true);
            search.begin(LocalSearch.NEVER);
        } else {
            makeNext();
        }
    }

    private Individual join() {
        Individual newcomer = new Individual(plan);
        population.add(newcomer);
        sinceBest++;
        if (newcomer.keepsLimits() && newcomer.cost < bestCost()) {
            best = newcomer;
            sinceBest = 0;
        }
        return newcomer;
    }

    private void repairing(boolean isOn) {
        isRepairing = isOn;
        prices.repairing(isOn);
        for (int route = 0; route < plan.slots; route++) {
            plan.settle(route);
        }
    }

    private void makeNext() {
        if (sinceBest > PATIENCE) {
            population.clear();
            children = 0;
            sinceBest = 0;
        }
        if (children++ < firstPlans) {
            scatter();
            search.begin(LocalSearch.NEVER);
        } else {
            Individual giver = population.parent();
            Individual taker = population.parent();
            for (int draw = 0; draw < DRAWS && taker == giver; draw++) {
                taker = population.parent();
            }
            search.begin(crossover.cross(giver, taker));
        }
    }

    /** Fills vehicles in random order with clients in random order. */
    private void scatter() {
        Model model = plan.model;
        int[] clients = IntStream.range(model.depots, model.nodes).toArray();
        int[] slots = IntStream.range(0, plan.slots).toArray();
        random.shuffle(clients);
        random.shuffle(slots);
        int at = 0;
        for (int index = 0; index < slots.length; index++) {
            int from = at;
            int room = model.capacity[0][plan.type[slots[index]]];
            boolean isLast = index == slots.length - 1;
            while (at < clients.length && (isLast || model.demand[0][clients[at]] <= room)) {
                room -= model.demand[0][clients[at++]];
            }
            int[] part = IntStream.range(from, at).map(place -> clients[place]).toArray();
            plan.drive(slots[index], part, part.length);
        }
    }
}
