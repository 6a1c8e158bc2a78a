package org.supplyline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.supplyline.place.PlaceKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a program is told that closes the wrong day, the wrong depot, or has no right to. */
class DepotCloseApiIT extends BrowserIT {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void aProgramNamesTheDepotAndTheDayAndNeedsTheRightToCheck() {
        String depot = places.all(PlaceKind.DEPOT).get(1).code();
        String bin = places.all(PlaceKind.BIN).get(0).code();
        Page keeper = signedIn(open(Screen.DESK), "warehouse");
        keeper.navigate("/close");
        JsonNode day =
                JSON.readTree(keeper.request().get("/api/close?depot=" + depot).text());
        assertThat(day.path("depot").stringValue()).isEqualTo(depot);
        String since = day.path("since").stringValue();
        LocalDate today = LocalDate.parse(day.path("day").stringValue());

        assertThat(keeper.request().get("/api/close").status())
                .as("there are two depots")
                .isEqualTo(400);
        assertThat(keeper.request().get("/api/close?depot=" + bin).status()).isEqualTo(404);
        assertThat(close(keeper, "", today, since)).isEqualTo("400 depot-missing");
        assertThat(close(keeper, bin, today, since)).isEqualTo("404 not-found");
        assertThat(close(keeper, depot, today.plusDays(1), since)).isEqualTo("409 keeping-day-wrong");
        assertThat(close(keeper, depot, today.minusDays(1), since)).startsWith("409 keeping-");
        assertThat(close(keeper, depot, today, "1.1")).isEqualTo("409 keeping-already-closed");
        Page publisher = signedIn(open(Screen.DESK), "publisher");
        publisher.navigate("/close");
        assertThat(close(publisher, depot, today, since)).isEqualTo("403 forbidden");
        assertThat(JSON.readTree(keeper.request()
                                .get("/api/close?depot=" + depot)
                                .text())
                        .path("since")
                        .stringValue())
                .as("nothing was closed")
                .isEqualTo(since);
    }

    private static String close(Page page, String depot, LocalDate day, String since) {
        String token = page.locator("meta[name=csrf-token]").getAttribute("content");
        String header = page.locator("meta[name=csrf-header]").getAttribute("content");
        String body = JSON.createObjectNode()
                .put("depot", depot)
                .put("day", day.toString())
                .put("since", since)
                .toString();
        APIResponse answer = page.request()
                .post(
                        "/api/close",
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/json")
                                .setHeader("Idempotency-Key", UUID.randomUUID().toString())
                                .setHeader(header, token)
                                .setData(body));
        return answer.status() + " " + JSON.readTree(answer.text()).path("code").stringValue("");
    }
}
