package org.supplyline.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.supplyline.dispatch.ApprovedTrip;
import org.supplyline.dispatch.Deliveries;
import org.supplyline.dispatch.IssueOrder;
import org.supplyline.dispatch.NewOrder;
import org.supplyline.dispatch.OrderLine;
import org.supplyline.dispatch.Orders;
import org.supplyline.dispatch.Trips;
import org.supplyline.inventory.Fund;
import org.supplyline.inventory.Ledger;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.PositionKey;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.place.PlaceKind;

/** Driver and receiver on the road, with a phone whose browser runs no script, and the sender who sees what they said. */
class HandoverPagesIT extends BrowserIT {

    private static final Cause.Request SETUP = new Cause.Request("planner", "set-up");

    @Autowired
    Orders orders;

    @Autowired
    Trips trips;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Journal journal;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient db;

    @Test
    void driverAndReceiverSayWhatHappenedWithoutLoginAndWithoutScript() throws IOException {
        IssueOrder order = loaded("SLT99000101CZA");
        Page planner = signedIn(open(Screen.DESK), "planner");
        planner.navigate("/trips");
        assertThat(planner.locator("main tbody")).containsText("装车中");
        planner.navigate("/trips/" + order.trip());
        String driverPath = planner.locator(".facts a").getAttribute("href");
        picture(planner, "desk-trip-zh");

        Page phone = open(Screen.HAND, false).newPage();
        phone.navigate(driverPath);
        picture(phone, "hand-driver-zh");
        phone.locator("form[action$='/departed'] button").click();
        assertThat(phone.locator("main")).containsText("出发");
        assertThat(deliveries.issued(order).sent()).containsEntry("tent-12", 4L);
        phone.locator("details summary").first().click();
        phone.fill("textarea[name=words]", "G22 塌方，绕行二级路");
        phone.locator("form[action$='/trouble'] button").click();
        assertThat(phone.locator("[role=alert]")).containsText("塌方");
        phone.locator("form[action$='/arrived'] button").first().click();
        assertThat(phone.locator("main")).containsText("到达");
        phone.locator("main a[href^='/d/']").first().click();
        picture(phone, "hand-receiver-zh");

        sign(phone);
        picture(phone, "hand-signed-zh");
        seenBySender(planner, order);
        try (Page english = open(Screen.HAND.in("en"), false).newPage()) {
            english.navigate(driverPath);
            picture(english, "hand-driver-en");
        }
    }

    /** Without a reason the form comes back with all that was filled in. */
    private void sign(Page phone) throws IOException {
        phone.fill("input[name=received]", "3");
        phone.fill("input[name=damaged]", "1");
        phone.fill("#signer", "王五");
        phone.setInputFiles("#photo", new FilePayload("回单.png", "image/png", png()));
        phone.locator("#receive button[type=submit]").click();
        assertThat(phone.locator("[role=alert]").first()).containsText("原因");
        assertThat(phone.locator("input[name=damaged]")).hasValue("1");
        assertThat(phone.locator("#signer")).hasValue("王五");
        assertThat(phone.locator("input[name=kept]")).hasCount(1);
        picture(phone, "hand-receiver-refused-zh");
        phone.fill("input[type=text][name=reason]", "一顶被雨泡坏");
        phone.locator("#receive button[type=submit]").click();
        assertThat(phone.locator(".said").first()).containsText("已签收");
    }

    private void seenBySender(Page planner, IssueOrder order) {
        planner.navigate("/orders/" + order.code());
        assertThat(planner.locator("main")).containsText("一顶被雨泡坏");
        assertThat(planner.locator(".proof-photos img")).hasCount(1);
        picture(planner, "desk-order-signed-zh");
        planner.navigate("/trips?state=all");
        assertThat(planner.locator("main tbody")).containsText("塌方");
        picture(planner, "desk-trips-zh");
        planner.navigate("/discrepancies?kind=short-delivery");
        assertThat(planner.locator("main tbody")).containsText(order.code());
    }

