package org.supplyline.routing.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Several kernels on their way from barrier to barrier, for callers that do something between; {@link Kernel#solve} runs all at once. At a barrier the kernel that stands worst goes on from the best plan of all. With a limit of
 * iterations the barriers stand at fixed iterations, so that threads decide nothing; with a limit of time each round gets an equal
 * share of it.
 */
public final class KernelRun implements AutoCloseable {
    private static final int ROUNDS = 120;
    private static final double LONGEST_ROUND_SECONDS = 0.5;
    private static final int CLOCK_INTERVAL = 64;
    private static final double NANOS = 1e9;

    private final KernelLimits limits;
    private final KernelWatch watch;
    private final List<TwoPhaseSearch> searches = new ArrayList<>();
    private final long began = System.nanoTime();
    private final double roundSeconds;
    private final boolean isTrivial;
    private final ExecutorService threads;
    private int round;
    private TwoPhaseSearch leader;
    private volatile boolean stopped;

    KernelRun(RoutingProblem problem, RoutePlan start, KernelLimits limits, KernelWatch watch) {
        this.limits = limits;
        this.watch = watch;
        Model model = new Model(problem);
        isTrivial = problem.clients() == 0;
        SearchSettings settings = SearchSettings.of(model);
        Neighbours ruinNear = Neighbours.inSpace(model, settings.ruinWidth());
        Neighbours insertionNear = model.windows
                ? Neighbours.inSpaceAndTime(model, settings.insertionWidth())
                : ruinNear.narrowed(settings.insertionWidth());
        for (int kernel = 0; kernel < limits.kernels(); kernel++) {
            TwoPhaseSearch search =
                    new TwoPhaseSearch(problem, model, insertionNear, ruinNear, settings, limits.seed() + kernel);
            search.begin(start.routes());
            searches.add(search);
        }
        threads = Executors.newFixedThreadPool(Math.min(limits.threads(), limits.kernels()));
        leader = best();
        watch.improved(leader.plan(), leader.iterations());
        roundSeconds = Math.min(LONGEST_ROUND_SECONDS, limits.seconds() / ROUNDS);
    }

    /** Searches until the next barrier; tells whether there is a further one. */
    public boolean advance() {
        if (!isOver()) {
            runRound(round++);
            leader = exchange(leader);
        }
        return !isOver();
    }

    /** The best plan so far. */
    public KernelResult result() {
        long iterations =
                searches.stream().mapToLong(TwoPhaseSearch::iterations).sum();
        return new KernelResult(leader.plan(), leader.bestMissing() == 0, iterations, seconds(), reason());
    }

    /** Lets the threads go. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void runRound(int number) {
        List<Future<?>> running = new ArrayList<>();
        for (TwoPhaseSearch search : searches) {
            running.add(threads.submit(() -> advance(search, number)));
        }
        for (Future<?> one : running) {
            try {
                one.get();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                stopped = true;
            } catch (ExecutionException failed) {
                throw new IllegalStateException("a kernel failed in round " + number, failed.getCause());
            }
        }
    }

    private void advance(TwoPhaseSearch search, int number) {
        if (limits.iterations() > 0) {
            advanceTo(search, limits.iterations() * (number + 1) / ROUNDS);
        } else {
            advanceFor(search);
        }
    }

    private void advanceTo(TwoPhaseSearch search, long barrier) {
        while (search.iterations() < barrier && !stopped) {
            search.progress((double) search.iterations() / limits.iterations());
            long until = Math.min(barrier, search.iterations() + CLOCK_INTERVAL);
            while (search.iterations() < until) {
                search.iterate();
            }
            stopped |= watch.stopRequested();
        }
    }

    private void advanceFor(TwoPhaseSearch search) {
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
    private TwoPhaseSearch exchange(TwoPhaseSearch before) {
        TwoPhaseSearch best = best();
        TwoPhaseSearch worst = searches.get(0);
        for (TwoPhaseSearch search : searches) {
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

    private TwoPhaseSearch best() {
        TwoPhaseSearch best = searches.get(0);
        for (TwoPhaseSearch search : searches) {
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
