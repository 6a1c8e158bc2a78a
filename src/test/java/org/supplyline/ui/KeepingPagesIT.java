package org.supplyline.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supplyline.place.PlaceKind;

/** A keeper's evening on the pages: count, settle, move, correct, look at what is open, close the day. */
class KeepingPagesIT extends BrowserIT {

    @Test
    void anEveningInTheDepot() {
        Page page = signedIn(open(Screen.DESK), "warehouse");
        page.navigate("/counts");
        picture(page, "keeping-counts");
        page.locator("main table a[href^='/counts/new?place=bin']").first().click();
        page.waitForURL("**/counts/new**");
        String bin = page.locator("input[name=place]").first().inputValue();
        fillAll(page.locator("input[name=counted][required]"), "5");
        picture(page, "keeping-count-new");
        submit(page, "main form.form");
        assertThat(page.locator("h1 .badge")).hasText("待入账");
        picture(page, "keeping-count");
        String count = page.url();

        page.navigate("/discrepancies");
        picture(page, "keeping-discrepancies");
        Locator counted = page.locator("main tbody tr")
                .filter(new Locator.FilterOptions().setHasText("盘点差异"))
                .first();
        counted.locator("a").first().click();
        page.waitForURL("**/discrepancies/*");
        picture(page, "keeping-discrepancy");
        assertThat(page.locator("main a[href^='/counts/']").first()).isVisible();
        page.navigate(count);
        submit(page, "main form[action$='/settle']");
        assertThat(page.locator("h1 .badge")).hasText("已了结");

        moveAndCorrectIt(page, bin);
        closeTheDay(page);
        lookAtTheRest();
    }

    private void moveAndCorrectIt(Page page, String bin) {
        page.navigate("/moves/new?from=" + bin);
        page.locator("input[name=quantity]").first().fill("2");
        page.selectOption("#to", sameDepot(page, bin));
        picture(page, "keeping-move-new");
        submit(page, "main form[action='/moves']");
        assertThat(page.locator("h1 .code")).containsText("cz.1.");
        picture(page, "keeping-movement");
        page.selectOption("#why", "not-done");
        submit(page, "main form[action$='/correct']");
        assertThat(page.locator("h1 .badge")).hasText("已更正");
    }

    private void closeTheDay(Page page) {
        page.navigate("/close");
        picture(page, "keeping-close-depots");
        page.locator("main table a").first().click();
        page.waitForURL("**/close?depot=**");
        String depot = page.url();
        picture(page, "keeping-close");
        assign(page, depot, "#keeper-p", "#due-p", "/close/places");
        assign(page, depot, "#keeper-d", "#due-d", "/discrepancies/keeper");
        submit(page, "main form[action='/close']");
        assertThat(page.locator("a[href$='balance.csv']")).isVisible();
        picture(page, "keeping-closed");
    }

    /** Gives what is open a keeper and a day, if anything is: the node is shared, so others may have left differences. */
    private static void assign(Page page, String depot, String keeper, String due, String action) {
        if (page.locator(keeper).count() > 0) {
            page.fill(keeper, "老张");
            page.fill(due, "2099-01-01");
            submit(page, "main form[action='" + action + "']");
            page.navigate(depot);
        }
    }

    private void lookAtTheRest() {
        for (Screen screen : List.of(Screen.HAND.in("en"), Screen.DESK.in("en").dark())) {
            Page other = signedIn(open(screen), "warehouse");
            String name = screen.touch() ? "hand-en" : "desk-en";
            for (String path : List.of("counts", "discrepancies", "close", "moves", "disposals")) {
                other.navigate("/" + path);
                picture(other, "keeping-" + path + "-" + name);
            }
            other.navigate("/close?depot=" + places.all(PlaceKind.DEPOT).get(0).code());
            picture(other, "keeping-close-depot-" + name);
        }
    }

    /** Another place of the same depot: the one after the bin in the list. */
    private static String sameDepot(Page page, String bin) {
        List<Object> places =
                List.copyOf((List<?>) page.locator("#to option").evaluateAll("options => options.map(o => o.value)"));
        int at = places.indexOf(bin);
        return String.valueOf(places.get(at + 1));
    }

    private static void fillAll(Locator fields, String value) {
        for (Locator field : fields.all()) {
            field.fill(value);
        }
    }

    private static void submit(Page page, String form) {
        page.waitForResponse(
                response -> response.request().method().equals("POST"),
                () -> page.locator(form + " button[type=submit], " + form + " button:not([type])")
                        .first()
                        .click());
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
    }
}