    @Test
    void whoseBrowserRunsScriptsSignsWithAFinger() {
        IssueOrder order = loaded("SLT99000201CZC");
        Page planner = signedIn(open(Screen.DESK.in("en")), "planner");
        planner.navigate("/trips/" + order.trip());
        String receiver = planner.locator("main tbody a[href^='/d/']").getAttribute("href");
        planner.locator("form[action$='/departed'] button").click();
        assertThat(planner.locator("form[action$='/departed']")).hasCount(0);
        picture(planner, "desk-trip-en");

        Page phone = open(Screen.HAND.in("en")).newPage();
        phone.navigate(receiver);
        Locator canvas = phone.locator("canvas");
        canvas.scrollIntoViewIfNeeded();
        BoundingBox box = canvas.boundingBox();
        phone.mouse().move(box.x + 20, box.y + 20);
        phone.mouse().down();
        phone.mouse().move(box.x + box.width - 20, box.y + box.height - 20);
        phone.mouse().up();
        picture(phone, "hand-signature-en");
        phone.fill("#signer", "Wang Wu");
        phone.locator("#receive button[type=submit]").click();
        assertThat(phone.locator(".said").first()).containsText("Signed");

        assertThat(deliveries.proof(order.code()).orElseThrow().signature()).isNotNull();
        phone.navigate("/d/aaaaaaaaaaaaaaaaaaaaaaaaaa");
        assertThat(phone.locator(".notice-status")).hasText("404");
    }

    @Test
    void aPageThatIsBehindTheBooksComesBackWithAnErrorAndWhatWasFilledIn() {
        IssueOrder order = loaded("SLT99000301CZD");
        Page planner = signedIn(open(Screen.DESK), "planner");
        planner.navigate("/trips/" + order.trip());
        String receiver = planner.locator("main tbody a[href^='/d/']").getAttribute("href");
        Page phone = open(Screen.HAND).newPage();
        phone.navigate(receiver);
        phone.fill("#signer", "王五");
        phone.evaluate("() => document.querySelector('fieldset.handover-line').remove()");
        phone.locator("#receive button[type=submit]").click();

        assertThat(phone.locator("[role=alert]").first()).containsText("帐篷");
        assertThat(phone.locator("#signer")).hasValue("王五");
        assertThat(phone.locator("input[name=received]")).hasValue("4");
        phone.evaluate("() => { document.querySelector('input[name=damaged]').type = 'text'; }");
        phone.fill("input[name=damaged]", "二");
        phone.locator("#receive button[type=submit]").click();
        assertThat(phone.locator("[role=alert]").first()).containsText("数量");
        assertThat(phone.locator("input[name=received]")).hasValue("4");
    }

    @Test
    void aReceiverWhoGotMoreThanWasSentSaysSoAndTheSenderSeesIt() {
        IssueOrder order = loaded("SLT99000401CZE");
        Page planner = signedIn(open(Screen.DESK), "planner");
        planner.navigate("/trips/" + order.trip());
        String receiver = planner.locator("main tbody a[href^='/d/']").getAttribute("href");
        planner.navigate("/orders/" + order.code());
        picture(planner, "desk-order-deliver-zh");
        Page phone = open(Screen.HAND.in("en")).newPage();
        phone.navigate(receiver);
        phone.fill("input[name=surplus]", "2");
        phone.fill("input[type=text][name=reason]", "two more on the truck");
        phone.fill("#signer", "Wang Wu");
        picture(phone, "hand-receiver-surplus-en");
        phone.locator("#receive button[type=submit]").click();
        assertThat(phone.locator(".said").first()).containsText("Signed");
        assertThat(phone.locator("main table")).containsText("two more on the truck");
        picture(phone, "hand-signed-surplus-en");

        planner.navigate("/discrepancies?kind=surplus-delivery");
        assertThat(planner.locator("main tbody")).containsText(order.code());
        picture(planner, "desk-surplus-zh");
        planner.navigate("/orders/" + order.code());
        assertThat(planner.locator("main tbody").first()).containsText("two more on the truck");
        picture(planner, "desk-order-surplus-zh");
    }

