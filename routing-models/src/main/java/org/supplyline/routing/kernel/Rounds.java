package org.supplyline.routing.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs the kernels from barrier to barrier. At a barrier the kernel that stands worst goes on from the best plan of all. With a limit of
 * iterations the barriers stand at fixed iterations, so that threads decide nothing; with a limit of time each round gets an equal
 * share of it.
 */
final class Rounds {
    private static final int ROUNDS = 120;
    private static final double LONGEST_ROUND_SECONDS = 0.5;
    private static final int CLOCK_INTERVAL = 64;
    private static final double NANOS = 1e9;

    private final KernelLimits limits;
    private final KernelWatch watch;
    private final List<Search> searches = new ArrayList<>();
    private final long began = System.nanoTime();
    private final double roundSeconds;
    private final boolean isTrivial;
    private volatile boolean stopped;

    Rounds(RoutingProblem problem, RoutePlan start, KernelLimits limits, KernelWatch watch) {
        this.limits = limits;
        this.watch = watch;
        Model model = new Model(problem);
        isTrivial = problem.clients() == 0;
        SearchSettings settings = SearchSettings.of(model);
        Neighbours insertionNear = Neighbours.inSpaceAndTime(model, settings.insertionWidth());
        Neighbours ruinNear = Neighbours.inSpace(model, settings.ruinWidth());
        for (int kernel = 0; kernel < limits.kernels(); kernel++) {
            Search search = new Search(model, insertionNear, ruinNear, settings, limits.seed() + kernel);
            search.begin(start.routes());
            searches.add(search);
        }
        roundSeconds = Math.min(LONGEST_ROUND_SECONDS, limits.seconds() / ROUNDS);
    }

    KernelResult run() {
        Search best = best();
        watch.improved(best.plan(), best.iterations());
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(limits.threads(), limits.kernels()));
        try {
            int round = 0;
            while (!isOver()) {
                runRound(threads, round++);
                best = exchange(best);
            }
        } finally {
            threads.shutdownNow();
        }
        RoutePlan plan = best.plan();
        long iterations = searches.stream().mapToLong(Search::iterations).sum();
        return new KernelResult(plan, best.bestMissing() == 0, iterations, seconds(), reason());
    }

    private void runRound(ExecutorService threads, int round) {
        List<Future<?>> running = new ArrayList<>();
        for (Search search : searches) {
            running.add(threads.submit(() -> advance(search, round)));
        }
        for (Future<?> one : running) {
            try {
                one.get();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                stopped = true;
            } catch (ExecutionException failed) {
                throw new IllegalStateException("a kernel failed in round " + round, failed.getCause());
            }
        }
    }

    private void advance(Search search, int round) {
        if (limits.iterations() > 0) {
            advanceTo(search, limits.iterations() * (round + 1) / ROUNDS);
        } else {
            advanceFor(search);
        }
    }

    private void advanceTo(Search search, long barrier) {
        while (search.iterations() < barrier && !stopped) {
            search.progress((double) search.iterations() / limits.iterations());
            long until = Math.min(barrier, search.iterations() + CLOCK_INTERVAL);
            while (search.iterations() < until) {
                search.iterate();
            }
            stopped |= watch.stopRequested();
        }
    }

    private void advanceFor(Search search) {
        double share = Math.min(1.0, (double) limits.threads() / limits.kernels());
        double until = Math.min(limits.seconds(), seconds() + (roundSeconds * share));
        double now = seconds();
        while (now < until && !stopped) {
            search.progress(now / limits.seconds());
            for (int step = 0; step < CLOCK_INTERVAL; step++) {
                search.iterate();
            }
            stopped |= watch.stopRequested();
            now = seconds();
        }
    }

    /** Tells of a better plan, and lets the worst kernel go on from it. */
    private Search exchange(Search before) {
        Search best = best();
        Search worst = searches.get(0);
        for (Search search : searches) {
            worst = worst.isBetterThan(search) ? search : worst;
        }
        if (best.isBetterThan(worst)) {
            worst.adopt(best);
        }
        if (best != before || best.hasNews()) {
            watch.improved(best.plan(), best.iterations());
        }
        return best;
    }

    private Search best() {
        Search best = searches.get(0);
        for (Search search : searches) {
            best = search.isBetterThan(best) ? search : best;
        }
        return best;
    }

    private boolean isOver() {
        if (stopped || isTrivial) {
            return true;
        }
        return limits.iterations() > 0
                ? searches.get(0).iterations() >= limits.iterations()
                : seconds() >= limits.seconds();
    }

    private StopReason reason() {
        if (stopped) {
            return StopReason.SIGNAL;
        }
        return limits.iterations() > 0 ? StopReason.ITERATIONS : StopReason.TIME;
    }

    private double seconds() {
        return (System.nanoTime() - began) / NANOS;
    }
}
