package org.supplyline.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supplyline.device.Enrolment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Goods without a bar code get a number of our own, a label, and are found by scanning it. */
class ItemLabelPagesIT extends OrderingIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String LAMP = """
            {"code": "lamp-own", "category": "2040199", "name_zh": "马灯", "name_en": "Storm lantern", "unit_zh": "盏",
             "unit_en": "piece", "weight_g": 900, "volume_cm3": 9000, "estimated": true, "control": "ordinary",
             "hazard": "none", "cold_chain": false}
            """;

    @Test
    void goodsWithoutABarCodeAreNumberedLabelledAndScanned() {
        Page admin = signedIn(open(Screen.DESK), "admin");
        assertThat(send(admin, "/api/items", LAMP).status()).isEqualTo(201);
        Answer wrong = send(admin, "/api/items/lamp-own", "{\"weight_g\": \"heavy\"}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("catalog-item-invalid", "weight_g");
        assertThat(send(admin, "/api/items/lamp-own", "{\"name_en\": \"Lantern\"}")
                        .status())
                .isEqualTo(201);
        assertThat(send(
                                admin,
                                "/api/items/lamp-own/packs",
                                "{\"name_zh\": \"箱\", \"name_en\": \"carton\", \"quantity\": 12, \"weight_g\": 12000, \"volume_cm3\": 120000}")
                        .status())
                .isEqualTo(201);

        Page keeper = signedIn(open(Screen.DESK), "warehouse");
        keeper.navigate("/items/lamp-own/labels");
        picture(keeper, "desk-item-labels-bare-zh");
        keeper.locator("form[action$=own-number] button").first().click();
        keeper.waitForURL("**/items/lamp-own/labels?quantity=1");
        keeper.fill("#lot", "L2026");
        keeper.fill("#expiry", "2031-05-31");
        picture(keeper, "desk-item-labels-zh");
        keeper.navigate("/items/lamp-own/labels?lang=en");
        picture(keeper, "desk-item-labels-en");
        Page hand = signedIn(open(Screen.HAND), "warehouse");
        hand.navigate("/items/lamp-own/labels");
        assertFits(hand);
        picture(hand, "hand-item-labels-zh");

        JsonNode lamp =
                JSON.readTree(keeper.request().get("/api/items/lamp-own").text());
        JsonNode unit = lamp.path("packs").get(0);
        String number = unit.path("gtin").stringValue();
        assertThat(unit.path("own").booleanValue()).isTrue();
        assertThat(lamp.path("cells").path("name_en").stringValue()).isEqualTo("Lantern");
        assertThat(JSON.readTree(keeper.request().get("/api/items?q=lantern").text())
                        .path("total")
                        .intValue())
                .isEqualTo(1);
        APIResponse pdf = keeper.request().get("/items/lamp-own/labels.pdf?quantity=1&lot=L2026&expiry=2031-05-31");
        assertThat(pdf.headers()).containsEntry("content-type", "application/pdf");
        assertThat(keeper.request()
                        .get("/items/lamp-own/labels.pdf?quantity=1&lot=%E6%89%B91")
                        .text())
                .contains("label-lot");
        assertThat(keeper.request()
                        .get("/items/lamp-own/labels.pdf?quantity=12")
                        .text())
                .contains("label-no-number");

        Enrolment device = enrol();
        Page scanner = scanning(open(Screen.HAND), device);
        read(scanner, number.substring(1));
        assertThat(scanner.locator("body")).containsText("马灯");
        assertThat(List.of(number)).allMatch(digits -> digits.startsWith("020"));
    }
}
