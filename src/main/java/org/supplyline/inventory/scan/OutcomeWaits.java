package org.supplyline.inventory.scan;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.DeferredResult;
import org.supplyline.journal.JournalSignal;
import org.supplyline.page.Problem;

/**
 * The requests of devices that wait for news of their scans: one thread looks for all of them, with one question, when the
 * journal grew.
 */
@Component
class OutcomeWaits implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutcomeWaits.class);

    /** For what is settled without a journal record, such as a scan that is held, and for signals that were lost. */
    private static final Duration LOOK_AT_LEAST_EVERY = Duration.ofMillis(500);

    private final JournalSignal signal;
    private final Outcomes outcomes;
    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private Thread looker = new Thread();

    OutcomeWaits(JournalSignal signal, Outcomes outcomes) {
        this.signal = signal;
        this.outcomes = outcomes;
    }

    /** What a device asks, and how far it was when it asked. */
    private record Waiting(
            DeferredResult<Outcomes.Answer> result,
            long untilNanos,
            Outcomes.Question question,
            OutcomeStore.Progress known) {}

    /** Answers the request when there is news or the time is up. */
    void add(
            DeferredResult<Outcomes.Answer> result,
            Duration atMost,
            Outcomes.Question question,
            OutcomeStore.Progress known) {
        Waiting added = new Waiting(result, System.nanoTime() + atMost.toNanos(), question, known);
        result.onCompletion(() -> waiting.remove(added));
        waiting.add(added);
    }

    private void look() {
        try {
            while (running) {
                long seen = signal.count();
                answer(List.copyOf(waiting));
                signal.await(seen, LOOK_AT_LEAST_EVERY);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(List<Waiting> requests) {
        if (requests.isEmpty()) {
            return;
        }
        try {
            Map<OutcomeStore.DeviceEpoch, OutcomeStore.Progress> now = outcomes.progress(
                    requests.stream().map(request -> request.question().of()).collect(Collectors.toSet()));
            for (Waiting request : requests) {
                OutcomeStore.Progress progress =
                        now.getOrDefault(request.question().of(), OutcomeStore.Progress.NONE);
                if (!progress.equals(request.known()) || System.nanoTime() - request.untilNanos() >= 0) {
                    waiting.remove(request);
                    request.result().setResult(outcomes.answer(request.question(), progress));
                }
            }
        } catch (RuntimeException failure) {
            // The devices ask again after the error; the looker must not be lost.
            LOG.warn("The outcomes of the devices could not be read: {}", failure.getMessage());
            requests.forEach(this::refuse);
        }
    }

    private void refuse(Waiting request) {
        waiting.remove(request);
        request.result()
                .setErrorResult(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable")
                        .refusal());
    }

    @Override
    public void start() {
        running = true;
        looker = new Thread(this::look, "outcomes");
        looker.setDaemon(true);
        looker.start();
    }

    @Override
    public void stop() {
        running = false;
        looker.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
