package org.supplyline.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supplyline.device.Enrolment;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceKind;

/** Pictures of the pages for people to look at, in {@code target/screenshots}. */
class ScreenshotTourIT extends BrowserIT {

    private static final List<String> PACKS = List.of("02000000000015", "02000000000022", "02000000000039");

    @Test
    void deskPagesInBothLanguagesAndThemes() {
        stockUp();
        for (Screen screen : List.of(Screen.DESK, Screen.DESK.in("en").dark())) {
            String suffix = (screen.locale().equals("en") ? "en-dark" : "zh-light");
            BrowserContext context = open(screen);
            Page login = context.newPage();
            login.navigate("/login?failed");
            picture(login, "desk-login-" + suffix);
            Page page = signedIn(context, "admin");
            for (String path : List.of("stock", "users", "devices", "account", "no-such-page")) {
                page.navigate("/" + path);
                if (path.equals("stock")) {
                    page.waitForSelector("#main[data-state=live]");
                }
                picture(page, "desk-" + path + "-" + suffix);
            }
            page.navigate("/devices");
            page.fill("#name", "一号库 PDA 3");
            page.click("main form[action='/devices'] button");
            page.waitForSelector("#link");
            picture(page, "desk-enrolled-" + suffix);
        }
    }

    @Test
    void theWall() {
        stockUp();
        Page page = signedIn(open(Screen.WALL), "command");
        page.navigate("/stock?wall");
        assertThat(page.locator("#freshness"))
                .containsText("实时", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
        picture(page, "wall-stock");
        Page small = signedIn(open(Screen.HAND), "command");
        small.navigate("/stock");
        small.waitForSelector("#main[data-state=live]");
        picture(small, "hand-stock");
        small.navigate("/login");
        picture(small, "hand-login");
    }

    @Test
    void theHandheld() {
        for (Screen screen : List.of(Screen.HAND, Screen.HAND.in("en").dark())) {
            String suffix = (screen.locale().equals("en") ? "en-dark" : "zh-light");
            BrowserContext context = open(screen);
            Page page = context.newPage();
            page.navigate("/scan");
            page.waitForSelector("body[data-ready=yes]");
            picture(page, "hand-enrol-" + suffix);
            Enrolment device = enrol();
            page.navigate(scanAddress(device));
            page.waitForSelector("body[data-names=yes] #work:not([hidden])");
            picture(page, "hand-ready-" + suffix);
            Place bin = places.all(PlaceKind.BIN).get(0);
            read(page, bin.scanCode().text());
            page.waitForSelector("#card[data-state=place]");
            picture(page, "hand-place-" + suffix);
            PACKS.forEach(pack -> scan(page, pack));
            scan(page, PACKS.get(2));
            assertThat(page.locator("#lines li[data-state=booked]"))
                    .hasCount(4, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MILLIS));
            picture(page, "hand-ok-" + suffix);
            page.click("#step");
            picture(page, "hand-steps-" + suffix);
            page.locator("#steps [data-close]").click();
            page.click("#quantity");
            picture(page, "hand-quantity-" + suffix);
            page.locator("#pad [data-close]").click();
            context.setOffline(true);
            scan(page, PACKS.get(0));
            page.waitForSelector("#line[data-state=offline]");
            picture(page, "hand-offline-" + suffix);
            read(page, "SLP1AA");
            page.waitForSelector("#card[data-state=error]");
            picture(page, "hand-error-" + suffix);
        }
    }

    /** Puts something into the depot's bins, by scanning it. */
    private void stockUp() {
        BrowserContext context = open(Screen.HAND);
        Page page = context.newPage();
        page.navigate(scanAddress(enrol()));
        page.waitForSelector("body[data-ready=yes]");
        int number = 40;
        for (Place bin : places.all(PlaceKind.BIN).stream().limit(4).toList()) {
            read(page, bin.scanCode().text());
            for (String pack : PACKS) {
                number += 137;
                read(page, String.valueOf(number));
                read(page, pack);
                assertThat(page.locator("#card-plus")).hasText("+" + number);
            }
        }
        assertThat(page.locator("#lines li[data-state=booked]"))
                .hasCount(5, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MILLIS));
    }
}
