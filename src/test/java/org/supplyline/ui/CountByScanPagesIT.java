package org.supplyline.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.supplyline.device.Enrolment;
import org.supplyline.journal.Cause;
import org.supplyline.place.NewPlace;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.ScanCommand;

/** Two handhelds count a bin, and at a desk somebody says that they shared it. */
class CountByScanPagesIT extends HandheldIT {

    @Test
    void aBinIsCountedByScanningAndAPersonAddsUpWhatTwoDevicesScanned() {
        Place bin = places.create(
                NewPlace.inside(places.all(PlaceKind.DEPOT).get(0).code(), PlaceKind.BIN, "盘点货位", "Count bin"),
                new Cause.Request("test", "count bin"));
        Page first = scanning(open(Screen.HAND), enrol());
        Enrolment second = enrol();
        Page other = scanning(open(Screen.HAND.in("en-US")), second);
        received(first, bin);
        chooseCount(first);
        read(first, BOX);
        assertThat(first.locator("#card-word")).hasText("先扫货位");
        picture(first, "count-hand-no-place");
        first.click("#acknowledge");
        read(first, bin.scanCode().text());
        scan(first, BOX);
        scan(first, BOX);
        picture(first, "count-hand");

        chooseCount(other);
        read(other, bin.scanCode().text());
        scan(other, BOX);
        picture(other, "count-hand-en");
        read(other, ScanCommand.COUNTED.code().text());
        assertThat(other.locator("#card-word")).hasText("All counted here");
        waitForBooked(other, 2);
        first.click("#counted");
        assertThat(first.locator("#card-word")).hasText("这里盘完了");
        picture(first, "count-hand-done");
        waitForBooked(first, 5);

        Page desk = signedIn(open(Screen.DESK), "warehouse");
        desk.navigate("/counts");
        assertThat(desk.locator(".banner-info")).containsText("1 个货位正在扫码盘点");
        desk.navigate("/counts/scanned");
        picture(desk, "count-scanned");
        assertThat(desk.locator("main")).containsText("分头盘的，都勾上");
        for (var box : desk.locator("input[name=device]").all()) {
            box.check();
        }
        desk.click("main form[action='/counts/scanned'] button[type=submit]");
        desk.waitForURL("**/counts/*?done");
        assertThat(desk.locator("main .badge-error")).hasText("+1");
        picture(desk, "count-scanned-differs");
        Page english = signedIn(open(Screen.DESK.in("en-US")), "warehouse");
        english.navigate("/counts/scanned");
        picture(english, "count-scanned-en");
        refusedOnceHandedIn(desk, bin, second);
    }

    /** Two boxes lie there by the books. */
    private static void received(Page page, Place bin) {
        read(page, bin.scanCode().text());
        scan(page, BOX);
        scan(page, BOX);
        waitForBooked(page, 2);
    }

    private static void chooseCount(Page page) {
        read(page, ScanCommand.STOCK_TAKING.code().text());
        assertThat(page.locator("#counted")).isVisible();
    }

    /** Whoever comes second finds nothing left to hand in. */
    private static void refusedOnceHandedIn(Page desk, Place bin, Enrolment device) {
        String token = desk.locator("meta[name=csrf-token]").getAttribute("content");
        String header = desk.locator("meta[name=csrf-header]").getAttribute("content");
        APIResponse answer = desk.request()
                .post(
                        "/api/counts/scanned/drop",
                        RequestOptions.create()
                                .setHeader("Idempotency-Key", "drop-a-count-of-a-bin")
                                .setHeader(header, token)
                                .setData(Map.of(
                                        "place", bin.code(), "device", device.device(), "reason", "counted twice")));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("keeping-gone");
    }
}
