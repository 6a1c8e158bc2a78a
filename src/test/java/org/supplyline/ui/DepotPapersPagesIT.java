package org.supplyline.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.supplyline.dispatch.NewOrder;
import org.supplyline.dispatch.OrderLine;
import org.supplyline.dispatch.Orders;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.place.PlaceKind;

/** Two keepers change shifts and print what a depot needs; their pages are kept as pictures. */
class DepotPapersPagesIT extends BrowserIT {

    @Autowired
    private JdbcClient db;

    @Autowired
    private Orders orders;

    @Autowired
    private Journal journal;

    @BeforeEach
    void aSecondKeeper() {
        db.sql("""
                insert into user_account (name, password_hash, roles, must_change, enabled, created_at)
                select 'keeper2', password_hash, roles, false, true, created_at from user_account
                 where name = 'warehouse'
                on conflict do nothing
                """).update();
    }

    @Test
    void aShiftIsHandedOverTakenAndItsRightsAreSeen() throws IOException {
        order();
        Page giver = signedIn(open(Screen.DESK), "warehouse");
        giver.navigate("/shifts");
        assertThat(giver.locator("nav a[href='/shifts']")).isVisible();
        picture(giver, "shift-depots-desk-zh");
        giver.navigate("/shifts?depot=" + depot());
        picture(giver, "shifts-desk-zh");
        giver.selectOption("#taker", "keeper2");
        giver.fill("#remarks", "钥匙两把；冷库 4 ℃；𠮷师傅的车还没到");
        submit(giver, "form[action='/shifts']");
        assertThat(giver.locator("h1 .badge")).hasText("待接班签名");
        assertThat(giver.locator("form[action$='/take']")).hasCount(0);
        String path = giver.url().replaceFirst("^.*(/shifts/\\d+).*$", "$1");

        Page taker = signedIn(open(Screen.HAND), "keeper2", password("warehouse"));
        taker.navigate(path);
        picture(taker, "shift-hand-zh");
        submit(taker, "form[action$='/take']");
        assertThat(taker.locator("h1 .badge")).hasText("已接班");
        Page publisher = signedIn(open(Screen.DESK.in("en")), "publisher");
        publisher.navigate(path);
        picture(publisher, "shift-desk-en");
        submit(publisher, "form[action$='/confirm']");
        assertThat(publisher.locator("h1 .badge")).hasText("seen by the publisher");
        publisher.navigate("/shifts");
        picture(publisher, "shift-depots-desk-en");
        publisher.navigate("/shifts?depot=" + depot());
        picture(publisher, "shifts-desk-en");

        save(giver, path + "/record.pdf", "shift-record");
        save(giver, path + "/record.pdf?slip", "shift-record-slip");
        APIResponse all = giver.request().get("/api" + path);
        assertThat(all.text())
                .contains("\"state\":\"confirmed\"", "\"givenBy\":\"warehouse\"", "\"order\":{\"count\":");
    }

    @Test
    void aProgramHandsOverOnceHoweverOftenItAsks() {
        Page page = signedIn(open(Screen.DESK), "warehouse");
        page.navigate("/shifts?depot=" + depot());
        assertThat(give(page, "")).as("there are two depots").startsWith("400").contains("depot-missing");
        assertThat(give(page, "site:cz-1")).startsWith("404");
        List<String> answers = List.of(give(page, depot()), give(page, depot()));

        assertThat(answers.get(0)).matches("201 \\{\"id\":\"\\d+\"}");
        assertThat(answers.get(1)).isEqualTo(answers.get(0));
    }

