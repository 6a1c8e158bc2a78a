package org.supplyline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.supplyline.device.Enrolment;
import org.supplyline.node.Waiting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Held scans as programs list, try again and dismiss them. */
class HeldApiIT extends OrderingIT {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void aProgramSeesWhyAScanIsHeldAndSettlesItOnce() {
        Enrolment device = enrol();
        read(scanning(open(Screen.HAND), device), "04012345123456");
        Page checker = signedIn(open(Screen.DESK), "warehouse");
        JsonNode held = held(checker, device.device());
        String path = "/api/held/" + held.path("id").longValue();

        assertThat(held.path("code").stringValue()).isEqualTo("unknown-item");
        assertThat(send(checker, path + "/retry", "{}").body()).contains("\"held\"", "unknown-item");
        assertThat(send(checker, path + "/dismiss", "{}").body()).contains("held-reason");
        assertThat(send(checker, path + "/dismiss", "{\"reason\":\"测试码\"}").body())
                .contains("dismissed");
        Answer again = send(checker, path + "/dismiss", "{\"reason\":\"测试码\"}");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("held-gone");
    }

    private static JsonNode held(Page checker, String device) {
        AtomicReference<JsonNode> found = new AtomicReference<>();
        Waiting.until("the scan is held", Duration.ofMinutes(1), () -> {
            JsonNode page = JSON.readTree(checker.request().get("/api/held").text());
            page.path("held").forEach(row -> {
                if (row.path("device").asString("").equals(device)) {
                    found.set(row);
                }
            });
            return found.get() != null;
        });
        return found.get();
    }
}
