package org.supplyline.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Cartons at the door: received before anybody looked, labelled, classified, sealed. */
class UnitPagesIT extends BrowserIT {

    @Test
    void cartonsAreReceivedAtOnceAndClassifiedLater() throws IOException {
        Page keeper = signedIn(open(Screen.DESK), "warehouse");
        // The node is shared: other tests receive cartons too.
        int before = rows(keeper, "/units");
        int unsortedBefore = rows(keeper, "/units?show=unsorted");
        keeper.navigate("/units/new");
        picture(keeper, "desk-unit-new-zh");
        keeper.fill("#count", "3");
        keeper.fill("#weight", "12.5");
        keeper.fill("#note", "SF1234567890123");
        Locator sscc = keeper.locator("input[name=sscc]");
        if (sscc.count() > 0) {
            // A range of SSCCs that another test took may be too short for this one.
            sscc.uncheck();
        }
        keeper.setInputFiles("#photo", new FilePayload("carton.png", "image/png", png()));
        keeper.click("main form button[type=submit]");
        keeper.waitForURL("**/units/*");
        assertThat(keeper.locator("main .badge-warning")).hasText("待分拣");
        assertThat(keeper.locator("main img.evidence")).isVisible();
        picture(keeper, "desk-unit-unsorted-zh");
        String code = keeper.locator("h1").textContent();

        APIResponse labels = keeper.request().get("/units/labels.pdf?first=" + code + "&count=3");
        assertThat(labels.status()).isEqualTo(200);
        assertThat(labels.headers().get("content-type")).isEqualTo("application/pdf");
        assertThat(keeper.request().get("/units/" + code + "/label.zpl").text()).contains("/t/" + code);

        keeper.selectOption("#item-1", "kit-hygiene");
        keeper.fill("#quantity-1", "24");
        keeper.click("main section form button[type=submit]");
        assertThat(keeper.locator("main .badge-warning")).hasCount(0);
        assertThat(keeper.locator("main table tbody tr")).hasCount(1);
        assertThat(keeper.locator("main table tbody")).containsText("24");

        keeper.navigate("/units");
        keeper.fill("#count", "2");
        Download roll = keeper.waitForDownload(() -> keeper.click("form[action='/units/rolls'] button[value=zpl]"));
        assertThat(roll.url()).contains("/units/labels.zpl?first=");
        keeper.navigate("/units/" + code);

        keeper.click("form[action$='/seal'] button");
        assertThat(keeper.locator("main .badge-info")).hasText("已封箱");
        for (String language : List.of("zh", "en")) {
            keeper.navigate("/units?lang=" + language);
            picture(keeper, "desk-units-" + language);
        }
        assertThat(keeper.locator("main tbody tr")).hasCount(before + 3);
        keeper.navigate("/units?show=unsorted");
        assertThat(keeper.locator("main tbody tr")).hasCount(unsortedBefore + 2);
        Page passer = open(Screen.HAND.in("en")).newPage();
        passer.navigate("/t/" + code);
        assertThat(passer.locator("main tbody")).containsText("in the depot");
        picture(passer, "hand-public-unit-en");
        passer.navigate("/t/99999999CZ");
        assertThat(passer.locator(".empty-title")).hasText("Not recorded yet");
        Page hand = signedIn(open(Screen.HAND.in("en")), "warehouse");
        hand.navigate("/units/" + code);
        picture(hand, "hand-unit-en");
    }

    @Test
    void whatIsInEachCartonOfAPalletCountsForAllOfThem() {
        Page keeper = signedIn(open(Screen.DESK), "warehouse");
        keeper.navigate("/units/new");
        keeper.fill("#count", "20");
        keeper.check("input[name=pallet]");
        Locator sscc = keeper.locator("input[name=sscc]");
        if (sscc.count() > 0) {
            sscc.uncheck();
        }
        keeper.click("main form button[type=submit]");
        assertThat(keeper.locator("main .badge-warning")).hasText("待分拣");
        keeper.selectOption("#item-1", "kit-hygiene");
        keeper.fill("#quantity-1", "24");
        keeper.click("main section form button[type=submit]");
        assertThat(keeper.locator("main table tbody")).containsText("480");
    }

    @Test
    void severalCartonsWithSeveralKindsAreClassifiedAtOnce() {
        Page keeper = signedIn(open(Screen.DESK), "warehouse");
        keeper.navigate("/units/new");
        keeper.fill("#count", "3");
        Locator sscc = keeper.locator("input[name=sscc]");
        if (sscc.count() > 0) {
            sscc.uncheck();
        }
        keeper.click("main form button[type=submit]");
        keeper.waitForURL("**/units/*");
        String first = keeper.locator("h1").textContent();
        keeper.navigate("/units?show=unsorted");
        List<String> others = keeper.locator("main tbody a[href^='/units/']").allTextContents().stream()
                .map(String::strip)
                .filter(code -> !code.equals(first))
                .limit(2)
                .toList();
        keeper.navigate("/units/" + first);
        keeper.selectOption("#item-1", "kit-hygiene");
        keeper.fill("#quantity-1", "10");
        keeper.selectOption("#item-2", "kit-family");
        keeper.fill("#quantity-2", "2");
        keeper.fill("#lot-2", "B7");
        keeper.fill("#others", "99999999CZ");
        picture(keeper, "desk-unit-classify-zh");
        keeper.click("main section form button[type=submit]");
        assertThat(keeper.locator("main")).containsText("没有箱号 99999999CZ");
        keeper.goBack();
        keeper.selectOption("#item-1", "kit-hygiene");
        keeper.fill("#quantity-1", "10");
        keeper.selectOption("#item-2", "kit-family");
        keeper.fill("#quantity-2", "2");
        keeper.fill("#lot-2", "B7");
        keeper.fill("#others", String.join("\n", others));
        keeper.click("main section form button[type=submit]");
        for (String code : List.of(first, others.get(0), others.get(1))) {
            keeper.navigate("/units/" + code);
            assertThat(keeper.locator("main .badge-warning")).hasCount(0);
            assertThat(keeper.locator("main table tbody tr")).hasCount(2);
            assertThat(keeper.locator("main table tbody")).containsText("B7");
        }
        Page hand = signedIn(open(Screen.HAND.in("en")), "warehouse");
        hand.navigate("/units?show=unsorted");
        picture(hand, "hand-units-unsorted-en");
    }

    @Test
    void whatIsWrongIsRefusedWithWhatToDo() {
        Page keeper = signedIn(open(Screen.DESK), "warehouse");
        keeper.navigate("/units/new");
        keeper.evaluate("document.querySelector('main form').noValidate = true");
        keeper.fill("#count", "0");
        keeper.click("main form button[type=submit]");
        assertThat(keeper.locator("main")).containsText("数字不对");
        assertThat(keeper.request().get("/units/NOSUCH").status()).isEqualTo(404);
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static int rows(Page page, String path) {
        page.navigate(path);
        return page.locator("main tbody tr").count();
    }
}
