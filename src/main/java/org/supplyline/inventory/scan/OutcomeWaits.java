package org.supplyline.inventory.scan;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.DeferredResult;
import org.supplyline.journal.JournalSignal;
import org.supplyline.page.Problem;

/** The requests of devices that wait for news of their scans: one thread looks for all of them when the journal grew. */
@Component
class OutcomeWaits implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutcomeWaits.class);

    /** For what is settled without a journal record, such as a scan that is held, and for signals that were lost. */
    private static final Duration LOOK_AT_LEAST_EVERY = Duration.ofMillis(500);

    private final JournalSignal signal;
    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private Thread looker = new Thread();

    OutcomeWaits(JournalSignal signal) {
        this.signal = signal;
    }

    private record Waiting(
            DeferredResult<Outcomes.Answer> result,
            long untilNanos,
            BooleanSupplier news,
            Supplier<Outcomes.Answer> answer) {

        boolean isDue() {
            return System.nanoTime() - untilNanos >= 0 || news.getAsBoolean();
        }
    }

    /**
     * Answers the request when there is news or the time is up.
     *
     * @param news looks at the cheapest thing that changes with any news
     */
    void add(
            DeferredResult<Outcomes.Answer> result,
            Duration atMost,
            BooleanSupplier news,
            Supplier<Outcomes.Answer> answer) {
        Waiting added = new Waiting(result, System.nanoTime() + atMost.toNanos(), news, answer);
        result.onCompletion(() -> waiting.remove(added));
        waiting.add(added);
    }

    private void look() {
        try {
            while (running) {
                long seen = signal.count();
                waiting.forEach(this::answerIfDue);
                signal.await(seen, LOOK_AT_LEAST_EVERY);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void answerIfDue(Waiting request) {
        try {
            if (request.isDue()) {
                waiting.remove(request);
                request.result().setResult(request.answer().get());
            }
        } catch (RuntimeException failure) {
            // The device asks again after the error; the others must not lose their looker.
            LOG.warn("The outcomes of a device could not be read: {}", failure.getMessage());
            waiting.remove(request);
            request.result()
                    .setErrorResult(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable")
                            .refusal());
        }
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
