package org.supplyline.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.supplyline.place.PlaceKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Places and cartons as programs make, see and open them. */
class GoodsApiIT extends OrderingIT {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void aProgramSetsUpADepotAndSeesWhatLiesInIt() {
        Page admin = signedIn(open(Screen.DESK), "admin");
        Answer made = send(admin, "/api/places", """
                {"kind": "depot", "nameZh": "程序库", "nameEn": "Program depot", "floorAreaM2": 150, "bins": "P-01..P-03",
                 "stages": "备货区", "docks": "装卸口"}
                """);
        assertThat(made.status()).isEqualTo(201);
        String depot = JSON.readTree(made.body()).path("id").stringValue();
        JsonNode inside = get(admin, "/api/places?in=" + depot);
        assertThat(inside).hasSize(5);
        assertThat(inside.get(0).path("scanCode").stringValue()).startsWith("SLP");

        Answer bin =
                send(admin, "/api/places", "{\"kind\": \"bin\", \"parent\": \"" + depot + "\", \"nameZh\": \"P-04\"}");
        assertThat(bin.status()).isEqualTo(201);
        assertThat(get(admin, "/api/places?kind=bin&in=" + depot)).hasSize(4);
        assertThat(send(admin, "/api/places", "{\"kind\": \"donor\", \"nameZh\": \"甲\"}")
                        .body())
                .contains("place-kind");
        assertThat(send(
                                admin,
                                "/api/places",
                                "{\"kind\": \"vehicle\", \"nameZh\": \"车\", \"plate\": \"晋A\", \"payloadKg\": 0}")
                        .body())
                .contains("place-number", "payloadKg");
        Page keeper = signedIn(open(Screen.DESK), "warehouse");
        assertThat(send(keeper, "/api/places", "{\"kind\": \"site\", \"nameZh\": \"甲\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aProgramReceivesCartonsAndClassifiesThemForAnOwnerAndAPurpose() {
        Page keeper = signedIn(open(Screen.DESK), "warehouse");
        String bin = inDepot(PlaceKind.BIN);
        Answer received = send(
                keeper,
                "/api/units",
                "{\"place\": \"" + bin + "\", \"count\": 2, \"note\": \"SF1\", \"weightKg\": 8.5}");
        assertThat(received.status()).isEqualTo(201);
        JsonNode numbers = JSON.readTree(received.body()).path("units");
        String first = numbers.get(0).stringValue();
        String second = numbers.get(1).stringValue();
        assertThat(get(keeper, "/api/units?unsorted=true").path("total").intValue())
                .isGreaterThanOrEqualTo(2);

        String classify = "{\"units\": [\"%s\"], \"contents\": [{\"item\": \"quilt\", \"quantity\": 10%s}]}";
        assertThat(send(keeper, "/api/units/classify", classify.formatted(first, ", \"fund\": \"entrusted\""))
                        .body())
                .contains("unit-title");
        assertThat(send(
                                keeper,
                                "/api/units/classify",
                                classify.formatted(first, ", \"fund\": \"entrusted\", \"earmark\": \"第一医院\""))
                        .status())
                .isEqualTo(201);
        assertThat(send(
                                keeper,
                                "/api/units/classify",
                                classify.formatted(second, ", \"fund\": \"kept\", \"owner\": \"民政局\""))
                        .status())
                .isEqualTo(201);
        JsonNode bound = get(keeper, "/api/units/" + first).path("contents").get(0);
        assertThat(bound.path("earmark").stringValue()).isEqualTo("第一医院");
        assertThat(bound.path("fund").stringValue()).isEqualTo("entrusted");
        assertThat(get(keeper, "/api/units/" + second)
                        .path("contents")
                        .get(0)
                        .path("owner")
                        .stringValue())
                .isEqualTo("民政局");

        assertThat(send(keeper, "/api/units/" + first + "/seal", "{}").status()).isEqualTo(201);
        assertThat(get(keeper, "/api/units/" + first).path("sealed").booleanValue())
                .isTrue();
        assertThat(send(keeper, "/api/units/" + first + "/open", "{}").status()).isEqualTo(201);
        assertThat(get(keeper, "/api/units/" + first).path("sealed").booleanValue())
                .isFalse();
        JsonNode roll =
                JSON.readTree(send(keeper, "/api/units/rolls", "{\"count\": 3}").body());
        assertThat(roll.path("units")).hasSize(3);
        assertThat(send(keeper, "/api/units/rolls", "{}").body()).contains("unit-count");
    }

    @Test
    void aGiftThatCameUnsortedIsFollowedIntoWhatItTurnsOutToBe() {
        Page keeper = signedIn(open(Screen.DESK), "warehouse");
        String depot = depot();
        String parcel = "SF7654321098765";
        String acceptance = done(keeper, "/api/acceptances", """
                        {"depot": "%s", "tracking": "%s", "donorPresent": true, "donorKind": "organisation", "donor": "某校友会"}
                        """.formatted(depot, parcel))
                .path("acceptance")
                .stringValue();
        done(keeper, "/api/movements", """
                {"depot": "%s", "step": "receiving", "lines": [{"code": "%s"}]}
                """.formatted(depot, parcel));
        String at = "/api/acceptances/" + acceptance;
        String contents = """
                {"units": ["%s"], "contents": [{"item": "quilt", "quantity": 12},
                                               {"item": "bread", "quantity": 5, "expiry": "2020-01-01T18:00"}]}
                """.formatted(parcel);
        assertThat(send(keeper, "/api/units/classify", contents).body()).contains("unit-acceptance-open");
        done(keeper, at + "/scans", "{}");
        done(keeper, at + "/signers", "{\"side\": \"donor\", \"name\": \"李老师\"}");
        done(keeper, at + "/finish", "{}");
        String gift = get(keeper, at).path("lines").get(0).path("gift").stringValue();

        assertThat(done(keeper, "/api/units/classify", contents).path("held").intValue())
                .isEqualTo(1);
        assertThat(get(keeper, "/api/units/" + parcel).path("contents").valueStream())
                .extracting(content -> content.path("place").stringValue())
                .hasSize(2)
                .doesNotContain(depot)
                .containsOnly(get(keeper, "/api/units/" + parcel)
                        .path("contents")
                        .get(0)
                        .path("place")
                        .stringValue());
        keeper.navigate("/units/" + parcel);
        assertThat(keeper.locator("main .banner-warning").textContent()).contains("待验", "已过有效期");
        picture(keeper, "desk-unit-on-hold-zh");

        await().untilAsserted(() -> assertThat(
                        get(keeper, "/api/history?code=" + gift).toString())
                .contains("\"step\":\"inspecting\"", "\"item\":\"quilt\"", "\"quantity\":12", "\"quantity\":5"));
        assertThat(get(keeper, "/api/discrepancies?kind=expired").toString())
                .contains("\"item\":\"bread\"", "\"quantity\":5")
                .doesNotContain("quilt");
    }

    private JsonNode done(Page page, String path, String body) {
        Answer answer = send(page, path, body);
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
        return JSON.readTree(answer.body());
    }

    private static JsonNode get(Page page, String path) {
        return JSON.readTree(page.request().get(path).text());
    }
}
