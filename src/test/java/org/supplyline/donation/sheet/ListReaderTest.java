package org.supplyline.donation.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule of reading on a list of its own. */
class ListReaderTest {

    private static final Object[] HEAD = {"捐赠单位", "品名", "规格", "数量"};

    private static NoticeLine only(SheetReading reading) {
        assertThat(reading.lines()).hasSize(1);
        return reading.lines().get(0);
    }

    @Test
    void rowsAroundTheTableAreNamed() {
        SheetReading reading = SheetFixtures.read(new Object[][] {
            {"某市红十字会接收物资公示"},
            {"2020年2月3日"},
            {},
            HEAD,
            {"甲公司", "棉被", "", "20床"},
            {"合计", "", "", 20},
            {"以上物资已全部拨付，特此公示，接受社会监督。感谢各界爱心人士对我市防控工作的大力支持与帮助，谢谢大家。"},
            {"某市红十字会"}
        });

        assertThat(reading.kinds())
                .containsExactly(
                        RowKind.TITLE,
                        RowKind.TITLE,
                        RowKind.BLANK,
                        RowKind.HEADER,
                        RowKind.LINES,
                        RowKind.TOTAL,
                        RowKind.NOTE,
                        RowKind.NOTE);
        assertThat(reading.date()).isEqualTo(LocalDate.of(2020, 2, 3));
        assertThat(only(reading).amount()).isEqualTo(Amount.pieces(20, "床"));
    }

    @Test
    void aSecondTableWithOtherColumnsIsReadByItsOwnHead() {
        SheetReading reading = SheetFixtures.read(new Object[][] {
            HEAD,
            {"甲公司", "棉被", "", "20床"},
            {},
            {"序号", "物资名称", "规格型号", "计量单位", "数量", "捐赠方", "备注"},
            {1, "棉衣", "L", "件", 30, "乙公司", ""}
        });

        NoticeLine second = reading.lines().get(1);
        assertThat(second.goods().name()).isEqualTo("棉衣");
        assertThat(second.goods().donor().name()).isEqualTo("乙公司");
        assertThat(second.amount()).isEqualTo(Amount.packsOf(30, "件"));
        assertThat(second.flags()).contains(Flag.UNIT_AMBIGUOUS);
    }

    @Test
    void twoTablesSideBySideGiveTwoLinesARow() {
        SheetReading reading =
                SheetFixtures.read(new Object[][] {{"品名", "数量", "品名", "数量"}, {"棉被", "20床", "棉衣", "30套"}, {"帐篷", "5顶"}});

        assertThat(reading.lines()).extracting(line -> line.goods().name()).containsExactly("棉被", "棉衣", "帐篷");
        assertThat(reading.lineRows()).isEqualTo(2);
    }

    @Test
    void aHeadOverTwoRowsIsOneHead() {
        SheetReading reading = SheetFixtures.read(
                new Object[][] {
                    {"捐赠单位", "品名", "数量", ""}, {"", "", "箱", "只"}, {"甲公司", "口罩", 5, 500}, {"乙公司", "手套", 3, ""}
                },
                "A1:A2",
                "B1:B2",
                "C1:D1");

        assertThat(reading.kind(2)).isEqualTo(RowKind.HEADER);
        assertThat(reading.lines())
                .extracting(NoticeLine::amount)
                .containsExactly(new Amount(500L, "只", 5L, "箱", 100L), Amount.packsOf(3, "箱"));
    }

    @Test
    void anEmptyDonorCellThatIsNotMergedNamesNobody() {
        SheetReading reading =
                SheetFixtures.read(new Object[][] {HEAD, {"甲公司", "棉被", "", "20床"}, {"", "棉衣", "", "3套"}});

        assertThat(reading.lines().get(1).goods().donor()).isEqualTo(Donor.UNKNOWN);
    }

    @Test
    void aMergedQuantityIsNeverCopiedDown() {
        SheetReading reading = SheetFixtures.read(
                new Object[][] {HEAD, {"甲公司", "棉被", "", "20床"}, {"", "棉衣", "", ""}, {"乙公司", "帐篷", "", "2顶"}},
                "A2:A3",
                "D2:D3");

        assertThat(reading.lines()).hasSize(2);
        assertThat(reading.lines().get(0).goods().names()).containsExactly("棉被", "棉衣");
        assertThat(reading.lines().get(0).flags()).contains(Flag.SPLIT_UNKNOWN);
        assertThat(reading.kind(3)).isEqualTo(RowKind.CONTINUATION);
    }

