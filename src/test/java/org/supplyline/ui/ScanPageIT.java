package org.supplyline.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supplyline.device.Enrolment;
import org.supplyline.journal.Cause;
import org.supplyline.place.NewPlace;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceKind;
import org.supplyline.scan.OwnCode;

/** The scanning page in a real browser against a real node: what is scanned is shown at once and booked once. */
class ScanPageIT extends HandheldIT {

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
