package org.supplyline.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The scanning page with a network that is gone, or loses answers: what is scanned is booked once all the same. */
class ScanPageOfflineIT extends HandheldIT {

    private static final String CARTON_OF_HYGIENE_KITS = "12000000000036";

    private static final LocatorAssertions.HasTextOptions PATIENT_TEXT =
            new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE_MILLIS);

    @Test
    void aKnownItemShowsItsNameAndUnitAlsoWithoutANetwork() {
        BrowserContext context = open(Screen.HAND);
        Page page = scanning(context, enrol());
        page.evaluate("navigator.serviceWorker.ready.then(() => true)");
        context.setOffline(true);
        page.reload();
        page.waitForSelector("body[data-ready=yes]");

        read(page, bin().scanCode().text());
        assertThat(page.locator("#card-word")).hasText(bin().nameZh());
        scan(page, "]C101" + CARTON_OF_HYGIENE_KITS);
        assertThat(page.locator("#card-word")).hasText("个人卫生包");
        assertThat(page.locator("#card-unit")).hasText("箱");
        assertThat(page.locator("#card-note")).hasText("1 箱 = 12 个");
        assertThat(page.locator("#lines .line-name").first()).hasText("个人卫生包");
        scan(page, "4006381333931");
        assertThat(page.locator("#card-word")).hasText("已记下");
        assertThat(page.locator("#card-code")).hasText("4006381333931");

        page.click("#language");
        assertThat(page.locator("#to-name")).hasText(bin().nameEn());
        assertThat(page.locator("#lines .line-name").first()).hasText("Personal hygiene kit");
    }

    @Test
    void withoutANetworkScansWaitThroughAReloadAndAreThenBookedOnce() {
        BrowserContext context = open(Screen.HAND);
        Page page = scanning(context, enrol());
        page.evaluate("navigator.serviceWorker.ready.then(() => true)");
        long before = boxes();
        context.setOffline(true);
        for (int i = 0; i < 10; i++) {
            scan(page, BOX);
        }
        assertThat(page.locator("#line")).hasAttribute("data-state", "offline");
        assertThat(waiting(page)).hasText("10");

        page.reload();
        page.waitForSelector("body[data-ready=yes]");
        assertThat(waiting(page)).hasText("10");
        assertThat(page.locator("#counter")).hasText("10");
        assertThat(boxes()).isEqualTo(before);

        context.setOffline(false);
        assertThat(waiting(page)).hasText("0", PATIENT_TEXT);
        waitForBooked(page, 5);
        waitForBoxes(page, before + 10);
    }

    @Test
    void aLostAnswerIsAskedForAgainWithTheSameBytesAndBookedOnce() {
        BrowserContext context = open(Screen.HAND);
        Page page = scanning(context, enrol());
        long before = boxes();
        List<String> bodies = Collections.synchronizedList(new ArrayList<>());
        context.route("**/api/scans", route -> {
            bodies.add(route.request().postData());
            if (bodies.size() == 1) {
                // The node takes the batch, but its answer never arrives.
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        scan(page, BOX);

        waitForBooked(page, 1);
        assertThat(bodies).hasSizeGreaterThanOrEqualTo(1);
        assertThat(bodies).allMatch(body -> body.equals(bodies.get(0)));
        assertThat(boxes()).isEqualTo(before + 1);
    }

    @Test
    void oneLineThatTheNodeCannotTakeDoesNotHoldUpTheOthers() {
        BrowserContext context = open(Screen.HAND);
        Page page = scanning(context, enrol());
        context.setOffline(true);
        scan(page, BOX);
        scan(page, "POISON-77");
        scan(page, BOX);
        context.route("**/api/scans", route -> {
            if (route.request().postData().contains("POISON")) {
                route.fulfill(new Route.FulfillOptions()
                        .setStatus(400)
                        .setContentType("application/problem+json")
                        .setBody("{\"code\":\"batch-empty\"}"));
            } else {
                route.resume();
            }
        });
        context.setOffline(false);

        assertThat(page.locator("#card")).hasAttribute("data-state", "error");
        page.click("#acknowledge");
        waitForBooked(page, 2);
        assertThat(page.locator("#attention-count")).hasText("1");
        page.click("#attention");
        assertThat(page.locator("#todo-lines li")).hasCount(1);
        assertThat(page.locator("#todo-lines .line-code")).hasText("POISON-77");
        page.click("#todo-lines button");
        assertThat(page.locator("#attention")).isHidden();
    }
}
