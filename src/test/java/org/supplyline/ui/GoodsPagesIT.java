package org.supplyline.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supplyline.place.PlaceKind;

/** Goods and places set up by people: a catalogue from a file, opening stock, the tree of branches, SSCC serials. */
class GoodsPagesIT extends BrowserIT {

    private static final String CATALOGUE = """
            物资编码,中文名称,分类,基本单位,包装级,包装,含下级数量,条码,重量(g),体积(cm3),保质期,管理类别,单价(元),价值依据
            lamp-signal,信号灯,2040199,个,,,,6901234567892,300,900,24个月,普通,18.50,发票
            lamp-signal,信号灯,,,2,盒,12,,,,,,,
            lamp-hand,手提灯,99,个,,,,6901234567890,300,900,随便,药,18.5,口头
            mask-n95,口罩,,,2,箱,2.5,,,,,,,
            """;

    @Test
    void aCatalogueIsTakenInAndItsDoubtfulRowsAreMended() {
        Page admin = signedIn(open(Screen.DESK), "admin");
        admin.navigate("/items/import");
        admin.setInputFiles("#file", new FilePayload("目录.csv", "text/csv", CATALOGUE.getBytes(Charset.forName("GBK"))));
        admin.click("main form button[type=submit]");
        admin.waitForURL("**/items/import/*");
        String list = admin.url().replaceFirst("\\?.*", "");
        assertThat(admin.locator(".review-row")).hasCount(2);
        assertThat(admin.locator(".review-row").first()).containsText("C4");
        for (String language : List.of("zh", "en")) {
            admin.navigate(list + "?lang=" + language);
            picture(admin, "desk-import-" + language);
            Page hand = signedIn(open(Screen.HAND.in(language.equals("zh") ? "zh-CN" : "en")), "admin");
            hand.navigate(list);
            assertFits(hand);
            picture(hand, "hand-import-" + language);
        }
        admin.navigate(list + "?lang=zh");
        admin.fill("#c-1-4-category", "2040199");
        admin.fill("#c-1-4-gtin", "");
        admin.fill("#c-1-4-shelf_life", "≥6个月");
        admin.fill("#c-1-4-control", "普通");
        admin.fill("#c-1-4-proof", "发票");
        admin.click("#row-1-4 button.button-primary");
        assertThat(admin.locator(".review-row")).hasCount(1);
        admin.click("#row-1-5 details summary");
        admin.fill("#reason-1-5", "本会不用这种箱");
        admin.click("#row-1-5 details button");
        assertThat(admin.locator(".review-row")).hasCount(0);
        assertThat(admin.locator("main tbody tr")).hasCount(4);
        picture(admin, "desk-import-done-zh");
        admin.navigate("/items/lamp-hand");
        assertThat(admin.locator("#value_fen")).hasValue("1850");
        picture(admin, "desk-item-value-zh");
        admin.navigate("/items/import?lang=en");
        picture(admin, "desk-imports-en");
    }

    @Test
    void openingStockIsBookedAndFoundByHistory() {
        Page keeper = signedIn(open(Screen.DESK), "warehouse");
        keeper.navigate("/opening");
        assertThat(keeper.locator("nav a[href='/opening']").first()).isVisible();
        picture(keeper, "desk-opening-zh");
        keeper.fill("#item-1", "mask-n95");
        keeper.fill("#quantity-1", "2");
        keeper.fill("#unit-1", "托");
        keeper.selectOption("#fund-1", "donated");
        keeper.selectOption("#place-1", places.all(PlaceKind.BIN).get(0).code());
        keeper.fill("#lot-1", "QC7788");
        keeper.fill("#expiry-1", "2031-03-31");
        keeper.click("main form button.button-primary");
        assertThat(keeper.locator(".opening-faults")).containsText("没有这种包装");
        picture(keeper, "desk-opening-fault-zh");
        keeper.fill("#unit-1", "箱");
        keeper.click("main form button.button-primary");
        keeper.waitForURL("**/opening?booked=*");
        assertThat(keeper.locator("main tbody")).containsText("800");
        String record = keeper.locator("main [role=status] a").textContent();
        keeper.navigate("/history?code=mask-n95");
        assertThat(keeper.locator("main")).containsText(record);
        keeper.navigate("/opening?lang=en");
        picture(keeper, "desk-opening-en");
        for (String language : List.of("zh", "en")) {
            Page hand = signedIn(open(Screen.HAND.in(language.equals("zh") ? "zh-CN" : "en")), "warehouse");
            hand.navigate("/opening");
            assertFits(hand);
            picture(hand, "hand-opening-" + language);
        }
    }

