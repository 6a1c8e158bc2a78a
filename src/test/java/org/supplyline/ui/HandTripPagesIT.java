package org.supplyline.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.supplyline.dispatch.ApprovedTrip;
import org.supplyline.dispatch.IssueOrder;
import org.supplyline.dispatch.Trips;

/** A person sends open orders on a vehicle, in the order of the stops that the form says. */
class HandTripPagesIT extends OrderingIT {

    @Autowired
    private Trips trips;

    @Test
    void twoOrdersAreSentOnOneVehicleInTheOrderThatTheFormSays() {
        IssueOrder late = order(1);
        IssueOrder soon = order(2);
        Page page = signedIn(open(Screen.DESK), "planner");
        page.navigate("/trips");
        page.click("a[href='/trips/new']");
        page.selectOption("#vehicle", places.vehicles().get(0).place());
        position(page, late).fill("2");
        position(page, soon).fill("1");
        picture(page, "hand-trip-desk-zh");
        page.click("main form button.button-primary");
        page.waitForURL("**/trips/SLT*?done");
        assertThat(page.locator("main")).not().containsText("null");
        picture(page, "hand-trip-sent-desk-zh");

        String code = page.url().replaceFirst(".*/(SLT[A-Z0-9]+).*", "$1");
        assertThat(trips.find(code).orElseThrow().stops())
                .extracting(ApprovedTrip.Stop::order)
                .containsExactly(soon.code(), late.code());
        page.navigate("/orders/" + late.code());
        assertThat(page.locator("main")).containsText(code);
    }

    @Test
    void whatIsWrongWithATripIsSaidInWordsAndNothingChanges() {
        IssueOrder order = order(1);
        Page page = signedIn(open(Screen.HAND.in("en")), "planner");
        page.navigate("/trips/new");
        picture(page, "hand-trip-hand-en");
        page.selectOption("#vehicle", places.vehicles().get(0).place());
        page.click("main form button.button-primary");
        assertThat(page.locator("main h1")).containsText("No order was chosen");
        page.navigate("/orders/" + order.code());
        assertThat(page.locator("main")).not().containsText("SLT");
    }

    private static Locator position(Page page, IssueOrder order) {
        return page.locator("tr")
                .filter(new Locator.FilterOptions().setHasText(order.code()))
                .locator("input[name=position]");
    }
}
