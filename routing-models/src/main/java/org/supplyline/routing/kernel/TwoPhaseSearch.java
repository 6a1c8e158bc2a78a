package org.supplyline.routing.kernel;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One kernel: a chain of ruin and recreate, and where only loads, durations and windows bind, genetic search for the rest of the budget: of the
 * whole problem while it is small, else of one piece of the chain's plan after the other; large problems are left to the chain. While the chain
 * leaves out clients that must be served it goes on alone, cooling over the whole budget.
 */
final class TwoPhaseSearch {
    /** Most clients that are searched as a whole, or in pieces, and enough clients for a piece; all are measured choices. */
    private static final int SMALL = 300;

    private static final int SMALL_WITH_WINDOWS = 400;
    private static final int MIDDLE = 400;
    private static final int PIECE = 150;

    private static final double CHAIN_SHARE_OF_SMALL = 0.02;
    private static final double CHAIN_SHARE = 0.5;

    /** How often each client is part of a piece, on average. */
    private static final double PASSES = 2;

    private static final RoutePlan NOTHING = new RoutePlan(List.of(), List.of(), Long.MAX_VALUE);

    private final RoutingProblem problem;
    private final Neighbours wide;
    private final FastRandom random;
    private final Search chain;
    private final double chainShare;
    private final double pieceShare;
    private final int enough;

    /** In random order. */
    private final int[] clients;

    /** In how many pieces each client was. */
    private final int[] turns;

    /** The plan that the piece was cut out of, and what another kernel found. */
    private RoutePlan settled = NOTHING;

    private RoutePlan adopted = NOTHING;
    private @Nullable Piece piece;
    private double pieceEnd;
    private long pieceSteps;
    private long toldCost = Long.MAX_VALUE;

    /** @param wide near clients of every client, some hundred */
    TwoPhaseSearch(
            RoutingProblem problem,
            Model model,
            Neighbours insertionNear,
            Neighbours wide,
            SearchSettings settings,
            long seed) {
        this.problem = problem;
        this.wide = wide;
        random = new FastRandom(~seed);
        chain = new Search(model, insertionNear, nearForRuins(model, insertionNear, wide), settings, seed);
        boolean isSmall = problem.clients() <= (model.windows ? SMALL_WITH_WINDOWS : SMALL);
        boolean isForGenes = problem.clients() <= MIDDLE && Genetic.suits(model);
        chainShare = !isForGenes ? 1 : isSmall ? CHAIN_SHARE_OF_SMALL : CHAIN_SHARE;
        enough = isSmall ? problem.clients() : PIECE;
        pieceShare = isSmall ? 1 : (1 - chainShare) * PIECE / (PASSES * problem.clients());
        clients = IntStream.range(problem.depots(), problem.nodes()).toArray();
        random.shuffle(clients);
        turns = new int[problem.nodes()];
    }

    /** With windows those of the insertion, since routes at other times of the day have nothing to exchange. */
    static Neighbours nearForRuins(Model model, Neighbours insertionNear, Neighbours wide) {
        return model.windows ? insertionNear : wide;
    }

    /** Builds the first plan: the routes given, then whatever can be inserted. */
    void begin(List<Route> start) {
        chain.begin(start);
        toldCost = chain.bestCost();
    }

    /** Sets the share of the budget that is spent, 0 to 1. */
    void progress(double share) {
        if (share < chainShare) {
            chain.progress(share / chainShare);
        } else if (chainShare == 1 || chain.bestMissing() > 0) {
            chain.progress(share);
        } else if (piece == null || share >= pieceEnd) {
            beginPiece();
            pieceEnd = share + pieceShare;
        }
    }

    private void beginPiece() {
        RoutePlan own = plan();
        settled = adopted.cost() < own.cost() ? adopted : own;
        piece = new Piece(problem, settled.routes(), nextSeed(), enough, wide, random);
        for (int client : piece.clients()) {
            turns[client]++;
        }
    }

    /** The client that was in fewest pieces. */
    private int nextSeed() {
        int seed = clients[0];
        for (int client : clients) {
            seed = turns[client] < turns[seed] ? client : seed;
        }
        return seed;
    }

    void iterate() {
        if (piece == null) {
            chain.iterate();
        } else {
            piece.iterate();
            pieceSteps++;
        }
    }

    long iterations() {
        return chain.iterations() + pieceSteps;
    }

    /** Required clients that the best plan leaves out. */
    int bestMissing() {
        return chain.bestMissing();
    }

    /** Whether the best plan changed since this was asked last. */
    boolean hasNews() {
        boolean news = chain.hasNews() || bestCost() < toldCost;
        toldCost = bestCost();
        return news;
    }

    boolean isBetterThan(TwoPhaseSearch other) {
        return bestMissing() < other.bestMissing()
                || (bestMissing() == other.bestMissing() && bestCost() < other.bestCost());
    }

    private long bestCost() {
        return piece == null ? chain.bestCost() : settled.cost() - piece.gain();
    }

    /** Goes on from the best plan of another kernel, with pieces from the next one on. */
    void adopt(TwoPhaseSearch other) {
        if (piece == null && other.piece == null) {
            chain.adopt(other.chain);
        } else if (piece != null && enough == problem.clients()) {
            piece.welcome(other.plan().routes());
        } else {
            adopted = other.plan();
        }
    }

    /** The best plan so far. */
    RoutePlan plan() {
        if (piece == null) {
            return chain.plan();
        }
        return piece.gain() == 0 ? settled : new RoutePlan(piece.plan(), List.of(), bestCost());
    }
}
