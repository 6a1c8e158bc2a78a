package org.supplyline.badday;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Scans of a new device that must all be booked: none held, none against a rule. */
final class CleanScans {

    private CleanScans() {}

    /** A step with the codes that were scanned for it, as members of an event. */
    static String step(String step, String... codes) {
        List<String> texts = new ArrayList<>();
        for (String code : codes) {
            texts.add("{\"text\":\"" + code + "\"}");
        }
        return "\"step\":\"%s\",\"codes\":[%s]".formatted(step, String.join(",", texts));
    }

    /** Sends the events from a device of that depot and waits until the ledger has settled them. */
    static void scan(OneNode node, LedgerCheck ledger, String depot, List<String> events) throws IOException {
        ScanDriver driver = new ScanDriver(
                () -> Optional.of(node.running()),
                depot,
                depot,
                () -> Clock.systemUTC().instant().toString(),
                0);
        ScanDriver.Enrolled device = driver.enrol(node.running(), "装车 " + depot);
        driver.sendEvents(device, events);
        ledger.awaitSettled(driver.acceptedThrough);
        HttpResponse<String> outcomes = node.running()
                .get("/api/devices/" + device.device() + "/outcomes?epoch=" + device.epoch() + "&after=0");
        assertThat(outcomes.body())
                .contains("\"bookedThrough\":" + events.size())
                .contains("\"held\":[]")
                .contains("\"violations\":[]");
    }
}
