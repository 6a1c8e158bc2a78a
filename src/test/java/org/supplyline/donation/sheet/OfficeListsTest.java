package org.supplyline.donation.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists with columns of their own for packs, their content and the total. */
class OfficeListsTest {

    private static final Object[] HEAD = {"捐赠人", "品名", "单位", "每件数量", "件数", "总数量"};

    private static NoticeLine only(SheetReading reading) {
        assertThat(reading.reviews()).isEmpty();
        assertThat(reading.lines()).hasSize(1);
        return reading.lines().get(0);
    }

    private static ReviewRow question(SheetReading reading) {
        assertThat(reading.lines()).isEmpty();
        assertThat(reading.reviews()).hasSize(1);
        return reading.reviews().get(0);
    }

    private static SheetReading row(Object... cells) {
        return SheetFixtures.read(new Object[][] {HEAD, cells});
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @CsvSource({
        "每件数量,件数,总数量",
        "每箱数量,箱数,合计数量",
        "每箱数量（瓶）,箱数,总数",
        "装箱数,箱数,数量",
        "每箱数量,数量（箱）,总数量",
        "每件装量,件数,数量合计",
        "单箱数量,箱数,总数量（瓶）"
    })
    void theTotalIsTheQuantity(String content, String packs, String total) {
        SheetReading reading = SheetFixtures.read(
                new Object[][] {{"捐赠人", "品名", "单位", content, packs, total}, {"甲公司", "矿泉水", "瓶", 24, 100, 2400}});

        Amount amount = only(reading).amount();
        assertThat(amount.count()).isEqualTo(2400);
        assertThat(amount.unit()).isEqualTo("瓶");
        assertThat(amount.packs()).isEqualTo(100);
        assertThat(amount.content()).isEqualTo(24);
        assertThat(only(reading).cell()).isEqualTo("F2");
    }

    @Test
    void theColumnsMayStandInAnyOrder() {
        SheetReading reading = SheetFixtures.read(
                new Object[][] {{"捐赠人", "品名", "总数量", "单位", "箱数", "每箱数量"}, {"甲公司", "矿泉水", 2400, "瓶", 100, 24}});

        assertThat(only(reading).amount()).isEqualTo(Amount.filled(100, "箱", 24, "瓶"));
    }

    @Test
    void aCalculatedTotalCountsByItsStoredValue() {
        SheetReading reading = SheetFixtures.read(new Object[][] {HEAD, {"甲公司", "N95口罩", "只", 400, 12, ""}}, sheet -> {
            var cell = sheet.getRow(1).createCell(5);
            cell.setCellFormula("D2*E2");
            cell.setCellValue(4800);
        });

        assertThat(only(reading).amount()).isEqualTo(Amount.filled(12, "件", 400, "只"));
        assertThat(only(reading).flags()).contains(Flag.FORMULA);
    }

    @Test
    void withoutATotalTheProductIsTheQuantity() {
        assertThat(only(row("甲公司", "矿泉水", "瓶", 24, 100, "")).amount()).isEqualTo(Amount.filled(100, "件", 24, "瓶"));
    }

    @Test
    void aTotalThatIsNotTheProductIsAskedWithBoth() {
        ReviewRow question = question(row("甲公司", "布洛芬", "盒", 24, 10, 250));

        assertThat(question.reason()).isEqualTo(ReviewReason.PRODUCT_DIFFERS);
        assertThat(question.cell()).isEqualTo("F2");
        assertThat(question.readings())
                .containsExactly(
                        new Reading(Reading.Code.AS_STATED, Amount.filled(10, "件", 25, "盒")),
                        new Reading(Reading.Code.EACH, Amount.filled(10, "件", 24, "盒")));
    }

    @Test
    void aPackThatIsWrittenOutIsHeldAgainstTheTotal() {
        NoticeLine oil = only(row("甲公司", "食用油", "桶", "5L*4桶", 25, 100));

        assertThat(oil.amount()).isEqualTo(Amount.filled(25, "件", 4, "桶"));
        assertThat(oil.milligrams()).isEqualTo(100L * 5_000_000);
        assertThat(question(row("甲公司", "食用油", "桶", "5L*4桶", 25, 120)).reason()).isEqualTo(ReviewReason.PRODUCT_DIFFERS);
    }

    @Test
    void theWeightOfAPackIsNoContent() {
        NoticeLine line = only(row("甲公司", "过氧化氢", "桶", "25kg", 20, 20));

        assertThat(line.amount()).isEqualTo(Amount.filled(20, "件", 1, "桶"));
        assertThat(line.milligrams()).isEqualTo(500_000_000L);
    }

    @Test
    void aContentInTheUnitOfWeightOfTheListIsTheContent() {
        assertThat(only(row("甲公司", "大米", "kg", 25, 40, 1000)).amount()).isEqualTo(Amount.filled(40, "件", 25, "kg"));
        assertThat(only(row("甲公司", "大米", "kg", "25kg", 40, 1000)).amount()).isEqualTo(Amount.filled(40, "件", 25, "kg"));
    }

    @Test
    void whatIsTakenOffIsNeverAReceipt() {
        ReviewRow both = question(row("甲公司", "过氧化氢", "桶", "25kg", -2, -2));
        assertThat(both.reason()).isEqualTo(ReviewReason.QUANTITY_NOT_POSITIVE);
        assertThat(both.cell()).isEqualTo("F2");
        assertThat(question(row("甲公司", "过氧化氢", "桶", 24, -2, "")).cell()).isEqualTo("E2");
        assertThat(question(SheetFixtures.read(new Object[][] {{"品名", "数量（箱）", "数量（瓶）"}, {"水", 5, -120}}))
                        .reason())
                .isEqualTo(ReviewReason.QUANTITY_NOT_POSITIVE);
    }

    @Test
    void aNegativeNumberInBracketsIsNegative() {
        SheetReading reading = SheetFixtures.read(new Object[][] {{"品名", "数量"}, {"水", -5}}, sheet -> {
            var style = sheet.getWorkbook().createCellStyle();
            style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("#,##0.00_);(#,##0.00)"));
            sheet.getRow(1).getCell(1).setCellStyle(style);
        });

        assertThat(question(reading).reason()).isEqualTo(ReviewReason.QUANTITY_NOT_POSITIVE);
    }