    @Test
    void goodsWithoutAQuantityAreAskedAbout() {
        SheetReading reading =
                SheetFixtures.read(new Object[][] {HEAD, {"甲公司", "棉被", "", ""}, {"乙公司", "棉衣", "", "若干"}});

        assertThat(reading.reviews())
                .extracting(ReviewRow::reason)
                .containsExactly(ReviewReason.NO_QUANTITY, ReviewReason.QUANTITY_UNREADABLE);
        assertThat(reading.reviews()).extracting(ReviewRow::cell).containsExactly("D2", "D3");
    }

    @Test
    void aSheetWithoutAHeadIsAskedAboutRowByRow() {
        SheetReading reading = SheetFixtures.read(new Object[][] {{"棉被", 20}, {"说明"}});

        assertThat(reading.reviews()).extracting(ReviewRow::reason).containsExactly(ReviewReason.NO_HEADER);
        assertThat(reading.kind(2)).isEqualTo(RowKind.NOTE);
    }

    @Test
    void aColumnOfTelephoneNumbersStaysPrivate() {
        SheetReading reading = SheetFixtures.read(new Object[][] {
            {"捐赠人", "品名", "数量", "联系电话", "备注"},
            {"张三 138-1234-5678", "棉被（联系人：李四13912345678）", "20床", "0355-1234567", "电话13700000000 送到后勤"}
        });

        NoticeLine line = only(reading);
        assertThat(line.goods().donor().name()).isEqualTo("张三");
        assertThat(line.goods().name()).isEqualTo("棉被");
        assertThat(line.goods().remark()).isEqualTo("送到后勤");
        assertThat(reading.privateNotes().get(2))
                .extracting(PrivateNote::cell)
                .containsExactlyInAnyOrder("A2", "B2", "D2", "E2");
        assertThat(line.toString()).doesNotContainPattern("\\d{7}");
    }

    @Test
    void aWishInARowOfItsOwnBelongsToTheGoodsAbove() {
        SheetReading reading = SheetFixtures.read(
                new Object[][] {HEAD, {"甲公司", "口罩", "100只/盒", "200只"}, {"定向捐赠市一医院"}, {"乙公司", "手套", "", "5盒"}});

        assertThat(reading.lines().get(0).goods().earmark().receivers()).containsExactly("市一医院");
        assertThat(reading.kind(3)).isEqualTo(RowKind.CONTINUATION);
        assertThat(reading.lines().get(1).goods().earmark().marked()).isFalse();
    }

    @Test
    void sharesThatDoNotAddUpAreAskedAbout() {
        SheetReading reading = SheetFixtures.read(
                new Object[][] {HEAD, {"甲公司", "手套", "400副/箱", "10箱"}, {"定向捐赠"}, {"1.市一医院3000副"}, {"2.市二医院900副"}},
                "B2:B5",
                "C2:C5",
                "D2:D5");

        assertThat(reading.reviews()).extracting(ReviewRow::reason).containsExactly(ReviewReason.SPLIT_DIFFERS);
        assertThat(reading.reviewRows()).isEqualTo(1);
    }

    @Test
    void anEarmarkColumnAndAReceiverColumnAreWishes() {
        SheetReading reading = SheetFixtures.read(new Object[][] {
            {"捐赠单位", "品名", "数量", "是否定向", "接收单位"},
            {"甲公司", "棉被", "20床", "是", "市一医院"},
            {"乙公司", "棉被", "20床", "否", ""},
            {"丙公司", "棉被", "20床", "", "市红十字会"}
        });

        assertThat(reading.lines())
                .extracting(line -> line.goods().earmark())
                .containsExactly(new Earmark(true, List.of("市一医院")), Earmark.NONE, Earmark.NONE);
    }

    @Test
    void pricesAndValuesAreInFen() {
        SheetReading reading = SheetFixtures.read(new Object[][] {
            {"捐赠单位", "品名", "单位", "数量", "单价（元）", "金额（万元）"},
            {"甲公司", "棉被", "床", 20, 128.5, ""},
            {"乙公司", "棉衣", "套", 100, "", 1.2}
        });

        assertThat(reading.lines()).extracting(NoticeLine::valueFen).containsExactly(257_000L, 1_200_000L);
        assertThat(reading.lines().get(0).proof()).isEqualTo("list");
    }

