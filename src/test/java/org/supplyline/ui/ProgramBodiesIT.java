package org.supplyline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.supplyline.dispatch.IssueOrder;
import org.supplyline.journal.Cause;
import org.supplyline.place.DepotSize;
import org.supplyline.place.NewDepot;
import org.supplyline.place.PlaceKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs send that is not what they mean: parts of pieces, forms, numbers that stand already. */
class ProgramBodiesIT extends OrderingIT {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void aPartOfAPieceIsRefusedByTheFieldThatHasItAndNeverCut() {
        Page planner = signedIn(open(Screen.DESK), "planner");

        Answer refused = send(planner, "/api/orders", """
                {"depot": "%s", "destination": "%s", "basis": "调拨令",
                 "lines": [{"item": "kit-family", "earmark": "-", "quantity": 1.9}]}
                """.formatted(depot(), order(1).destination()));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(JSON.readTree(refused.body())
                        .path("errors")
                        .get(0)
                        .path("pointer")
                        .stringValue())
                .isEqualTo("/lines/0/quantity");
    }

    @Test
    void whatIsSentAsAFormIsNotReadAsOne() {
        Page keeper = signedIn(open(Screen.DESK), "warehouse");

        Object answer = keeper.evaluate("""
                () => fetch("/api/imports?name=l.csv", {method: "POST", body: "捐赠单位,品名=%zz&数量",
                    headers: {"Content-Type": "application/x-www-form-urlencoded"}})
                  .then(r => r.json().then(body => ({status: r.status, code: body.code})))
                """);

        assertThat(answer).isEqualTo(Map.of("status", 415, "code", "form-body"));
    }

    @Test
    void whatIsNoNumberAndWhatIsNoTextIsRefusedAndNotAFault() {
        Page keeper = signedIn(open(Screen.DESK), "warehouse");

        assertThat(status(keeper, "/api/counts/abc")).isEqualTo(404);
        assertThat(status(keeper, "/counts/abc")).isEqualTo(404);
        assertThat(status(keeper, "/api/orders?page=abc")).isEqualTo(400);
        assertThat(status(keeper, "/api/history?code=%00")).isIn(400, 404);
        assertThat(send(keeper, "/api/counts", "{\"place\": \"bin:x\", \"lines\": [], \"untill\": 1}")
                        .body())
                .contains("unknown-member", "/untill");
    }

    @Test
    void aRefusedFormIsThereAgainWithWhatWasTyped() {
        Page keeper = signedIn(open(Screen.DESK), "warehouse");
        String made = send(
                        keeper,
                        "/api/acceptances",
                        "{\"depot\": \"%s\", \"donorKind\": \"unknown\"}".formatted(depot()))
                .body();
        keeper.navigate("/acceptances/" + JSON.readTree(made).path("acceptance").stringValue());
        Locator form = keeper.locator("form[action$='/lines']");
        form.locator("[name=lot]").fill("B-77");
        form.locator("details summary").click();
        form.locator("[name=value]").fill("123.456");
        form.locator("button[type=submit]").click();

        keeper.locator("[data-back]").click();
        PlaywrightAssertions.assertThat(keeper.locator("form[action$='/lines'] [name=lot]"))
                .hasValue("B-77");
    }

    private static int status(Page page, String path) {
        return (int) page.evaluate("path => fetch(path).then(r => r.status)", path);
    }

    @Test
    void theColdChainRidesOnAnOrdinaryTruckOnlyInCoolBoxes() {
        Page admin = signedIn(open(Screen.DESK), "admin");
        assertThat(send(admin, "/api/items", """
                        {"code": "insulin-pen", "category": "1060299", "name_zh": "胰岛素笔", "name_en": "Insulin pen",
                         "unit_zh": "支", "unit_en": "pen", "cold_chain": true}
                        """).status())
                .as("weight and volume are those of its class")
                .isEqualTo(201);
        comeIn("insulin-pen", 5);
        IssueOrder order = order("insulin-pen", 1);
        Page planner = signedIn(open(Screen.DESK), "planner");
        String vehicle = places.vehicles().stream()
                .filter(truck -> !truck.refrigerated())
                .findFirst()
                .orElseThrow()
                .place();
        String trip = "{\"vehicle\": \"%s\", \"orders\": [\"%s\"]%s}";

        Answer warm = send(planner, "/api/trips", trip.formatted(vehicle, order.code(), ""));
        assertThat(warm.body()).contains("trip-cold");
        assertThat(send(planner, "/api/trips", trip.formatted(vehicle, order.code(), ", \"coolBoxes\": true"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void oneParcelHasOneAcceptanceAndAFiscalNumberIsReplacedKnowingly() {
        Page keeper = signedIn(open(Screen.DESK), "warehouse");
        String arrival =
                "{\"depot\": \"%s\", \"donorKind\": \"unknown\", \"tracking\": \"SF7712345678901\"}".formatted(depot());
        Answer first = send(keeper, "/api/acceptances", arrival);
        assertThat(first.status()).isEqualTo(201);
        JsonNode made = JSON.readTree(first.body());
        String code = made.path("acceptance").stringValue();

        assertThat(send(keeper, "/api/acceptances", arrival).body()).contains("acceptance-parcel-known", code);
        String path = "/api/acceptances/" + code;
        String elsewhere = places.createDepot(
                        new NewDepot("别的库", "Another depot", new DepotSize(50, 40_000, 1, 10_000), null, null, 1),
                        new Cause.Request("test", "bodies depot"))
                .code();
        String bin = places.children(elsewhere).stream()
                .filter(place -> place.kind() == PlaceKind.BIN)
                .findFirst()
                .orElseThrow()
                .code();
        assertThat(send(keeper, path + "/lines", "{\"item\": \"quilt\", \"loose\": 1, \"place\": \"" + bin + "\"}")
                        .body())
                .as("goods go to other depots by transfer")
                .contains("/place");
        assertThat(send(keeper, path + "/fiscal", "{\"fiscalNumber\": \"票001\"}")
                        .status())
                .isLessThan(300);
        assertThat(send(keeper, path + "/fiscal", "{\"fiscalNumber\": \"票002\"}")
                        .body())
                .contains("acceptance-fiscal-known", "票001");
        assertThat(send(keeper, path + "/fiscal", "{\"fiscalNumber\": \"票002\", \"replaces\": \"票001\"}")
                        .status())
                .isLessThan(300);
    }
}