    @Test
    void aTotalAloneIsTheQuantity() {
        assertThat(only(row("甲公司", "胰岛素", "支", "", "", 600)).amount()).isEqualTo(Amount.pieces(600, "支"));
        NoticeLine coats = only(row("甲公司", "棉大衣", "件", "", "整箱未点", "6箱"));
        assertThat(coats.amount()).isEqualTo(Amount.packsOf(6, "箱"));
        assertThat(coats.flags()).contains(Flag.CONTENT_UNKNOWN);
    }

    @Test
    void packsAloneAreOfUnknownContent() {
        assertThat(only(row("甲公司", "矿泉水", "瓶", "", 6, "")).amount()).isEqualTo(Amount.packsOf(6, "件"));
    }

    @Test
    void aMergedTotalOverDifferentGoodsIsAsked() {
        SheetReading reading = SheetFixtures.read(
                new Object[][] {
                    HEAD, {"甲公司", "毛毯", "条", 10, 50, 500}, {"", "毛巾被", "条", 10, "", ""}, {"乙公司", "帐篷", "顶", 1, 2, 2}
                },
                "A2:A3",
                "E2:E3",
                "F2:F3");

        assertThat(reading.reviews()).singleElement().satisfies(question -> {
            assertThat(question.reason()).isEqualTo(ReviewReason.SEVERAL_GOODS);
            assertThat(question.cell()).isEqualTo("F2");
            assertThat(question.goods().names()).containsExactly("毛毯", "毛巾被");
            assertThat(question.readings())
                    .containsExactly(new Reading(Reading.Code.WHOLE, Amount.filled(50, "件", 10, "条")));
        });
        assertThat(reading.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.goods().names()).isEqualTo(List.of("帐篷")));
    }

    private static SheetReading plain(Object[]... rows) {
        Object[][] all = new Object[rows.length + 1][];
        all[0] = new Object[] {"捐赠人", "品名", "规格", "数量", "单位"};
        for (int i = 0; i < rows.length; i++) {
            all[i + 1] = rows[i];
        }
        return SheetFixtures.read(all);
    }

    @Test
    void packsTimesContentInTheQuantityIsRead() {
        NoticeLine water = only(plain(new Object[] {"甲公司", "水", "550ml*24瓶", "20箱×24瓶", "箱"}));
        NoticeLine masks = only(plain(new Object[] {"甲公司", "口罩", "400只/件", "5件×400", "只"}));

        assertThat(water.amount()).isEqualTo(Amount.filled(20, "箱", 24, "瓶"));
        assertThat(masks.amount()).isEqualTo(Amount.filled(5, "件", 400, "只"));
        assertThat(masks.flags()).doesNotContain(Flag.UNIT_DIFFERS);
    }

    @Test
    void twoPacksForOneQuantityAreAskedWithBoth() {
        ReviewRow question = question(plain(new Object[] {"甲公司", "水", "30瓶/箱", "20箱×24瓶", "箱"}));

        assertThat(question.readings())
                .extracting(reading -> reading.amount().text())
                .containsExactly("480瓶（20箱×24）", "600瓶（20箱×30）");
    }

    @Test
    void packsAndLoosePiecesAreTwoLines() {
        SheetReading reading = plain(new Object[] {"甲公司", "口罩", "50只/盒，40盒/箱", "3箱零5盒", ""});

        assertThat(reading.lines()).extracting(line -> line.amount().text()).containsExactly("6000只（3箱×2000）", "5盒");
    }

    @Test
    void aWeightOfWhatComesInPiecesIsShown() {
        SheetReading reading = plain(
                new Object[] {"甲公司", "84消毒液", "500ml", "40", "公斤"},
                new Object[] {"甲公司", "医用口罩", "", "40", "公斤"},
                new Object[] {"甲公司", "大米", "25kg/袋", "1.2吨", ""},
                new Object[] {"甲公司", "84消毒液", "500ml", "41", "瓶"});

        assertThat(reading.lines())
                .extracting(line -> line.flags().contains(Flag.UNIT_WEIGHT))
                .containsExactly(true, true, false, false);
    }

    @Test
    void theVerySameRowTwiceIsAskedAbout() {
        SheetReading reading = plain(
                new Object[] {"某食品公司", "面包", "80g", "1200", "个"},
                new Object[] {"某食品公司", "面包", "80g", "1200", "个"},
                new Object[] {"王先生", "帐篷", "12㎡", "30", "顶"},
                new Object[] {"王先生", "帐篷", "12㎡", "30", "顶"},
                new Object[] {"王先生", "帐篷", "20㎡", "30", "顶"},
                new Object[] {"爱心人士", "棉被", "", "2", "床"},
                new Object[] {"爱心人士", "棉被", "", "2", "床"});

        assertThat(reading.lines()).extracting(NoticeLine::sameAsRow).containsExactly(0, 2, 0, 4, 0, 0, 0);
    }
}
