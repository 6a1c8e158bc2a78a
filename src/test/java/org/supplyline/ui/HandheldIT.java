package org.supplyline.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.springframework.beans.factory.annotation.Autowired;
import org.supplyline.device.Enrolment;
import org.supplyline.inventory.Stock;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceKind;

/** A device that is enrolled, with the scanning page open on it. */
abstract class HandheldIT extends BrowserIT {

    /** A relief box of the shipped catalogue; one piece a pack. */
    static final String BOX = "02000000000022";

    static final String KIT = "02000000000015";

    private static final String BOX_ITEM = "kit-relief-box";

    @Autowired
    private Stock stock;

    Page scanning(BrowserContext context, Enrolment device) {
        Page page = context.newPage();
        page.navigate(scanAddress(device));
        page.waitForSelector("body[data-ready=yes][data-names=yes]");
        assertThat(page.locator("#code")).isFocused();
        return page;
    }

    static Locator waiting(Page page) {
        return page.locator("#waiting");
    }

    long boxes() {
        return stock.snapshot().positions().stream()
                .filter(position -> position.key().item().equals(BOX_ITEM))
                .filter(position -> position.key().place().startsWith("bin:")
                        || position.key().place().startsWith("depot:"))
                .mapToLong(position -> position.quantity())
                .sum();
    }

    /** Batches are booked one after the other, so the newest line may be booked before an older one. */
    void waitForBoxes(Page page, long expected) {
        page.waitForCondition(() -> boxes() == expected);
    }

    static void waitForBooked(Page page, int lines) {
        assertThat(page.locator("#lines li[data-state=booked]"))
                .hasCount(lines, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MILLIS));
    }

    Place bin() {
        return places.all(PlaceKind.BIN).get(0);
    }
}
