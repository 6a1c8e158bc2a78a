package org.supplyline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supplyline.dispatch.IssueOrder;
import org.supplyline.journal.Cause;
import org.supplyline.place.DepotSize;
import org.supplyline.place.NewDepot;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is on its way, as programs see and tell it: trips, transfers, notices by telephone, fiscal numbers. */
class RoadApiIT extends OrderingIT {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void aTripIsSentAndWhatItsDriverSaysIsTold() {
        IssueOrder order = order(1);
        Page planner = signedIn(open(Screen.DESK), "planner");
        String vehicle = places.vehicles().get(0).place();
        Answer made = send(
                planner, "/api/trips", "{\"vehicle\": \"%s\", \"orders\": [\"%s\"]}".formatted(vehicle, order.code()));
        assertThat(made.status()).isEqualTo(201);
        String trip = JSON.readTree(made.body()).path("code").stringValue();

        assertThat(send(planner, "/api/trips/" + trip + "/departed", "{}").status())
                .isEqualTo(201);
        assertThat(send(planner, "/api/trips/" + trip + "/trouble", "{}").body())
                .contains("trouble-words");
        assertThat(send(planner, "/api/trips/" + trip + "/trouble", "{\"words\": \"爆胎\"}")
                        .status())
                .isEqualTo(201);
        assertThat(send(planner, "/api/trips/SLTNONE/departed", "{}").status()).isEqualTo(404);
        assertThat(get(planner, "/api/trips").toString()).contains(trip);
        planner.navigate("/trips/" + trip);
        assertThat(planner.locator("main").textContent()).contains("爆胎");
    }

    @Test
    void whatATransferLacksIsAccountedForByAProgram() {
        String other = places.createDepot(
                        new NewDepot("程序分库", "Branch depot", new DepotSize(100, 90_000, 1, 20_000), null, null, 2),
                        new Cause.Request("test", "road api depot"))
                .code();
        Page keeper = signedIn(open(Screen.DESK), "warehouse");
        Answer sent = send(keeper, "/api/moves", """
                {"what": "transfer", "from": "%s", "to": "%s", "reason": "补货",
                 "lines": [{"item": "kit-family", "fund": "allocated", "quantity": 5}]}
                """.formatted(inDepot(PlaceKind.BIN), other));
        assertThat(sent.status()).isEqualTo(201);
        String path = "/api/transfers/" + JSON.readTree(sent.body()).path("id").asString();
        assertThat(get(keeper, path).path("status").stringValue()).isEqualToIgnoringCase("open");
        String bin = places.children(other).get(0).code();
        assertThat(send(keeper, path + "/receive", arrived(bin, "kit-none", 4)).body())
                .contains("keeping-line-unknown", "kit-none");
        assertThat(send(keeper, path + "/receive", arrived(bin, "kit-family", 3))
                        .status())
                .isEqualTo(201);
        assertThat(send(keeper, path + "/receive", arrived(bin, "kit-family", 1))
                        .status())
                .isEqualTo(201);
        assertThat(get(keeper, path).path("status").stringValue()).isEqualToIgnoringCase("short");
        keeper.navigate(path.substring("/api".length()));
        assertThat(keeper.locator("input[name=quantity]").inputValue()).isEqualTo("1");
        picture(keeper, "desk-transfer-short-zh");
        assertThat(send(keeper, path + "/missing", "{\"as\": \"lost\"}").body()).contains("keeping-reason-missing");
        assertThat(send(keeper, path + "/missing", "{\"as\": \"lost\", \"reason\": \"途中被雨淋毁一件\"}")
                        .status())
                .isEqualTo(201);
        assertThat(get(keeper, path).path("status").stringValue()).isEqualToIgnoringCase("received");
        assertThat(get(keeper, "/api/transfers")).isNotEmpty();
        assertThat(send(keeper, path + "/receive", arrived(bin, "kit-family", 1))
                        .body())
                .contains("keeping-received-already");
    }

    private static String arrived(String to, String item, long quantity) {
        return """
                {"to": "%s", "lines": [{"item": "%s", "quantity": %d}]}""".formatted(to, item, quantity);
    }

