package org.supplyline.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.supplyline.dispatch.IssueOrder;

/** Goods that are typed at a desk, and the slips for a day without power. */
class DeskPagesIT extends OrderingIT {

    @Test
    void aSlipIsEnteredAndWhatIsWrongComesBackInItsRow() {
        IssueOrder order = order(2);
        Page keeper = signedIn(open(Screen.DESK), "warehouse");
        keeper.navigate("/movements/new?order=" + order.code());
        picture(keeper, "desk-entry-zh");
        keeper.fill("#at", "2026-07-01T03:10");
        keeper.fill("#paper", "CZI000012");
        keeper.fill("#row-0 [name=code]", KIT_ITEM);
        keeper.fill("#row-0 [name=quantity]", "2");
        keeper.fill("#row-2 [name=code]", "4012345123456");
        keeper.click("main form button.button-primary");
        assertThat(keeper.locator("[role=alert]")).containsText("一行也没有入账");
        assertThat(keeper.locator("#row-1 .field-error")).containsText("04012345123456");
        assertThat(keeper.locator("#paper")).hasValue("CZI000012");
        assertThat(keeper.locator("#at")).hasValue("2026-07-01T03:10");
        picture(keeper, "desk-entry-fault-zh");

        keeper.fill("#row-1 [name=code]", "");
        keeper.fill("#row-0 [name=quantity]", "3");
        keeper.click("main form button.button-primary");
        assertThat(keeper.locator("#row-0 .field-error")).containsText("超出出库单");
        picture(keeper, "desk-entry-against-zh");
        keeper.fill("#row-0 [name=quantity]", "2");
        keeper.click("main form button.button-primary");
        keeper.waitForURL("**/movements/cz.*?done");
        assertThat(keeper.locator("main")).containsText("slip: CZI000012");
        assertThat(keeper.locator("main")).containsText("07-01 03:10");
        keeper.navigate("/movements/new?lang=en");
        picture(keeper, "desk-entry-en");
        Page hand = signedIn(open(Screen.HAND), "warehouse");
        hand.navigate("/movements/new");
        assertFits(hand);
        picture(hand, "hand-entry-zh");
    }

    @Test
    void aProgramEntersOnceAndIsToldWhichLineIsWrong() {
        IssueOrder order = order(2);
        Page keeper = signedIn(open(Screen.DESK), "warehouse");
        String body = """
                {"depot": "%s", "step": "picking", "order": "%s", "lines": [{"code": "kit-family", "quantity": %d}]}
                """;
        Answer over = send(keeper, "/api/movements", body.formatted(depot(), order.code(), 3));
        assertThat(over.status()).isEqualTo(409);
        assertThat(over.body()).contains("desk-violations", "/lines/0", "over-order");

        String key = UUID.randomUUID().toString();
        begin(keeper, "/api/movements", body.formatted(depot(), order.code(), 2), key);
        Answer first = answer(keeper);
        assertThat(first.status()).isEqualTo(201);
        begin(keeper, "/api/movements", body.formatted(depot(), order.code(), 2), key);
        assertThat(answer(keeper)).isEqualTo(first);
        assertThat(send(keeper, "/api/movements", body.formatted(depot(), order.code(), 1))
                        .body())
                .contains("over-order");
        assertThat(send(keeper, "/api/movements", body.formatted("depot:none", order.code(), 1))
                        .body())
                .contains("desk-depot");
    }

    @Test
    void blankSlipsCarryNumbersThatFollowEachOther() {
        Page keeper = signedIn(open(Screen.DESK), "warehouse");
        assertThat(keeper.request().get("/slips/issue.pdf?from=7&copies=3").headers())
                .containsEntry("content-type", "application/pdf");
        assertThat(keeper.request().get("/slips/issue.pdf?from=999999&copies=2").text())
                .contains("slip-number");
        assertThat(keeper.request().get("/slips/none.pdf").status()).isEqualTo(404);
    }
}
