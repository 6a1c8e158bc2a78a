package org.supplyline.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    private static void addQuilts(Page page) {
        page.selectOption("#new-item", "quilt");
        page.fill("#new-packs", "12");
        page.fill("#new-content", "50");
        page.fill("#new-loose", "3");
        page.fill("#new-lot", "B7");
        page.locator("form[action$='/lines'] details summary").click();
        page.fill("#new-value", "32,900.00");
        page.selectOption("#new-proof", "invoice");
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
