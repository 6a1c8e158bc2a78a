package org.supplyline.inventory.scan;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.supplyline.device.Devices;
import org.supplyline.page.Problem;
import org.supplyline.security.Audience;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;

/** {@code GET /api/devices/{device}/outcomes}: answers at once when there is news, else when there is or time is up. */
@RestController
class OutcomeController {

    private static final Logger LOG = LoggerFactory.getLogger(OutcomeController.class);

    /** As the contract says; proxies cut idle connections not much later. */
    static final int LONGEST_WAIT_SECONDS = 25;

    /** How often a waiting request looks; the query reads one row by its key. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final Outcomes outcomes;
    private final Devices devices;
    private final ScheduledExecutorService looker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "outcomes");
        thread.setDaemon(true);
        return thread;
    });

    OutcomeController(Outcomes outcomes, Devices devices) {
        this.outcomes = outcomes;
        this.devices = devices;
    }

    @GetMapping("/api/devices/{device}/outcomes")
    @OpenTo(value = Audience.DEVICES, rights = Right.ADMINISTER)
    DeferredResult<Outcomes.Answer> outcomes(
            @PathVariable String device,
            @RequestParam long epoch,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "0") int wait,
            Locale locale) {
        if (wait < 0 || wait > LONGEST_WAIT_SECONDS || after < 0 || epoch < 1) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "outcomes-query", LONGEST_WAIT_SECONDS)
                    .refusal();
        }
        if (devices.find(device).isEmpty()) {
            throw Problem.NOT_FOUND.refusal();
        }
        DeferredResult<Outcomes.Answer> result = new DeferredResult<>(TimeUnit.SECONDS.toMillis(wait + 5L));
        OutcomeStore.Progress known = outcomes.progress(device, epoch);
        if (wait == 0 || known.bookedThrough() > after) {
            result.setResult(outcomes.of(device, epoch, after, locale));
            return result;
        }
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(wait);
        ScheduledFuture<?> looking = looker.scheduleWithFixedDelay(
                () -> look(result, device, epoch, after, known, until, locale),
                LOOK_EVERY.toMillis(),
                LOOK_EVERY.toMillis(),
                TimeUnit.MILLISECONDS);
        result.onCompletion(() -> looking.cancel(false));
        return result;
    }

    private void look(
            DeferredResult<Outcomes.Answer> result,
            String device,
            long epoch,
            long after,
            OutcomeStore.Progress known,
            long until,
            Locale locale) {
        try {
            if (System.nanoTime() >= until || !outcomes.progress(device, epoch).equals(known)) {
                result.setResult(outcomes.of(device, epoch, after, locale));
            }
        } catch (RuntimeException failure) {
            // A scheduled task that throws is never run again; the device asks again after the error.
            LOG.warn("The outcomes of {} could not be read: {}", device, failure.getMessage());
            result.setErrorResult(
                    Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable").refusal());
        }
    }

    @PreDestroy
    void stop() {
        looker.shutdownNow();
    }
}
