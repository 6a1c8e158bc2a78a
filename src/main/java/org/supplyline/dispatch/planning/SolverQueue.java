package org.supplyline.dispatch.planning;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.supplyline.routing.PlanLimits;
import org.supplyline.routing.PlanProgress;
import org.supplyline.routing.ProblemFault;
import org.supplyline.routing.SolverChild;
import org.supplyline.routing.SolverRun;

/**
 * Takes waiting plans one after the other and lets a child process solve them. The queue is in the database: several
 * instances of a node share it, and a search whose instance died is taken up again by another.
 */
@Component
class SolverQueue implements DisposableBean {

    /** A worker that was silent for so long is gone; it reports every second. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(SolverQueue.class);

    private final PlanStore store;
    private final Clock clock;
    private final String worker = UUID.randomUUID().toString();
    private @Nullable Search search;

    SolverQueue(PlanStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A search that this instance runs, and how far it is. */
    private record Search(long number, SolverRun run, AtomicReference<PlanProgress> progress) {}

    /** Reports how far the running search is, or begins the next one. */
    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT2S")
    synchronized void tick() {
        Instant now = clock.instant();
        Search running = search;
        if (running == null) {
            store.release(now.minus(SILENCE), now);
            store.claim(worker, now).ifPresent(this::begin);
        } else {
            PlanStore.Wanted wanted =
                    store.beat(running.number(), worker, running.progress().get(), now);
            if (wanted == PlanStore.Wanted.STOP) {
                running.run().stop();
            } else if (wanted == PlanStore.Wanted.GIVE_UP) {
                running.run().close();
            }
        }
    }

    private void begin(long number) {
        StoredPlan plan = store.find(number).orElseThrow();
        Optional<String> classPath = SolverClassPath.ofThisProcess();
        if (classPath.isEmpty()) {
            store.fail(number, worker, "not-extracted", "", clock.instant());
            return;
        }
        SolverChild child =
                new SolverChild(SolverChild.Settings.likeThisProcess().withClassPath(classPath.get()));
        try {
            AtomicReference<PlanProgress> progress = new AtomicReference<>();
            Search begun = new Search(
                    number, child.start(plan.problem(), PlanLimits.ofSeconds(plan.seconds()), progress::set), progress);
            search = begun;
            var unused = begun.run().outcome().thenAccept(outcome -> end(begun, outcome));
        } catch (IOException noProcess) {
            LOG.error("No process could be started for plan {}.", number, noProcess);
            store.fail(number, worker, "no-process", String.valueOf(noProcess.getMessage()), clock.instant());
        }
    }

    private synchronized void end(Search ended, SolverRun.Outcome outcome) {
        boolean kept = outcome.match(
                plan -> store.keep(ended.number(), worker, plan, clock.instant()),
                faults -> store.fail(ended.number(), worker, "bad-problem", words(faults), clock.instant()),
                failed -> failed(ended.number(), failed));
        if (!kept) {
            LOG.info("Plan {} was put aside while it was solved.", ended.number());
        }
        Search current = search;
        if (current != null && current.number() == ended.number()) {
            search = null;
        }
    }

    private boolean failed(long number, SolverRun.Outcome.Failed failed) {
        if (failed.cause() == SolverRun.Cause.CLOSED) {
            return store.putBack(number, worker);
        }
        LOG.error("Plan {} came to no end: {}", number, failed.detail());
        String code = failed.cause() == SolverRun.Cause.TIMED_OUT ? "timed-out" : "ended";
        return store.fail(number, worker, code, "", clock.instant());
    }

    private static String words(List<ProblemFault> faults) {
        return faults.stream().map(fault -> fault.zh() + " " + fault.en()).collect(Collectors.joining("\n"));
    }

    /** Ends the running search with the node; another instance or the next start takes it up again. */
    @Override
    public synchronized void destroy() {
        Search running = search;
        if (running != null) {
            search = null;
            running.run().close();
        }
    }
}
