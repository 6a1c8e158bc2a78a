package org.supplyline.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.supplyline.device.Enrolment;
import org.supplyline.inventory.ItemAt;
import org.supplyline.inventory.Stock;
import org.supplyline.inventory.StockPosition;
import org.supplyline.journal.Cause;
import org.supplyline.place.NewPlace;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceKind;

/** The stock page in a real browser: live, and honest when it is not. */
class StockBoardIT extends BrowserIT {

    private static final String FAMILY_KIT = "02000000000015";
    private static final String FAMILY_KIT_ITEM = "kit-family";
    private static final LocatorAssertions.ContainsTextOptions PATIENT_TEXT =
            new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS);
    private static final LocatorAssertions.HasTextOptions PATIENT =
            new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE_MILLIS);
    private static final LocatorAssertions.IsVisibleOptions PATIENT_SIGHT =
            new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS);

    /** Lets a test make the line dead without closing it: the page's streams stay open and nothing comes any more. */
    private static final String MUTABLE_STREAMS = """
            (() => {
              const Real = window.EventSource;
              window.EventSource = class extends Real {
                addEventListener(type, listener) {
                  super.addEventListener(type, (event) => { if (!window.streamsAreMute) listener(event); });
                }
              };
            })();
            """;

    private static final String NOTE_WHEN_AMOUNTS_CHANGE = """
            (place) => {
              window.seenAt = {};
              new MutationObserver(() => {
                const amount = document.querySelector(`#rows tr[data-key^="${place}|"] .amount`)?.textContent;
                window.seenAt[amount] ??= Date.now();
              }).observe(document.getElementById("rows"), { childList: true, subtree: true });
            }
            """;

    private static final int MEASURED_SCANS = 15;

    @Autowired
    private Stock stock;

    private void receive(Enrolment device, long seq, Place bin, int quantity) throws IOException, InterruptedException {
        String event = """
                {"v":1,"device":"%s","epoch":%d,"seq":%d,"at":"%s","step":"receiving","to":"%s","codes":[{"text":"%s"}],"quantity":%d}
                """.formatted(
                device.device(), device.epoch(), seq, Instant.now(), bin.code(), FAMILY_KIT, quantity).strip();
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/scans"))
                                .header("Authorization", "Bearer " + device.token())
                                .header("Content-Type", "application/x-ndjson")
                                .POST(HttpRequest.BodyPublishers.ofString(event + "\n"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** A bin in which no other test puts anything. */
    private Place ownBin(String request) {
        String depot = places.all(PlaceKind.DEPOT).get(0).code();
        return places.create(
                NewPlace.inside(depot, PlaceKind.BIN, "看板货位 " + request, "Board bin " + request),
                new Cause.Request("test", request));
    }

    private static Locator familyKits(Page page, Place bin) {
        return page.locator("#rows tr[data-key^='%s|%s|']".formatted(bin.code(), FAMILY_KIT_ITEM));
    }

    private long familyKits(Place bin) {
        return stock.at(List.of(new ItemAt(bin.code(), FAMILY_KIT_ITEM))).stream()
                .mapToLong(StockPosition::quantity)
                .sum();
    }

    @Test
    void aScanIsOnTheBoardWithoutAReloadAndComesBackAfterTheConnectionWasCut() throws Exception {
        Place bin = ownBin("cut");
        Enrolment device = enrol();
        try (CutLine line = new CutLine(port)) {
            Page page = signedIn(open(Screen.DESK), "command");
            page.navigate(line.address("/stock"));
            assertThat(page.locator("#freshness")).containsText("实时", PATIENT_TEXT);
            page.evaluate("() => { document.body.dataset.loaded = 'once'; }");

            receive(device, 1, bin, 1_203);
            assertThat(familyKits(page, bin).locator(".amount")).hasText("1,203", PATIENT);

            line.cut();
            receive(device, 2, bin, 100);
            page.waitForCondition(() -> familyKits(bin) == 1_303);
            page.waitForCondition(() -> line.refused() > 0);
            assertThat(familyKits(page, bin).locator(".amount")).hasText("1,203");

            line.mend();
            assertThat(familyKits(page, bin).locator(".amount")).hasText("1,303", PATIENT);
            assertThat(page.locator("body")).hasAttribute("data-loaded", "once");
        }
    }

    /** From the request that brings the scan to the figure in the page; what people wait for. */
    @Test
    void aScanIsOnTheBoardWithinASecond() throws Exception {
        Place bin = ownBin("second");
        Enrolment device = enrol();
        Page page = signedIn(open(Screen.DESK), "command");
        page.navigate("/stock");
        assertThat(page.locator("#freshness")).containsText("实时", PATIENT_TEXT);
        page.evaluate(NOTE_WHEN_AMOUNTS_CHANGE, bin.code());

        List<Long> waits = new ArrayList<>();
        for (int scan = 1; scan <= MEASURED_SCANS; scan++) {
            long sent = System.currentTimeMillis();
            receive(device, scan, bin, 1);
            page.waitForFunction("amount => window.seenAt[amount] !== undefined", String.valueOf(scan));
            Number seen = (Number) page.evaluate("amount => window.seenAt[amount]", String.valueOf(scan));
            waits.add(seen.longValue() - sent);
        }

        Collections.sort(waits);
        long median = waits.get(waits.size() / 2);
        System.out.println("StockBoardIT scan to board, ms: median " + median + ", all " + waits);
        assertThat(median).isLessThan(1_000);
    }

    @Test
    void theFilterLeavesTheRowsThatHaveTheWord() throws Exception {
        Place bin = ownBin("filter");
        receive(enrol(), 1, bin, 7);
        Page page = signedIn(open(Screen.DESK), "command");
        page.navigate("/stock");
        assertThat(familyKits(page, bin)).isVisible(PATIENT_SIGHT);

        page.fill("#filter", "no such thing");
        assertThat(familyKits(page, bin)).isHidden();
        assertThat(page.locator("#no-match")).isVisible();
        page.fill("#filter", "board bin filter");
        assertThat(familyKits(page, bin)).isVisible();
        assertThat(page.locator("#rows tr:visible")).hasCount(1);
    }

    @Test
    void aBoardThatHearsNothingTurnsAmberThenRedAndGreysItsValues() throws Exception {
        Place bin = ownBin("mute");
        receive(enrol(), 1, bin, 11);
        BrowserContext context = open(Screen.DESK);
        context.addInitScript(MUTABLE_STREAMS);
        Page page = signedIn(context, "command");
        page.clock().install();
        page.navigate("/stock");
        assertThat(familyKits(page, bin)).isVisible(PATIENT_SIGHT);
        assertThat(page.locator("#main")).hasAttribute("data-state", "live");

        page.evaluate("() => { window.streamsAreMute = true; }");
        String heard = page.locator("#as-of-time").textContent();
        page.clock().fastForward(Duration.ofSeconds(16).toMillis());
        assertThat(page.locator("#freshness")).hasText("延迟");
        assertThat(page.locator("#freshness")).hasClass(Pattern.compile(".*badge-warning.*"));
        assertThat(page.locator("#stale")).isHidden();
        assertThat(familyKits(page, bin).locator("td.number")).hasCSS("opacity", "1");

        page.clock().fastForward(Duration.ofSeconds(15).toMillis());
        assertThat(page.locator("#stale")).hasText("数据停在 " + heard + "，正在重新连接");
        assertThat(page.locator("#freshness")).hasClass(Pattern.compile(".*badge-error.*"));
        assertThat(familyKits(page, bin).locator("td.number")).hasCSS("opacity", "0.6");
        picture(page, "desk-stock-stale");

        page.evaluate("() => { window.streamsAreMute = false; }");
        assertThat(page.locator("#freshness")).hasText("实时", PATIENT);
        assertThat(page.locator("#stale")).isHidden();
        assertThat(familyKits(page, bin).locator("td.number")).hasCSS("opacity", "1");
    }

    @Test
    void withoutScriptThePageStillHasTheFigures() throws Exception {
        Place bin = ownBin("no script");
        receive(enrol(), 1, bin, 5);
        BrowserContext context = open(Screen.DESK, false);
        Page page = signedIn(context, "command");
        page.waitForCondition(() -> {
            page.navigate("/stock");
            return familyKits(page, bin).count() == 1;
        });
        assertThat(familyKits(page, bin).locator(".amount")).hasText("5");
        assertThat(page.locator("h1")).hasText("库存");
        assertThat(page.locator("#filter")).isHidden();
        assertThat(page.locator("#freshness")).containsText("静态");
    }

    @Test
    void theExportIsAFileForASpreadsheet() {
        BrowserContext context = open(Screen.DESK);
        signedIn(context, "auditor");
        var answer = context.request().get("/stock.csv");
        assertThat(answer.headers().get("content-disposition")).startsWith("attachment; filename=\"stock-");
        assertThat(answer.text()).startsWith("\uFEFF物资,物资编码,地点");
    }

    @Test
    void nothingOnThePageIsForeignOrInline() {
        Page page = open(Screen.DESK).newPage();
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        Response login = page.navigate("/login");
        assertThat(login.status()).isEqualTo(200);
        page.navigate("/scan");
        page.waitForSelector("body[data-ready=yes]");
        assertThat(complaints).isEmpty();
    }
}