    @Test
    void openingStockComesFromAListToo() {
        Page keeper = signedIn(open(Screen.DESK), "warehouse");
        String bin = places.all(PlaceKind.BIN).get(0).code();
        String list = "品名,数量,货位,类别\n棉被,30," + bin + ",上级拨入\n棉被,1.5," + bin + ",馈赠\n";
        keeper.navigate("/opening");
        keeper.setInputFiles("#file", new FilePayload("期初.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
        keeper.click("form[enctype] button");
        keeper.waitForURL("**/opening/import/*");
        assertThat(keeper.locator(".review-row")).hasCount(1);
        assertThat(keeper.locator("main tbody tr")).hasCount(1);
        picture(keeper, "desk-opening-list-zh");
    }

    @Test
    void aDepotIsSetUpUnderItsBranchInOneForm() {
        Page admin = signedIn(open(Screen.DESK), "admin");
        admin.navigate("/organisations");
        picture(admin, "desk-tree-empty-zh");
        admin.fill("#nameZh", "山西省红十字会");
        admin.click("main form button");
        admin.click("a.branch >> text=山西省红十字会");
        below(admin, "长治市红十字会", "city");
        admin.click("a.branch >> text=长治市红十字会");
        below(admin, "沁源县红十字会", "county");
        admin.click("a.branch >> text=沁源县红十字会");
        admin.fill("#depot-zh", "沁源县备灾库");
        picture(admin, "desk-branch-zh");
        admin.click("form[action$='/depots'] button");
        admin.waitForURL("**/organisations/*?depot=*");
        assertThat(admin.locator("main .spot")).containsText("沁源县备灾库");
        picture(admin, "desk-depot-done-zh");
        admin.click("main [role=status] a");
        assertThat(admin.locator(".label-card")).hasCount(6);
        assertThat(admin.locator("main")).containsText("A-03");
        for (String language : List.of("zh", "en")) {
            admin.navigate("/organisations?lang=" + language);
            picture(admin, "desk-tree-" + language);
            Page hand = signedIn(open(Screen.HAND.in(language.equals("zh") ? "zh-CN" : "en")), "admin");
            hand.navigate("/organisations");
            assertFits(hand);
            picture(hand, "hand-tree-" + language);
        }
    }

    @Test
    void palletsGetSsccsFromTheRangeUntilItIsUsedUp() {
        Page admin = signedIn(open(Screen.DESK), "admin");
        admin.navigate("/sscc");
        admin.fill("#prefix", "6901234");
        admin.fill("#first", "1");
        admin.fill("#last", "4");
        admin.fill("#givenBy", "山西省红十字会");
        admin.click("main form button");
        assertThat(admin.locator("main tbody tr")).hasCount(1);
        Page keeper = signedIn(open(Screen.DESK), "warehouse");
        keeper.navigate("/units/new");
        keeper.fill("#count", "3");
        picture(keeper, "desk-unit-sscc-zh");
        keeper.click("main form button[type=submit]");
        keeper.waitForURL("**/units/*");
        assertThat(keeper.locator("h1")).hasText("069012340000000016");
        String zpl = keeper.locator("main a", new Page.LocatorOptions().setHasText("ZPL"))
                .getAttribute("href");
        assertThat(keeper.request().get(zpl).text()).startsWith("^XA").contains("^BQN");
        APIResponse labels = keeper.request().get("/units/labels.pdf?first=069012340000000016&count=3");
        assertThat(labels.status()).isEqualTo(200);
        keeper.navigate("/units/new");
        keeper.fill("#count", "2");
        keeper.click("main form button[type=submit]");
        assertThat(keeper.locator("main")).containsText("SSCC 序号用完了");
        for (String language : List.of("zh", "en")) {
            admin.navigate("/sscc?lang=" + language);
            picture(admin, "desk-sscc-" + language);
        }
        Page hand = signedIn(open(Screen.HAND), "admin");
        hand.navigate("/sscc");
        assertFits(hand);
        picture(hand, "hand-sscc-zh");
    }

    @Test
    void aProgramIsToldWhichCellsOfWhichLineAreWrong() {
        Page keeper = signedIn(open(Screen.DESK), "warehouse");
        String token = keeper.locator("meta[name=csrf-token]").getAttribute("content");
        APIResponse answer = keeper.request()
                .post(
                        "/api/opening",
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/json")
                                .setHeader("Idempotency-Key", "opening-1")
                                .setHeader("X-CSRF-TOKEN", token)
                                .setData("{\"lines\":[{\"item\":\"quilt\",\"quantity\":\"0\",\"place\":\"nowhere\","
                                        + "\"fund\":\"donated\"}]}"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("/lines/0/place").contains("/lines/0/quantity");
    }

    private static void below(Page page, String name, String level) {
        page.fill("#below-zh", name);
        page.selectOption("#below-level", level);
        page.click("form:has(#below-zh) button");
        page.waitForURL("**/organisations?done**");
    }
}
