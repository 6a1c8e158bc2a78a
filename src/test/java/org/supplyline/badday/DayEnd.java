package org.supplyline.badday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supplyline.badday.Answers.demand;
import static org.supplyline.badday.Answers.key;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.supplyline.page.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The close of a day, as the warehouse does it. */
final class DayEnd {

    private static final JsonMapper JSON = new JsonMapper();
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private DayEnd() {}

    /** Every open question and every place that nobody counted gets a keeper; then the day closes, and adds up. */
    static void close(OneNode one, Visitor program) throws IOException {
        Visitor checker = one.signedIn("warehouse");
        LocalDate due = LocalDate.now(Clock.system(ZONE)).plusDays(1);
        JsonNode day = JSON.readTree(program.get("/api/close").body());
        for (JsonNode question : day.path("undeclared")) {
            ObjectNode keeper = JSON.createObjectNode().put("keeper", "库管").put("due", due.toString());
            demand(
                    program.post(
                            "/api/discrepancies/" + question.longValue() + "/keeper",
                            "application/json",
                            keeper.toString(),
                            key()),
                    201);
        }
        if (day.path("notCounted").size() > 0) {
            HttpResponse<String> named = checker.submit(
                    "/close", "/close/places", "keeper", "库管", "due", due.toString(), "idempotencyKey", key()[1]);
            assertThat(Visitor.location(named)).as(named.body()).endsWith("/close?done");
        }
        JsonNode ready = JSON.readTree(program.get("/api/close").body());
        if (!ready.path("closed").booleanValue()) {
            // A day is closed once, and the node is shared.
            assertThat(ready.path("mayClose").booleanValue())
                    .as(ready.toString())
                    .isTrue();
            ObjectNode wish = JSON.createObjectNode()
                    .put("day", ready.path("day").stringValue())
                    .put("since", ready.path("since").stringValue());
            demand(program.post("/api/close", "application/json", wish.toString(), key()), 201);
        }
        for (JsonNode line : ready.path("balance")) {
            assertThat(sum(line, "opening", "entered", "received", "returned", "found"))
                    .as(line.toString())
                    .isEqualTo(sum(line, "stock", "transit", "issued", "lost", "disposed", "givenBack", "converted"));
        }
    }

    private static long sum(JsonNode line, String... members) {
        return Stream.of(members)
                .mapToLong(member -> line.path(member).longValue(0))
                .sum();
    }
}
