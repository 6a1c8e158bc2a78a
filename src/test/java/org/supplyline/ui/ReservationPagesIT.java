package org.supplyline.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.Stock;
import org.supplyline.inventory.StockPosition;
import org.supplyline.journal.Cause;

/** Goods are held back, posted as an order or released, on the pages and by programs; promises without goods are red. */
class ReservationPagesIT extends OrderingIT {

    @Autowired
    private Stock positions;

    @Test
    void goodsAreReservedOnTheFormOfAnOrderAndPostedFromTheList() {
        long before = free();
        Page page = signedIn(open(Screen.DESK), "planner");
        page.navigate("/orders/new?depot=" + depot());
        page.selectOption("#destination", site());
        page.fill("#basis", "市指挥部口头通知");
        page.locator("tr")
                .filter(new Locator.FilterOptions().setHasText(KIT_ITEM))
                .locator("input[name=quantity]")
                .first()
                .fill("5");
        picture(page, "reservation-new-zh");
        page.click("button[formaction='/reservations']");
        page.waitForURL("**/reservations?done");
        assertThat(page.locator(".reservation").first()).containsText("预留中");
        picture(page, "reservations-desk-zh");
        assertThat(free()).isEqualTo(before - 5);

        page.locator(".reservation")
                .first()
                .locator("form button.button-primary")
                .click();
        page.waitForURL("**/orders/SLO*?done");
        assertThat(free()).isEqualTo(before - 5);
        page.navigate("/reservations?status=posted");
        assertThat(page.locator(".reservation a.code").first()).containsText("SLO");
    }

    @Test
    void twoWhoPostAtOnceMakeOneOrderAndTheOtherIsToldWhich() {
        Page one = signedIn(open(Screen.DESK), "planner");
        Page other = signedIn(open(Screen.DESK.in("en")), "planner");
        String path = "/api/reservations/" + reserve(one, 2) + "/post";
        begin(one, path, "");
        begin(other, path, "");
        List<Answer> both = List.of(answer(one), answer(other));

        assertThat(both).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        Answer won = both.get(both.get(0).status() == 200 ? 0 : 1);
        Answer lost = both.get(both.get(0).status() == 200 ? 1 : 0);
        assertThat(lost.body()).contains("reservation-posted", member(won.body(), "order"));
    }

    @Test
    void theLastCartonsGoToOneOfTwo() {
        Page one = signedIn(open(Screen.DESK), "planner");
        Page other = signedIn(open(Screen.DESK), "planner");
        String all = wish(free());
        begin(one, "/api/reservations", all);
        begin(other, "/api/reservations", all);
        List<Answer> both = List.of(answer(one), answer(other));

        assertThat(both).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        assertThat(both).anyMatch(answer -> answer.body().contains("order-not-free"));
        assertThat(free()).isZero();
        for (Answer answer : both) {
            if (answer.status() == 201) {
                assertThat(send(one, "/api/reservations/" + id(answer.body()) + "/release", "{\"reason\":\" \"}")
                                .status())
                        .isEqualTo(400);
                assertThat(send(one, "/api/reservations/" + id(answer.body()) + "/release", "{\"reason\":\"不要了\"}")
                                .body())
                        .contains("\"released\"");
            }
        }
        assertThat(free()).isPositive();
    }

    @Test
    void aPromiseThatTheStockDoesNotCoverIsRedOnEveryPage() {
        Page page = signedIn(open(Screen.DESK), "planner");
        order(3);
        String reservation = reserve(page, free() - 1);
        String order = order(1).code();
        StockPosition lost = positions.snapshot().positions().stream()
                .filter(position -> position.key().item().equals(KIT_ITEM) && position.quantity() > 3)
                .filter(position -> places.find(position.key().place())
                        .filter(place -> depot().equals(place.code()) || depot().equals(place.parent()))
                        .isPresent())
                .findFirst()
                .orElseThrow();
        book(lost, "loss:cz-0");

        page.navigate("/orders");
        assertThat(page.locator("tr")
                        .filter(new Locator.FilterOptions().setHasText(order))
                        .locator(".badge-error"))
                .hasText("库存不足");
        picture(page, "uncovered-orders-zh");
        page.navigate("/orders/" + order);
        assertThat(page.locator(".banner-error")).containsText("缺");
        picture(page, "uncovered-order-zh");
        Page hand = signedIn(open(Screen.HAND.in("en")), "planner");
        hand.navigate("/reservations");
        assertThat(hand.locator(".reservation")
                        .filter(new Locator.FilterOptions().setHasText("No. " + reservation))
                        .locator(".badge-error"))
                .containsText("missing");
        picture(hand, "uncovered-reservations-hand-en");
        page.navigate("/reservations");
        picture(page, "uncovered-reservations-desk-zh");
        send(page, "/api/reservations/" + reservation + "/release", "{\"reason\":\"测试\"}");
    }

    private void book(StockPosition lost, String to) {
        Cause cause = new Cause.Request("test", "lost");
        journal.write(writer -> ledger.post(
                writer,
                Movement.requested(
                        "stock_taking",
                        cause,
                        writer.recordedAt(),
                        List.of(new MovementLine(lost.key(), to, 3, null)))));
    }

    private String wish(long kits) {
        return """
                {"depot":"%s","destination":"%s","basis":"市指挥部口头通知","lines":[{"item":"%s","quantity":%d}]}""".formatted(depot(), site(), KIT_ITEM, kits);
    }

    private String reserve(Page page, long kits) {
        Answer made = send(page, "/api/reservations", wish(kits));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return id(made.body());
    }

    private static String id(String body) {
        return body.replaceFirst("^\\{\"id\":(\\d+).*", "$1");
    }

    private static String member(String body, String name) {
        return Stream.of(body.split(",", -1))
                .filter(part -> part.startsWith("\"" + name + "\":"))
                .map(part -> part.substring(part.indexOf(':') + 2, part.length() - 1))
                .findFirst()
                .orElseThrow();
    }
}