    @Test
    void whatADepotNeedsIsPrintedFromItsPages() throws IOException {
        String code = order();
        String depot = places.all(PlaceKind.DEPOT).get(0).code();
        Page page = signedIn(open(Screen.DESK), "warehouse");
        page.navigate("/orders/" + code);
        picture(page, "order-papers-zh");
        page.click("main a[href$='/staged-labels']");
        picture(page, "staged-labels-zh");
        page.fill("#count", "7");
        submit(page, "form[action$='/staged-labels']");
        picture(page, "staged-labels-ready-zh");
        String pdf = page.locator("main a[href*='staged-labels.pdf']").getAttribute("href");
        save(page, pdf, "staged-labels-of-order");
        assertThat(page.request().get(pdf.replace(".pdf", ".zpl")).text()).contains("^FD7/7^FS", "/t/");
        assertThat(page.request().get(pdf.replace("count=7", "count=501")).status())
                .isEqualTo(400);

        save(page, "/orders/" + code + "/issue.pdf", "issue-order");
        save(page, "/places/labels.pdf?of=" + depot, "labels-of-depot");
        save(page, "/places/labels.pdf?single=true&of=" + depot, "labels-of-depot-single");
        save(page, "/places/labels/vehicles.pdf", "labels-of-vehicles");
        save(page, "/places/labels/commands.pdf", "commands");
        save(page, "/counts/sheet.pdf?place=" + depot, "count-sheet-of-depot");
        save(page, "/counts/sheet.pdf?slip=&place=" + depot, "count-sheet-of-depot-slip");
        assertThat(page.request().get("/places/labels.zpl?of=" + depot).text()).contains("^BCN,96,Y,N,N^FDSLP");
        assertThat(page.request().get("/places/labels/vehicles.zpl").text()).contains("^FDMA,SLP");
        assertThat(page.request().get("/counts/sheet.pdf?place=donor:cz-0").status())
                .isEqualTo(404);
        assertThat(page.request().get("/trips/SLT0/loading-list.pdf").status()).isEqualTo(404);
        APIResponse workbook = page.request().get("/acceptances/invoices.xlsx");
        assertThat(workbook.status()).isEqualTo(200);
        assertThat(workbook.body()).startsWith('P', 'K');
        page.navigate("/counts");
        picture(page, "counts-with-sheet-zh");
        page.navigate("/places/labels?of=" + depot);
        picture(page, "place-labels-zh");
    }

    private String depot() {
        return places.all(PlaceKind.DEPOT).get(0).code();
    }

    private String give(Page page, String depot) {
        String token = page.locator("meta[name=csrf-token]").getAttribute("content");
        String header = page.locator("meta[name=csrf-header]").getAttribute("content");
        APIResponse answer = page.request()
                .post(
                        "/api/shifts",
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/json")
                                .setHeader("Idempotency-Key", "shift-of-a-program-in-" + depot)
                                .setHeader(header, token)
                                .setData("{\"depot\":\"" + depot + "\",\"taker\":\"keeper2\",\"remarks\":\"\"}"));
        return answer.status() + " " + answer.text();
    }

    private String order() {
        String site = places.all(PlaceKind.SITE).get(0).code();
        String depot = places.all(PlaceKind.DEPOT).get(0).code();
        NewOrder wanted = new NewOrder(
                site,
                depot,
                null,
                null,
                "市指挥部调拨令〔2026〕12 号",
                null,
                List.of(new OrderLine("kit-family", "-", 5, null), new OrderLine("tent-12", "region:140431", 2, null)));
        return journal.<String>write(writer -> orders.create(wanted, new Cause.Request("planner", "papers"), writer)
                .code());
    }

    private static void save(Page page, String path, String name) throws IOException {
        APIResponse answer = page.request().get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        assertThat(answer.headers().get("content-type")).isEqualTo("application/pdf");
        Path folder = Files.createDirectories(Path.of("target", "papers"));
        Files.write(folder.resolve(name + ".pdf"), answer.body());
    }

    private static void submit(Page page, String form) {
        page.waitForResponse(
                response -> response.request().method().equals("POST"),
                () -> page.locator("main " + form + " button[type=submit]")
                        .first()
                        .click());
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
    }
}
