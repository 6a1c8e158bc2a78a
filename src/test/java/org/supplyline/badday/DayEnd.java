package org.supplyline.badday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supplyline.badday.Answers.demand;
import static org.supplyline.badday.Answers.key;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.supplyline.page.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The close of a day in every depot, as the warehouse does it. */
final class DayEnd {

    private static final JsonMapper JSON = new JsonMapper();
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final Pattern DEPOT =
            Pattern.compile("(?:/close\\?depot=|name=\"depot\" value=\")(depot:[a-z0-9-]+)");

    private DayEnd() {}

    static void close(OneNode one, Visitor program) throws IOException {
        Visitor checker = one.signedIn("warehouse");
        // Where there is one depot only, the page shows its day at once, with forms that name it.
        Matcher named = DEPOT.matcher(checker.get("/close").body());
        Set<String> depots = new TreeSet<>();
        while (named.find()) {
            depots.add(named.group(1));
        }
        assertThat(depots).isNotEmpty();
        for (String depot : depots) {
            close(depot, checker, program);
        }
    }

    /** Every open question and every place that nobody counted gets a keeper; then the day closes, and adds up. */
    private static void close(String depot, Visitor checker, Visitor program) throws IOException {
        LocalDate due = LocalDate.now(Clock.system(ZONE)).plusDays(1);
        String address = "/api/close?depot=" + depot;
        JsonNode day = JSON.readTree(program.get(address).body());
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
                    "/close?depot=" + depot,
                    "/close/places",
                    "depot",
                    depot,
                    "keeper",
                    "库管",
                    "due",
                    due.toString(),
                    "idempotencyKey",
                    key()[1]);
            assertThat(Visitor.location(named)).as(named.body()).endsWith("/close?depot=" + depot + "&done");
        }
        JsonNode ready = JSON.readTree(program.get(address).body());
        if (!ready.path("closed").booleanValue()) {
            // A day is closed once, and the node is shared.
            assertThat(ready.path("mayClose").booleanValue())
                    .as(ready.toString())
                    .isTrue();
            ObjectNode wish = JSON.createObjectNode()
                    .put("depot", depot)
                    .put("day", ready.path("day").stringValue())
                    .put("since", ready.path("since").stringValue());
            demand(program.post("/api/close", "application/json", wish.toString(), key()), 201);
        }
        for (JsonNode line : ready.path("balance")) {
            assertThat(sum(line, "opening", "entered", "received", "returned", "found", "arrived"))
                    .as(line.toString())
                    .isEqualTo(sum(line, "stock", "sent", "issued", "lost", "disposed", "givenBack", "converted"));
        }
    }

    private static long sum(JsonNode line, String... members) {
        return Stream.of(members)
                .mapToLong(member -> line.path(member).longValue(0))
                .sum();
    }
}
