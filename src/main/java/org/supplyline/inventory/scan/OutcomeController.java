package org.supplyline.inventory.scan;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
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

    /** As the contract says; proxies cut idle connections not much later. */
    static final int LONGEST_WAIT_SECONDS = 25;

    private final Outcomes outcomes;
    private final OutcomeWaits waits;
    private final Devices devices;

    OutcomeController(Outcomes outcomes, OutcomeWaits waits, Devices devices) {
        this.outcomes = outcomes;
        this.waits = waits;
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
        Outcomes.Question question = new Outcomes.Question(new OutcomeStore.DeviceEpoch(device, epoch), after, locale);
        if (wait == 0) {
            result.setResult(outcomes.of(device, epoch, after, locale));
        } else {
            waits.add(result, Duration.ofSeconds(wait), question);
        }
        return result;
    }
}
