package org.supplyline.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.supplyline.journal.Cause;
import org.supplyline.place.Organisation;
import org.supplyline.place.Organisations;

/** A branch gets rules of its own and gives them up again, on the page. */
class BranchRulePagesIT extends BrowserIT {

    private static final Cause SETUP = new Cause.Request("admin", "branch-rules");

    @Autowired
    private Organisations organisations;

    @Test
    void aBranchGetsItsOwnRulesAndGivesThemUpAgain() {
        String city = branch(null, Organisation.Level.CITY, "长治市红十字会", "Changzhi branch");
        String county = branch(city, Organisation.Level.COUNTY, "襄垣县红十字会", "Xiangyuan branch");
        Page page = signedIn(open(Screen.DESK), "admin");
        page.navigate("/acceptances/rules?branch=" + city);
        picture(page, "accept-rules-usual-zh");
        page.fill("#months", "9");
        page.click("form[method=post][action='/acceptances/rules'] button");
        assertThat(page.locator("main .banner-info")).containsText("本分会自己的规则");

        page.navigate("/acceptances/rules?branch=" + county);
        assertThat(page.locator("main .banner-info")).containsText("长治市红十字会");
        assertThat(page.locator("#months")).hasValue("9");
        Page reader = signedIn(open(Screen.HAND.in("en")), "warehouse");
        reader.navigate("/acceptances/rules?branch=" + county);
        picture(reader, "accept-rules-above-hand-en");
        assertThat(reader.locator("form[action$='/inherit']")).hasCount(0);
        assertThat(reader.request().get("/acceptances/rules?branch=org:cz-999").status())
                .isEqualTo(404);

        page.navigate("/acceptances/rules?branch=" + city);
        page.click("form[action$='/inherit'] button");
        assertThat(page.locator("main .banner-info")).containsText("通行规则");
        assertThat(page.locator("#months")).hasValue("6");
    }

    private String branch(
            @org.jspecify.annotations.Nullable String parent, Organisation.Level level, String zh, String en) {
        return Objects.requireNonNull(
                organisations.create(parent, level, zh, en, null, SETUP).code());
    }
}
