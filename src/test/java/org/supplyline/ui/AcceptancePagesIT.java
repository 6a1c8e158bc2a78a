package org.supplyline.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Goods are taken in through the pages, and their papers come out of the printer. */
class AcceptancePagesIT extends BrowserIT {

    private static final Path PAPERS = Path.of("target", "papers");

    @Test
    void anArrivalIsCountedSignedAndBookedAndItsPapersSaySo() throws IOException {
        Page page = signedIn(open(Screen.DESK), "warehouse");
        page.navigate("/acceptances/new");
        picture(page, "accept-new-zh");
        page.selectOption("#donorKind", "organisation");
        page.fill("#donor", "𠮷田㐂乐被服有限公司");
        page.selectOption("#present", "true");
        page.click("main form[action='/acceptances'] button");
        page.waitForURL("**/acceptances/SLOA*");
        String address = page.url();
        addQuilts(page);
        add(page, "mask-n95", "3", "100", "N1");
        add(page, "water-bottled", "5", "24", "W1");
        picture(page, "accept-open-zh");

        page.fill("#name", "王厂长");
        page.click("form[action$='/signers'] button");
        page.click("form[action$='/finish'] button");
        assertThat(page.locator("main h1 .badge")).containsText("已完成");
        for (Screen screen : List.of(Screen.DESK, Screen.HAND.in("en"))) {
            Page other = signedIn(open(screen), "warehouse");
            for (String path : List.of("/acceptances?status=done", "/acceptances/rules", "/consents")) {
                other.navigate(path);
                picture(other, "accept" + path.replaceAll("\\W+", "-") + "-" + screen.locale());
            }
            other.navigate(address);
            picture(other, "accept-done-" + screen.locale());
        }
        papers(page, address);
    }

    /** What a list announced is what is expected; less came, and it is said beside it. */
    @Test
    void whatANoticeAnnouncedIsComparedWithWhatWasCounted() throws IOException {
        Page page = signedIn(open(Screen.DESK), "warehouse");
        page.navigate("/notices");
        page.setInputFiles(
                "#file",
                new FilePayload(
                        "晋城捐赠.csv", "text/csv", "捐赠单位,品名,规格,数量\n晋城某被服厂,棉被,,20床\n".getBytes(StandardCharsets.UTF_8)));
        page.click("form[action='/notices'] button[type=submit]");
        page.navigate("/acceptances");
        page.locator("main section tbody tr", new Page.LocatorOptions().setHasText("晋城捐赠.csv"))
                .locator("a.button")
                .click();
        assertThat(page.locator("main tbody")).containsText("晋城某被服厂");
        picture(page, "accept-from-notice-zh");
        page.click("main form[action='/acceptances'] button");
        page.waitForURL("**/acceptances/SLOA*");
        assertThat(page.locator("#line-1")).containsText("应到 20");

        page.fill("#line-1 input[name=loose]", "18");
        page.locator("#line-1 form[action*='/lines/'] > div > button").first().click();
        assertThat(page.locator("#line-1")).containsText("18");
        assertThat(page.locator("#line-1")).containsText("应到 20");
        picture(page, "accept-expected-zh");
        page.fill("#name", "王师傅");
        page.click("form[action$='/signers'] button");
        page.setInputFiles("#photo", picture());
        page.click("form[action$='/slip'] button");
        page.click("form[action$='/finish'] button");
        assertThat(page.locator("main h1 .badge")).containsText("已完成");
        page.navigate("/acceptances");
        assertThat(page.locator("main")).not().containsText("晋城捐赠.csv");
    }

    private static FilePayload picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB), "png", out);
        return new FilePayload("slip.png", "image/png", out.toByteArray());
    }

    private static void addQuilts(Page page) throws IOException {
        page.selectOption("#new-item", "quilt");
        page.fill("#new-packs", "12");
        page.fill("#new-content", "50");
        page.fill("#new-loose", "3");
        page.fill("#new-lot", "B7");
        page.locator("form[action$='/lines'] details summary").click();
        page.fill("#new-value", "32,900.00");
        page.selectOption("#new-proof", "invoice");
        page.setInputFiles("#new-photo", picture());
        page.fill("#new-earmark", "沁源县接收点");
        page.click("form[action$='/lines'] > div > button");
        assertThat(page.locator("#line-1")).containsText("12 × 50 + 3 = 603");
    }

    private static void add(Page page, String item, String packs, String content, String lot) {
        page.locator("details:has(> form[action$='/lines']) > summary").click();
        page.selectOption("#new-item", item);
        page.fill("#new-packs", packs);
        page.fill("#new-content", content);
        page.fill("#new-lot", lot);
        page.click("form[action$='/lines'] > div > button");
        assertThat(page.locator("article", new Page.LocatorOptions().setHasText(lot))
                        .first())
                .containsText("待验");
    }

    private static void papers(Page page, String address) throws IOException {
        Files.createDirectories(PAPERS);
        String base = address.replaceFirst("[?#].*", "");
        for (String name : List.of(
                "receipt.pdf", "inspection.pdf", "certificate.pdf", "receipt.pdf?slip", "inspection.pdf?slip")) {
            APIResponse answer = page.request().get(base + "/" + name);
            assertThat(answer.status()).as(name).isEqualTo(200);
            Files.write(
                    PAPERS.resolve(
                            name.replace("?slip", "").replace(".pdf", name.endsWith("slip") ? "-slip.pdf" : ".pdf")),
                    answer.body());
            assertThat(text(answer.body())).as(name).contains("12 × 50 + 3 = 603", "𠮷田㐂乐被服有限公司");
        }
        assertThat(page.request()
                        .get(base.replaceFirst("/acceptances/.*", "/acceptances/invoices.csv"))
                        .text())
                .contains("𠮷田㐂乐被服有限公司", "32900.00");
    }

    private static String text(byte[] pdf) throws IOException {
        PdfReader reader = new PdfReader(pdf);
        String text = new PdfTextExtractor(reader).getTextFromPage(1);
        reader.close();
        return text;
    }
}
