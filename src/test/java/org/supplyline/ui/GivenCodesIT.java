package org.supplyline.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.supplyline.inventory.HandlingUnits;
import org.supplyline.place.ScanCommand;
import org.supplyline.scan.OwnCode;

/** Codes that say what the scans behind them are for: an order, a trip, the carton that goods go into. */
class GivenCodesIT extends HandheldIT {

    private static final String CARTON = "00000042CZ";

    @Autowired
    HandlingUnits units;

    @Test
    void goodsThatAreScannedAfterTheirCartonGoIntoIt() {
        BrowserContext context = open(Screen.HAND);
        Page page = scanning(context, enrol());
        scan(page, BOX);
        read(page, ScanCommand.PACKING.code().text());
        assertThat(page.locator("#step-name")).hasText("装箱");
        read(page, "https://wms.example/t/" + CARTON);
        assertThat(page.locator("#given-name")).containsText(CARTON);
        scan(page, BOX);
        picture(page, "hand-packing-zh");
        waitForBooked(page, 2);

        assertThat(units.contents(List.of(CARTON)))
                .singleElement()
                .satisfies(content -> assertThat(content.goods().quantity()).isPositive());
        page.click("#given");
        assertThat(page.locator("#given")).isHidden();
    }

    @Test
    void anOrderThatIsScannedIsNamedByTheScansBehindItUntilTheStepEnds() {
        BrowserContext context = open(Screen.HAND.in("en"));
        Page page = scanning(context, enrol());
        List<String> sent = Collections.synchronizedList(new ArrayList<>());
        context.onRequest(request -> {
            if (request.url().endsWith("/api/scans")) {
                sent.add(request.postData());
            }
        });
        String order = new OwnCode(OwnCode.Kind.ORDER, "00000101CZ").text();
        read(page, order);
        assertThat(page.locator("#given-name")).containsText(order);
        scan(page, BOX);
        picture(page, "hand-order-given-en");
        read(page, ScanCommand.STORING.code().text());
        assertThat(page.locator("#given")).isHidden();
        read(page, ScanCommand.RECEIVING.code().text());
        scan(page, BOX);
        waitForBooked(page, 2);

        assertThat(String.join("\n", sent)).containsOnlyOnce("\"order\":\"" + order + "\"");
    }
}