    @Test
    void aNumberShownWithTwoDecimalsInTheSpecificationIsAPrice() {
        SheetReading reading = SheetFixtures.read(new Object[][] {HEAD, {"甲公司", "对讲机", 658, "50台"}}, sheet -> {
            var style = sheet.getWorkbook().createCellStyle();
            style.setDataFormat((short) 2);
            sheet.getRow(1).getCell(2).setCellStyle(style);
        });

        assertThat(only(reading).valueFen()).isEqualTo(3_290_000);
    }

    @Test
    void aDateInTheQuantityCellIsNoQuantity() {
        SheetReading reading = SheetFixtures.read(new Object[][] {HEAD, {"甲公司", "棉被", "", 43_860}}, sheet -> {
            var style = sheet.getWorkbook().createCellStyle();
            style.setDataFormat((short) 14);
            sheet.getRow(1).getCell(3).setCellStyle(style);
        });

        assertThat(reading.reviews()).extracting(ReviewRow::reason).containsExactly(ReviewReason.QUANTITY_IS_DATE);
    }

    @Test
    void aCalculatedQuantityIsTakenAsLastStored() {
        SheetReading reading = SheetFixtures.read(new Object[][] {HEAD, {"甲公司", "棉被", "", ""}}, sheet -> {
            var cell = sheet.getRow(1).createCell(3);
            cell.setCellFormula("4*5");
            cell.setCellValue(20);
        });

        assertThat(only(reading).amount().count()).isEqualTo(20);
        assertThat(only(reading).flags()).contains(Flag.FORMULA);
    }

    @Test
    void aFormulaThatFailedIsAskedAbout() {
        SheetReading reading = SheetFixtures.read(new Object[][] {HEAD, {"甲公司", "棉被", "", ""}}, sheet -> {
            var cell = sheet.getRow(1).createCell(3);
            cell.setCellFormula("A1/0");
            cell.setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.DIV0.getCode());
        });

        assertThat(reading.reviews()).extracting(ReviewRow::reason).containsExactly(ReviewReason.FORMULA_ERROR);
    }

    @Test
    void aListOfIssuesCountsConsignmentsByBlock() {
        SheetReading reading = SheetFixtures.read(
                new Object[][] {
                    {"接收单位", "品名", "数量"},
                    {"市一医院", "口罩", "5箱"},
                    {"", "手套", "3箱"},
                    {"市二医院", "口罩", "5箱"},
                    {"市一医院", "帐篷", "1顶"}
                },
                "A2:A3");

        assertThat(reading.direction()).isEqualTo(SheetReading.Direction.ISSUED);
        assertThat(reading.lines())
                .extracting(line -> line.goods().receiver() + line.goods().consignment())
                .containsExactly("市一医院1", "市一医院1", "市二医院2", "市一医院3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"非定向", "不指定", "未定向", "None 非定向", "由红会统筹安排", "无"})
    void aWishThatNamesNobodyIsNoEarmark(String wish) {
        SheetReading reading =
                SheetFixtures.read(new Object[][] {{"捐赠单位", "品名", "数量", "捐赠意向"}, {"甲公司", "棉被", "20床", wish}});

        assertThat(only(reading).goods().earmark()).isEqualTo(Earmark.NONE);
    }

    @Test
    void aRemarkThatSaysNotEarmarkedIsNoEarmark() {
        SheetReading reading =
                SheetFixtures.read(new Object[][] {{"捐赠单位", "品名", "数量", "备注"}, {"甲公司", "棉被", "20床", "非定向捐赠"}});

        assertThat(only(reading).goods().earmark()).isEqualTo(Earmark.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"50只/盒，40盒/箱", "50只/盒、40盒/箱", "50只/盒*40盒/箱"})
    void thePackOfOneStepIsWhatTheNextCounts(String spec) {
        SheetReading reading = SheetFixtures.read(new Object[][] {HEAD, {"甲公司", "口罩", spec, "10箱"}});

        assertThat(only(reading).amount()).isEqualTo(Amount.filled(10, "箱", 2_000, "只"));
    }

    @Test
    void headsAndUnitsInTwoLanguagesAreRead() {
        SheetReading reading = SheetFixtures.read(new Object[][] {
            {"Donor 捐赠人", "Item 物资", "Qty 数量", "Unit 单位"}, {"HK Charity", "Surgical mask 外科口罩", "40,000", "pcs 只"}
        });

        assertThat(only(reading).amount()).isEqualTo(Amount.pieces(40_000, "只"));
    }
}
