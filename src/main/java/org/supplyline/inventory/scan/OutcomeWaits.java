package org.supplyline.inventory.scan;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
 * journal grew or another device asks.
 */
@Component
class OutcomeWaits implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutcomeWaits.class);

    /** For what is settled without a journal record, such as a scan that is held, and for signals that were lost. */
    private static final Duration LOOK_AT_LEAST_EVERY = Duration.ofMillis(500);

    /** Requests and commits that come close together are looked after together. */
    private static final Duration AT_MOST_EVERY = Duration.ofMillis(10);

    private final Outcomes outcomes;
    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();
    private final Semaphore news = new Semaphore(0);
    private volatile boolean running;
    private Thread looker = new Thread();

    OutcomeWaits(JournalSignal signal, Outcomes outcomes) {
        this.outcomes = outcomes;
        signal.tell(news::release);
    }

    /** What a device asks; from the first look on, how far its scans were then. */
    private static final class Waiting {
        private final DeferredResult<Outcomes.Answer> result;
        private final long untilNanos;
        private final Outcomes.Question question;
        private OutcomeStore.@Nullable Progress known;

        Waiting(DeferredResult<Outcomes.Answer> result, long untilNanos, Outcomes.Question question) {
            this.result = result;
            this.untilNanos = untilNanos;
            this.question = question;
        }

        /** More is settled than the device knows, or anything is new since the first look, or it has waited long enough. */
        boolean isDue(OutcomeStore.Progress now) {
            boolean news = known == null ? now.bookedThrough() > question.after() : !now.equals(known);
            known = now;
            return news || System.nanoTime() - untilNanos >= 0;
        }
    }

    /** Answers the request at once when there is news, else when there is or the time is up. */
    void add(DeferredResult<Outcomes.Answer> result, Duration atMost, Outcomes.Question question) {
        Waiting added = new Waiting(result, System.nanoTime() + atMost.toNanos(), question);
        result.onCompletion(() -> waiting.remove(added));
        waiting.add(added);
        news.release();
    }

    private void look() {
        try {
            while (running) {
                news.drainPermits();
                answer(List.copyOf(waiting));
                Thread.sleep(AT_MOST_EVERY.toMillis());
                var unused = news.tryAcquire(LOOK_AT_LEAST_EVERY.toMillis(), TimeUnit.MILLISECONDS);
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
                    requests.stream().map(request -> request.question.of()).collect(Collectors.toSet()));
            List<Waiting> due = requests.stream()
                    .filter(request ->
                            request.isDue(now.getOrDefault(request.question.of(), OutcomeStore.Progress.NONE)))
                    .toList();
            if (due.isEmpty()) {
                return;
            }
            List<Outcomes.Answer> answers = outcomes.answers(
                    due.stream().map(request -> request.question).toList(), now);
            for (int i = 0; i < answers.size(); i++) {
                waiting.remove(due.get(i));
                due.get(i).result.setResult(answers.get(i));
            }
        } catch (RuntimeException failure) {
            // The devices ask again after the error; the looker must not be lost.
            LOG.warn("The outcomes of the devices could not be read: {}", failure.getMessage());
            requests.forEach(this::refuse);
        }
    }

    private void refuse(Waiting request) {
        waiting.remove(request);
        request.result.setErrorResult(
                Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable").refusal());
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
