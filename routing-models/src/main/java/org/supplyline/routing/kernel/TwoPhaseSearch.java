package org.supplyline.routing.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One kernel: a chain of ruin and recreate, and where only loads and durations bind, genetic search from its plans for the rest of the budget.
 * While the chain leaves out clients that must be served it goes on alone.
 */
final class TwoPhaseSearch {
    private static final double NO_SECOND_PHASE = 1;

    /** Most clients for which the second phase pays, and its beginning: measured, see docs/benchmarks.md. */
    private static final int MOST_CLIENTS = 600;

    private static final double CHAIN_SHARE = 0.2;

    private final Model model;
    private final Neighbours wide;
    private final FastRandom random;
    private final Search chain;
    private final double chainShare;
    private @Nullable Genetic genetic;
    private long geneticSteps;
    private long toldCost = Long.MAX_VALUE;

    /** @param wide near clients of every client, some hundred */
    TwoPhaseSearch(Model model, Neighbours insertionNear, Neighbours wide, SearchSettings settings, long seed) {
        this.model = model;
        this.wide = wide;
        random = new FastRandom(~seed);
        chain = new Search(model, insertionNear, wide, settings, seed);
        boolean hasSecondPhase = Genetic.suits(model) && model.nodes - model.depots <= MOST_CLIENTS;
        chainShare = hasSecondPhase ? CHAIN_SHARE : NO_SECOND_PHASE;
    }

    /** Builds the first plan: the routes given, then whatever can be inserted. */
    void begin(List<Route> routes) {
        chain.begin(routes);
    }

    /** Sets the share of the budget that is spent, 0 to 1. */
    void progress(double share) {
        chain.progress(Math.min(1, share / chainShare));
        if (genetic == null && chainShare < NO_SECOND_PHASE && share >= chainShare && chain.bestMissing() == 0) {
            genetic = new Genetic(model, wide, random);
            genetic.welcome(chain.plan().routes());
        }
    }

    void iterate() {
        if (genetic == null) {
            chain.iterate();
        } else {
            genetic.iterate();
            geneticSteps++;
        }
    }

    long iterations() {
        return chain.iterations() + geneticSteps;
    }

    /** Required clients that the best plan leaves out. */
    int bestMissing() {
        return chain.bestMissing();
    }

    /** Whether the best plan changed since this was asked last. */
    boolean hasNews() {
        boolean news = chain.hasNews() || (genetic != null && bestCost() < toldCost);
        toldCost = bestCost();
        return news;
    }

    boolean isBetterThan(TwoPhaseSearch other) {
        return bestMissing() < other.bestMissing()
                || (bestMissing() == other.bestMissing() && bestCost() < other.bestCost());
    }

    private long bestCost() {
        return genetic == null ? chain.bestCost() : Math.min(chain.bestCost(), genetic.bestCost());
    }

    /** Goes on from the best plan of another kernel. */
    void adopt(TwoPhaseSearch other) {
        if (genetic != null) {
            genetic.welcome(other.plan().routes());
        } else if (other.genetic == null) {
            chain.adopt(other.chain);
        }
    }

    /** The best plan so far. */
    RoutePlan plan() {
        return genetic != null && genetic.bestCost() < chain.bestCost()
                ? new RoutePlan(genetic.bestRoutes(), List.of(), genetic.bestCost())
                : chain.plan();
    }
}
