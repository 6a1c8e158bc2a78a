package org.supplyline.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.supplyline.device.Enrolment;
import org.supplyline.inventory.Stock;
import org.supplyline.journal.Cause;
import org.supplyline.place.NewPlace;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceKind;
import org.supplyline.scan.OwnCode;

/** The scanning page in a real browser against a real node: what is scanned is booked, once, whatever the network does. */
class ScanPageIT extends BrowserIT {

    /** A relief box of the shipped catalogue; one piece a pack. */
    private static final String BOX = "02000000000022";

    private static final String BOX_ITEM = "kit-relief-box";
    private static final String KIT = "02000000000015";
    private static final String CARTON_OF_HYGIENE_KITS = "12000000000036";
    private static final LocatorAssertions.HasTextOptions PATIENT_TEXT =
            new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE_MILLIS);

    @Autowired
    private Stock stock;

    private Page scanning(BrowserContext context, Enrolment device) {
        Page page = context.newPage();
        page.navigate(scanAddress(device));
        page.waitForSelector("body[data-ready=yes][data-names=yes]");
        assertThat(page.locator("#code")).isFocused();
        return page;
    }

    private static Locator waiting(Page page) {
        return page.locator("#waiting");
    }

    private long boxes() {
        return stock.ofItems(List.of(BOX_ITEM)).stream()
                .filter(position -> position.key().place().startsWith("bin:")
                        || position.key().place().startsWith("depot:"))
                .mapToLong(position -> position.quantity())
                .sum();
    }

    /** Batches are booked one after the other, so the newest line may be booked before an older one. */
    private void waitForBoxes(Page page, long expected) {
        page.waitForCondition(() -> boxes() == expected);
    }

    private static void waitForBooked(Page page, int lines) {
        assertThat(page.locator("#lines li[data-state=booked]"))
                .hasCount(lines, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MILLIS));
    }

    private Place bin() {
        return places.all(PlaceKind.BIN).get(0);
    }

    @Test
    void aScanIsShownAtOnceAndBookedSoonAfter() {
        Page page = scanning(open(Screen.HAND), enrol());
        long before = boxes();
        read(page, bin().scanCode().text());
        assertThat(page.locator("#to-name")).hasText(bin().nameZh());

        scan(page, BOX);
        assertThat(page.locator("#card")).hasAttribute("data-state", "ok");
        scan(page, BOX);
        assertThat(page.locator("#card-total")).hasText("= 2");

        waitForBooked(page, 2);
        assertThat(boxes()).isEqualTo(before + 2);
        assertThat(waiting(page)).hasText("0");
    }

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
    void theNamesAreSentAgainOnlyWhenTheyChanged() {
        APIRequestContext device = open(Screen.HAND).request();
        RequestOptions asDevice = RequestOptions.create().setHeader("Authorization", "Bearer " + enrol().token());
        APIResponse first = device.get("/api/catalogue", asDevice);
        assertThat(first.text()).contains("\"02000000000015\":{\"item\":\"kit-family\",\"zh\":\"家庭包\"");
        String tag = first.headers().get("etag");

        assertThat(device.get("/api/catalogue", asDevice.setHeader("If-None-Match", tag))
                        .status())
                .isEqualTo(304);
        String depot = places.all(PlaceKind.DEPOT).get(0).code();
        places.create(NewPlace.inside(depot, PlaceKind.BIN, "新货位", "New bin"), new Cause.Request("test", "new bin"));
        APIResponse changed = device.get("/api/catalogue", asDevice);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text()).contains("新货位");
        assertThat(changed.headers().get("etag")).isNotEqualTo(tag);
    }

    @Test
    void theTokenLeavesTheAddressAtOnce() {
        Page page = scanning(open(Screen.HAND), enrol());
        assertThat(page.url()).endsWith("/scan").doesNotContain("token");
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

    @Test
    void anErrorLocksTheScannerUntilItIsAcknowledged() {
        Page page = scanning(open(Screen.HAND), enrol());
        String damaged = bin().scanCode().text().replaceAll(".$", "#").replace('#', wrongCheck(bin()));
        read(page, damaged);
        assertThat(page.locator("#card")).hasAttribute("data-state", "error");

        read(page, BOX);
        assertThat(page.locator("#counter")).hasText("0");
        read(page, new OwnCode(OwnCode.Kind.COMMAND, "CONTINUE").text());
        assertThat(page.locator("#card")).hasAttribute("data-state", "ready");
        scan(page, BOX);
    }

    private static char wrongCheck(Place place) {
        return place.scanCode().checkCharacter() == 'A' ? 'B' : 'A';
    }

    @Test
    void undoTakesTheLastScanBackByAnEventOfItsOwn() {
        Page page = scanning(open(Screen.HAND), enrol());
        long before = boxes();
        scan(page, BOX);
        page.click("#undo");
        assertThat(page.locator("#counter")).hasText("0");
        assertThat(page.locator("#lines li")).hasCount(2);
        assertThat(page.locator("#lines li[data-state=undone]")).hasCount(1);
        waitForBooked(page, 1);
        assertThat(boxes()).isEqualTo(before);
    }

    @Test
    void aNumberCountsBeforeTheScanAndCanBeCorrectedAfterIt() {
        Page page = scanning(open(Screen.HAND), enrol());
        long before = boxes();
        read(page, "12");
        assertThat(page.locator("#quantity-next")).hasText("× 12");
        scan(page, BOX);
        assertThat(page.locator("#card-plus")).hasText("+12");

        page.click("#quantity");
        page.locator("#pad-keys button", new Page.LocatorOptions().setHasText("7"))
                .click();
        page.click("#pad-last");
        assertThat(page.locator("#card-plus")).hasText("+7");
        waitForBooked(page, 2);
        waitForBoxes(page, before + 7);
    }

    @Test
    void twoOpenPagesOfOneDeviceNumberWithoutGapsAndSendNothingTwice() {
        BrowserContext context = open(Screen.HAND);
        Enrolment device = enrol();
        Page first = scanning(context, device);
        Page second = scanning(context, device);
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        context.onRequest(request -> {
            if (request.url().endsWith("/api/scans")) {
                request.postData().lines().forEach(lines::add);
            }
        });
        scan(first, BOX);
        second.bringToFront();
        scan(second, KIT);
        scan(second, KIT);
        waitForBooked(second, 3);
        assertThat(lines).hasSize(3).doesNotHaveDuplicates();
        assertThat(lines)
                .extracting(l -> l.replaceAll(".*\"seq\":(\\d+).*", "$1"))
                .containsExactly("1", "2", "3");
    }

    @Test
    void changingTheLanguageKeepsTheWork() {
        Page page = scanning(open(Screen.HAND), enrol());
        page.click("#step");
        page.locator("#steps-list button", new Page.LocatorOptions().setHasText("上架"))
                .click();
        read(page, bin().scanCode().text());
        page.click("#language");
        assertThat(page.locator("#step-name")).hasText("Put away");
        assertThat(page.locator("#from-name")).hasText(bin().nameEn());
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("#code")).isFocused();
    }

    @Test
    void fullWidthLettersOfAChineseInputMethodAreTheSameCode() {
        Page page = scanning(open(Screen.HAND), enrol());
        long before = boxes();
        scan(page, "\u3000０２００００００００００２２");
        waitForBooked(page, 1);
        assertThat(boxes()).isEqualTo(before + 1);
    }

    @Test
    void aDeviceWhoseTokenWasTakenAwayKeepsItsScansAndSaysWhy() {
        Enrolment device = enrol();
        Page page = scanning(open(Screen.HAND), device);
        devices.revoke(device.device());
        scan(page, BOX);
        assertThat(page.locator("#problem")).isVisible();
        assertThat(page.locator("#problem")).containsText("令牌无效");
        assertThat(waiting(page)).hasText("1");
    }
}