    @Test
    void aProgramIsAskedForTheConditionOfReturnsAndWhetherAnImpossibleMoveHappened() {
        Page keeper = signedIn(open(Screen.DESK), "warehouse");
        String bin = inDepot(PlaceKind.BIN);
        assertThat(send(keeper, "/api/moves", """
                {"what": "return", "from": "%s", "to": "%s", "reason": "湿", "condition": "wet",
                 "lines": [{"item": "kit-family", "quantity": 1}]}
                """.formatted(
                                        places.all(PlaceKind.SITE).get(0).code(), bin))
                        .body())
                .contains("keeping-condition-unknown", "usable", "dispose");
        keeper.navigate("/moves/new?from=" + bin);
        keeper.locator("input[name=quantity]").first().fill("999999");
        keeper.selectOption("#to", inDepot(PlaceKind.STAGE));
        keeper.locator("main form[action='/moves'] button[type=submit]").click();
        assertThat(keeper.locator(".banner-error").textContent()).contains("< 999999");
        assertThat(keeper.locator("input[name=happened]").count()).isEqualTo(1);
        assertThat(keeper.locator("input[name=quantity]").first().inputValue()).isEqualTo("999999");
        picture(keeper, "desk-move-against-books-zh");
        String impossible = """
                {"what": "move", "from": "%s", "to": "%s", "lines": [{"item": "kit-family", "lot": "NEVER", "quantity": 7}]%s}
                """;
        String stage = inDepot(PlaceKind.STAGE);
        Answer asked = send(keeper, "/api/moves", impossible.formatted(bin, stage, ""));
        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.body()).contains("keeping-against-books", "kit-family NEVER: 0 < 7");
        Answer said = send(keeper, "/api/moves", impossible.formatted(bin, stage, ", \"happened\": true"));
        assertThat(said.status()).isEqualTo(201);
        assertThat(get(keeper, "/api/discrepancies?kind=below-zero").toString()).contains("NEVER");
        assertThat(send(keeper, "/api/moves", impossible.formatted(stage, bin, ""))
                        .status())
                .as("it is there by the books")
                .isEqualTo(201);
    }

    @Test
    void anOfferByTelephoneBecomesANoticeThatAnAcceptanceIsOpenedFrom() {
        Page keeper = signedIn(open(Screen.DESK), "warehouse");
        keeper.navigate("/notices/new");
        picture(keeper, "desk-notice-new-zh");
        keeper.fill("#donor", "晋城同心商贸有限公司");
        keeper.fill("#contact", "王经理 13800000000");
        keeper.fill("#row-1 [name=item]", "棉被");
        keeper.fill("#row-1 [name=quantity]", "120");
        keeper.fill("#row-1 [name=unit]", "床");
        keeper.click("main form button.button-primary");
        keeper.waitForURL("**/notices/*/1?done");
        assertThat(keeper.locator("main").textContent()).contains("晋城同心商贸有限公司", "120");
        picture(keeper, "desk-notice-typed-zh");
        keeper.navigate("/notices/new?lang=en");
        picture(keeper, "desk-notice-new-en");

        assertThat(send(keeper, "/api/notices", "{\"donor\": \"甲\", \"lines\": [{\"item\": \"棉被\"}]}")
                        .body())
                .contains("notice-typed", "lines/0");
        Answer told = send(
                keeper,
                "/api/notices",
                "{\"donor\": \"晋中平安商行\", \"lines\": [{\"item\": \"方便面\", \"quantity\": 30, \"unit\": \"箱\"}]}");
        assertThat(told.status()).isEqualTo(201);
        assertThat(JSON.readTree(told.body()).path("lines").intValue()).isEqualTo(1);
        assertThat(JSON.readTree(told.body()).path("review").intValue()).isZero();
        anEarmarkIsKeptAndTold(keeper);
    }

    private void anEarmarkIsKeptAndTold(Page keeper) {
        Place site = places.all(PlaceKind.SITE).get(0);
        String line = "{\"item\": \"棉被\", \"quantity\": 30, \"unit\": \"床\", \"earmark\": \"%s\"}";
        Answer told = send(
                keeper,
                "/api/notices",
                "{\"donor\": \"县粮站\", \"lines\": ["
                        + String.join(",", line.formatted(site.code()), line.formatted("老王的队")) + "]}");
        JsonNode notice = JSON.readTree(told.body());
        assertThat(notice.path("unregistered").toString()).isEqualTo("[\"老王的队\"]");
        keeper.navigate("/notices/" + notice.path("sha256").stringValue() + "/1?lang=zh");
        assertThat(keeper.locator("main").textContent()).contains("老王的队", "受赠单位未登记");
        Answer opened = send(
                keeper,
                "/api/acceptances",
                "{\"depot\": \"" + depot() + "\", \"notice\": \""
                        + notice.path("notices").path(0).stringValue() + "\"}");
        JsonNode lines = JSON.readTree(opened.body()).path("lines");
        assertThat(lines.path(0).path("earmark").stringValue()).isEqualTo(site.code());
        assertThat(lines.path(0).has("earmarkUnregistered")).isFalse();
        assertThat(lines.path(1).path("earmark").stringValue()).isEqualTo("老王的队");
        assertThat(lines.path(1).path("earmarkUnregistered").booleanValue()).isTrue();
        aNoticeIsTakenInOnce(keeper, notice.path("notices").path(0).stringValue(), opened);
        keeper.navigate("/acceptances/"
                + JSON.readTree(opened.body()).path("acceptance").stringValue());
        assertThat(keeper.locator("#line-2").textContent()).contains("受赠单位未登记");
        assertThat(keeper.locator("#earmark-receivers option").count()).isPositive();
        picture(keeper, "desk-acceptance-earmark-zh");
    }

    private void aNoticeIsTakenInOnce(Page keeper, String notice, Answer first) {
        String whole = "{\"depot\": \"" + depot() + "\", \"notice\": \"" + notice + "\"%s}";
        Answer again = send(keeper, "/api/acceptances", whole.formatted(""));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body())
                .contains(
                        "acceptance-notice-taken",
                        JSON.readTree(first.body()).path("acceptance").stringValue());
        for (String gift : List.of(notice + "/9", "cz.1.1/1")) {
            assertThat(send(keeper, "/api/acceptances", whole.formatted(", \"gift\": [\"" + gift + "\"]"))
                            .body())
                    .contains("acceptance-wrong", "/gift");
        }
        Answer rest = send(keeper, "/api/acceptances", whole.formatted(", \"gift\": [\"" + notice + "/1\"]"));
        assertThat(rest.status()).as("the rest of a gift may come later").isEqualTo(201);
    }

    @Test
    void aFiscalNumberAndWhatMayBeGivenAwayAreThereForPrograms() {
        Page keeper = signedIn(open(Screen.DESK), "warehouse");
        Answer opened = send(
                keeper,
                "/api/acceptances",
                "{\"depot\": \"" + depot() + "\", \"donor\": \"乙\", \"donorKind\": \"person\"}");
        String code = JSON.readTree(opened.body()).path("acceptance").asString("");
        assertThat(code).as(opened.body()).startsWith("SLOA");
        Answer late = send(
                keeper,
                "/api/acceptances",
                "{\"depot\": \"" + depot() + "\", \"cameAt\": \"2026-07-01T03:10\", \"slip\": \"CZR000009\"}");
        assertThat(JSON.readTree(late.body()).path("cameAt").stringValue()).isEqualTo("2026-06-30T19:10:00Z");
        assertThat(JSON.readTree(late.body()).path("slip").stringValue()).isEqualTo("CZR000009");
        assertThat(send(keeper, "/api/acceptances", "{\"depot\": \"" + depot() + "\", \"slip\": \"CZR000009\"}")
                        .body())
                .contains("cameAt");
        assertThat(get(keeper, "/api/acceptances").path("acceptances").toString())
                .contains(code);
        Answer fiscal = send(keeper, "/api/acceptances/" + code + "/fiscal", "{\"fiscalNumber\": \"晋财 0012345\"}");
        assertThat(JSON.readTree(fiscal.body()).path("fiscalNumber").stringValue())
                .isEqualTo("晋财 0012345");

        Page planner = signedIn(open(Screen.DESK), "planner");
        assertThat(get(planner, "/api/stock/allocatable").toString()).contains("kit-family");
    }

    @Test
    void theRulesOfTheDoorAreReadAndChangedByPrograms() {
        Page admin = signedIn(open(Screen.DESK), "admin");
        JsonNode usual = get(admin, "/api/acceptances/rules").path("rules");
        assertThat(usual.path("documents").path("device")).isNotEmpty();
        String changed = ((ObjectNode) usual.deepCopy()).put("checkHours", 12).toString();
        assertThat(send(admin, "/api/acceptances/rules", changed).status()).isEqualTo(201);
        assertThat(get(admin, "/api/acceptances/rules")
                        .path("rules")
                        .path("checkHours")
                        .intValue())
                .isEqualTo(12);
        ObjectNode wrong = (ObjectNode) usual.deepCopy();
        wrong.putObject("documents").putArray("device").add("poem");
        assertThat(send(admin, "/api/acceptances/rules", wrong.toString()).body())
                .contains("acceptance-wrong");
        assertThat(send(admin, "/api/acceptances/rules/inherit", "{}").status()).isEqualTo(201);
        assertThat(get(admin, "/api/acceptances/rules").path("rules")).isEqualTo(usual);
        assertThat(send(signedIn(open(Screen.DESK), "warehouse"), "/api/acceptances/rules", changed)
                        .status())
                .isEqualTo(403);
    }

    private static JsonNode get(Page page, String path) {
        return JSON.readTree(page.request().get(path).text());
    }
}
