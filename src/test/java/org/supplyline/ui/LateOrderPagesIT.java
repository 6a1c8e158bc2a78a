package org.supplyline.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.supplyline.dispatch.OrderProgress;
import org.supplyline.dispatch.Orders;
import org.supplyline.inventory.Fund;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.PositionKey;
import org.supplyline.inventory.Violation;
import org.supplyline.journal.Cause;
import org.supplyline.journal.JournalId;
import org.supplyline.place.PlaceKind;

/** 补单 on the pages and through the API: the order is made from what left, and has it. */
class LateOrderPagesIT extends OrderingIT {

    @Autowired
    private Orders orders;

    @Test
    void whatLeftWithoutAnOrderGetsOneOnItsPage() {
        JournalId gone = goneWithoutOrder(3);
        Page page = signedIn(open(Screen.DESK), "planner");
        page.navigate("/discrepancies?kind=no-order");
        openRow(page, gone);
        picture(page, "late-row-desk-zh");
        page.click("a[href$='/order']");
        picture(page, "late-order-desk-zh");
        page.selectOption("#destination", site());
        page.fill("#basis", "市指挥部值班电话令");
        page.fill("#reason", "凌晨先送，早上补单");
        page.click("main form button.button-primary");
        page.waitForURL("**/orders/SLO*?done");

        String code = page.url().replaceFirst(".*/(SLO[A-Z0-9]+).*", "$1");
        assertThat(page.locator("main")).containsText("市指挥部值班电话令");
        OrderProgress kits = orders.progress(List.of(orders.find(code).orElseThrow()))
                .getOrDefault(code, List.of())
                .get(0);
        assertThat(List.of(kits.ordered(), kits.picked())).containsExactly(3L, 3L);
        page.navigate("/discrepancies?kind=no-order&state=settled");
        assertThat(page.locator("main tbody tr").first()).containsText("已补单");
    }

    @Test
    void aProgramMakesItOnceAndIsToldWhatIsWrong() {
        JournalId gone = goneWithoutOrder(2);
        Page page = signedIn(open(Screen.HAND.in("en")), "planner");
        page.navigate("/discrepancies?kind=no-order");
        openRow(page, gone);
        String id = page.url().replaceFirst(".*/discrepancies/(\\d+).*", "$1");
        page.navigate("/discrepancies/" + id + "/order");
        picture(page, "late-order-hand-en");
        String path = "/api/discrepancies/" + id + "/order";

        assertThat(send(page, path, "{\"destination\":\"site:cz-999\",\"basis\":\"x\",\"reason\":\"y\"}")
                        .body())
                .contains("order-unknown-receiver");
        assertThat(send(page, path, "{\"destination\":\"" + site() + "\",\"basis\":\"x\"}")
                        .body())
                .contains("order-reason");
        String good = "{\"destination\":\"" + site() + "\",\"basis\":\"x\",\"reason\":\"y\"}";
        assertThat(send(page, path, good).status()).isEqualTo(201);
        assertThat(send(page, path, good).body()).contains("order-late-gone");
        assertThat(Objects.requireNonNull(page.navigate("/discrepancies/" + id + "/order"))
                        .status())
                .isEqualTo(404);
    }

    private void openRow(Page page, JournalId record) {
        List<?> rows = (List<?>) page.locator("main tbody a[href^='/discrepancies/']")
                .evaluateAll("links => links.map(link => link.getAttribute('href'))");
        for (Object row : rows) {
            page.navigate(String.valueOf(row));
            if (page.locator("main").innerText().contains(record.toString())) {
                return;
            }
        }
        throw new AssertionError(record + " opened no row: " + rows);
    }

    private JournalId goneWithoutOrder(long kits) {
        PositionKey goods = new PositionKey(
                inDepot(PlaceKind.BIN), KIT_ITEM, PositionKey.NONE, "cz", Fund.ALLOCATED, PositionKey.NONE);
        Cause cause = new Cause.Request("warehouse", UUID.randomUUID().toString());
        return journal.write(writer -> ledger.post(
                        writer,
                        Movement.requested(
                                        "picking",
                                        cause,
                                        writer.recordedAt(),
                                        List.of(new MovementLine(goods, inDepot(PlaceKind.STAGE), kits, null)))
                                .against(List.of(Violation.NO_ORDER)))
                .first());
    }
}
