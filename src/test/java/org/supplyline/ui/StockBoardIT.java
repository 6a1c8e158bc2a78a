package org.supplyline.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.supplyline.device.Enrolment;

/** The stock page in a real browser: live, and honest when it is not. */
class StockBoardIT extends BrowserIT {

    private static final String FAMILY_KIT = "02000000000015";
    private static final LocatorAssertions.ContainsTextOptions PATIENT_TEXT =
            new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS);

    private void receive(Enrolment device, long seq, int quantity) throws IOException, InterruptedException {
        String event = """
                {"v":1,"device":"%s","epoch":%d,"seq":%d,"at":"%s","step":"receiving","codes":[{"text":"%s"}],"quantity":%d}
                """.formatted(device.device(), device.epoch(), seq, Instant.now(), FAMILY_KIT, quantity)
                .strip();
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

    private static Locator familyKits(Page page) {
        return page.locator("#rows tr:has(code:text-is('kit-family'))").first();
    }

    @Test
    void aScanIsOnTheBoardWithoutAReloadAndComesBackAfterTheConnectionWasCut() throws Exception {
        Page page = signedIn(open(Screen.DESK), "command");
        page.navigate("/stock");
        assertThat(page.locator("#freshness")).containsText("实时", PATIENT_TEXT);
        Enrolment device = enrol();

        // Other tests of this database may have left some.
        long before = familyKits(page).count() == 0 ? 0 : amount(familyKits(page));

        receive(device, 1, 1_203);
        assertThat(familyKits(page).locator(".amount"))
                .containsText(String.format(java.util.Locale.ROOT, "%,d", before + 1_203), PATIENT_TEXT);

        page.fill("#filter", "no such thing");
        assertThat(familyKits(page)).isHidden();
        assertThat(page.locator("#no-match")).isVisible();
        page.fill("#filter", "kit-family");
        assertThat(familyKits(page)).isVisible();
    }

    private static long amount(Locator row) {
        return Long.parseLong(row.locator(".amount").textContent().replace(",", ""));
    }

    @Test
    void aBoardThatHearsNothingTurnsAmberThenRedAndGreysItsValues() {
        BrowserContext context = open(Screen.DESK);
        Page page = signedIn(context, "command");
        page.clock().install();
        page.navigate("/stock");
        assertThat(page.locator("#freshness")).containsText("实时", PATIENT_TEXT);
        assertThat(page.locator("#stale")).isHidden();
        // The stream is a closed book to the test: stop its messages at the page.
        page.evaluate("() => { window.EventSource.prototype.dispatchEvent = () => false; }");
        context.route("**/api/stream**", Route::abort);

        page.clock().fastForward(16_000);
        assertThat(page.locator("#freshness")).containsText("延迟", PATIENT_TEXT);
    }

    @Test
    void withoutScriptThePageStillHasTheFigures() throws Exception {
        receive(enrol(), 1, 5);
        BrowserContext context = open(Screen.DESK, false);
        Page page = signedIn(context, "command");
        page.navigate("/stock");
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
        java.util.List<String> complaints = new java.util.ArrayList<>();
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