    @Test
    void goodsAreFetchedAtTheDockAgainstLetterAndIdentityCard() {
        IssueOrder order = create(null, null);
        move(order, "picking", bin(), stage());
        Page keeper = signedIn(open(Screen.DESK), "planner");
        keeper.navigate("/orders/" + order.code());
        keeper.locator("details:has(form[action$='/slot']) summary").click();
        keeper.fill("#starts", "2099-01-01T09:00");
        keeper.fill("#ends", "2099-01-01T09:30");
        keeper.fill("#note", "2 号月台找老张");
        keeper.locator("form[action$='/slot'] button").click();
        assertThat(keeper.locator(".facts")).containsText("01-01 09:00");
        picture(keeper, "desk-order-collection-zh");
        keeper.fill("#letter", "沁介字 12 号");
        keeper.check("input[name=idSeen]");
        keeper.fill("#signer", "赵六");
        keeper.locator("form[action$='/hand-out'] button[type=submit]").click();
        assertThat(keeper.locator("h1 .badge")).hasText("已签收");
        assertThat(keeper.locator(".facts")).containsText("赵六");
        correct(signedIn(open(Screen.DESK), "warehouse"), order);
    }

    /** What was signed wrongly is mended by one form, and both stay to be seen. */
    private void correct(Page checker, IssueOrder order) {
        checker.navigate("/orders/" + order.code());
        checker.locator("details:has(#correct-delivery) summary").click();
        checker.fill("#correct-delivery input[name=received]", "3");
        checker.fill("#correct-delivery input[name=missing]", "1");
        checker.fill("#correct-delivery input[name=reason]", "车上少一顶, 已核");
        checker.fill("#wrong", "点错一层");
        checker.locator("#correct-delivery button[type=submit]").click();
        assertThat(checker.locator("#corrected")).containsText("点错一层");
        assertThat(checker.locator("#corrected s").first()).isVisible();
        assertThat(checker.locator("main tbody").first()).containsText("车上少一顶, 已核");
        picture(checker, "desk-order-corrected-zh");
    }

    private IssueOrder loaded(String trip) {
        long plan = db.sql("""
                insert into dispatch_plan (status, requested_by, requested_at, seconds, problem, notes, plan, record)
                values ('discarded', 'planner', now(), 5, '{"start": "2026-07-20T22:00:00Z"}', '[]', '{}', null)
                returning id
                """).query(Long.class).single();
        String vehicle = places.vehicles().get(0).place();
        Instant soon = Instant.parse("2026-07-20T22:00:00Z");
        journal.write(writer -> {
            trips.add(new ApprovedTrip(
                    trip, plan, vehicle, depot(), 1, soon, soon, soon, 90_000, 200_000, 900, List.of()));
            return trip;
        });
        IssueOrder order = create(plan, trip);
        journal.write(writer -> {
            trips.addStop(trip, new ApprovedTrip.Stop(1, order.destination(), order.code(), soon, soon, 90_000));
            return trip;
        });
        move(order, "picking", bin(), stage());
        move(order, "loading", stage(), vehicle);
        return order;
    }

    private IssueOrder create(@Nullable Long plan, @Nullable String trip) {
        String site = places.all(PlaceKind.SITE).get(0).code();
        List<OrderLine> lines = List.of(new OrderLine("tent-12", "-", 4, null));
        String basis = plan == null ? "指挥部调拨令 7 号" : "";
        return journal.write(
                writer -> orders.create(new NewOrder(site, depot(), plan, trip, basis, null, lines), SETUP, writer));
    }

    private void move(IssueOrder order, String step, String from, String to) {
        PositionKey tents = new PositionKey(from, "tent-12", "-", "cz", Fund.ALLOCATED, "-");
        journal.write(writer -> ledger.post(
                writer,
                Movement.requested(step, SETUP, writer.recordedAt(), List.of(new MovementLine(tents, to, 4, null)))
                        .forOrder(order.code())
                        .onTrip(order.trip())));
    }

    private String depot() {
        return places.all(PlaceKind.DEPOT).get(0).code();
    }

    private String bin() {
        return inside(PlaceKind.BIN);
    }

    private String stage() {
        return inside(PlaceKind.STAGE);
    }

    private String inside(PlaceKind kind) {
        return places.children(depot()).stream()
                .filter(place -> place.kind() == kind)
                .findFirst()
                .orElseThrow()
                .code();
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
