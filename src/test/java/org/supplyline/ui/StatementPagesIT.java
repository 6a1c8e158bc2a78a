package org.supplyline.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.supplyline.place.PlaceKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The month's statement and the running ledger on the pages, as files and for programs. */
class StatementPagesIT extends BrowserIT {

    @Test
    void aMonthIsLookedAtOpenedItemByItemAndTakenAway() throws IOException {
        String depot = places.all(PlaceKind.DEPOT).get(0).code();
        Page page = signedIn(open(Screen.DESK), "warehouse");
        page.navigate("/statement");
        assertThat(page.locator("main tbody tr").first()).isVisible();
        assertThat(page.locator("main .badge-error")).hasCount(0);
        picture(page, "statement-desk-zh");
        page.selectOption("#depot", depot);
        page.selectOption("#by", "3");
        page.click("main form[role=search] button");
        page.waitForURL("**by=3**");
        picture(page, "statement-class-desk-zh");
        page.navigate("/statement?depot=" + depot);
        page.locator("main tbody a[href*='/statement/ledger']").first().click();
        page.waitForURL("**/statement/ledger**");
        assertThat(page.locator("main tbody tr th")).hasCount(1);
        picture(page, "statement-ledger-desk-zh");
        page.navigate("/history/balance");
        picture(page, "history-balance-desk-zh");

        for (Screen screen : List.of(Screen.HAND.in("en"), Screen.DESK.in("en").dark())) {
            Page other = signedIn(open(screen), "auditor");
            String name = screen.touch() ? "hand-en" : "desk-en";
            other.navigate("/statement");
            picture(other, "statement-" + name);
            other.navigate("/statement/ledger");
            picture(other, "statement-ledger-" + name);
        }
        files(page, depot);
        programs(page, depot);
        assertThat(page.request().get("/statement?month=2026-13").status()).isEqualTo(400);
        assertThat(page.request().get("/statement?depot=depot:cz-999").status()).isEqualTo(404);
    }

    private static void files(Page page, String depot) throws IOException {
        String csv = page.request().get("/statement.csv?depot=" + depot).text();
        assertThat(csv.lines().count()).isGreaterThan(1);
        assertThat(csv).contains("1030199,quilt,", "期初");
        APIResponse workbook = page.request().get("/statement.xlsx?depot=" + depot);
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(workbook.body()))) {
            Sheet sheet = read.getSheet("收发存");
            for (int y = 1; y <= sheet.getLastRowNum(); y++) {
                Row row = sheet.getRow(y);
                assertThat(figure(row, 6) + figure(row, 7) - figure(row, 8)).isEqualTo(figure(row, 9));
            }
            assertThat(sheet.getLastRowNum()).isEqualTo((int) csv.lines().count() - 1);
        }
        assertThat(page.request().get("/statement/ledger.csv?item=quilt").text())
                .contains(",quilt,")
                .doesNotContain("tent-12");
        assertThat(page.request().get("/statement/ledger.xlsx").body()).startsWith('P', 'K');
    }

    private static double figure(Row row, int column) {
        return row.getCell(column).getNumericCellValue();
    }

    private static void programs(Page page, String depot) {
        JsonMapper json = new JsonMapper();
        JsonNode statement = json.readTree(
                page.request().get("/api/statement?depot=" + depot).text());
        assertThat(statement.path("rows").size()).isPositive();
        statement
                .path("rows")
                .forEach(row -> assertThat(row.path("exact").booleanValue()).isTrue());
        JsonNode ledger = json.readTree(page.request()
                .get("/api/statement/ledger?item=quilt&limit=1&depot=" + depot)
                .text());
        assertThat(ledger.path("movements").size()).isEqualTo(1);
        assertThat(ledger.path("all").longValue()).isPositive();
        assertThat(json.readTree(
                                page.request().get("/api/statement?fund=stolen").text())
                        .path("code")
                        .stringValue())
                .isEqualTo("statement-filter");
    }
}
