package org.supplyline.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormPaperTest {

    private static final String LONG = "山西省长治市上党区荫城镇𠮷田村㐂乐服务站救灾物资临时存放点第二排货架第十二层甲";

    private final PaperFonts fonts = PrintedPaper.fonts();

    @Test
    void sixtyLinesWithLongNamesGoOnUnderTheSameHeadOnBothPapers() throws IOException {
        for (Sheet.Format format : Sheet.Format.values()) {
            PrintedPaper paper =
                    PrintedPaper.of("form-long-" + format, FormPaper.pdf(List.of(form(60, LONG)), format, fonts));
            int pages = paper.pages();
            int rows = 0;
            for (int page = 1; page <= pages; page++) {
                String text = paper.text(page);
                assertThat(text)
                        .contains("装车单", "Loading list", "SLT00000101CZB", "Base units")
                        .contains("第 %d 页 / 共 %d 页".formatted(page, pages));
                rows += text.split("12 箱", -1).length - 1;
                assertThat(text.lastIndexOf(" 站  山西"))
                        .as("a heading never stands last")
                        .isLessThan(text.lastIndexOf("12 箱"));
            }
            assertThat(pages).isGreaterThan(3);
            assertThat(rows).isEqualTo(60);
            assertThat(paper.text(pages)).contains("合计", "装车负责人", "司机", "车辆 vehicle");
            assertThat(paper.codes(1, 1, 4, 0)).contains("SLT00000101CZB");
        }
    }

    @Test
    void aShortFormIsOnePageWithBoxesToSignAndRareCharactersWhole() throws IOException {
        PrintedPaper slip =
                PrintedPaper.of("form-slip", FormPaper.pdf(List.of(form(3, "𠮷田村㐂乐服务站")), Sheet.Format.SLIP, fonts));
        PrintedPaper sheet =
                PrintedPaper.of("form-a4", FormPaper.pdf(List.of(form(3, "𠮷田村㐂乐服务站")), Sheet.Format.A4, fonts));

        assertThat(slip.size()).isEqualTo("241x140");
        assertThat(slip.pages()).isEqualTo(1);
        assertThat(sheet.size()).isEqualTo("210x297");
        assertThat(sheet.pages()).isEqualTo(1);
        assertThat(sheet.text(1)).contains("𠮷田村㐂乐服务站", "第 1 站", "复核人");
        assertThat(slip.codes(1, 1, 2, 0)).contains("SLT00000101CZB");
    }

    @Test
    void aPaperThatNobodySignsHasNoBoxes() throws IOException {
        Form plain = new Form(
                new Words("盘点表", "Count sheet"),
                "长治市红十字会",
                "",
                List.of(Form.Fact.of("地点", "Place", "")),
                List.of(Form.Column.text("品名", "Item", 1)),
                List.of(Form.Row.of(Words.NONE)),
                Words.NONE,
                Words.NONE,
                List.of(),
                "foot");
        PrintedPaper paper = PrintedPaper.of("form-plain", FormPaper.pdf(List.of(plain), Sheet.Format.A4, fonts));

        assertThat(paper.pages()).isEqualTo(1);
        assertThat(paper.text(1)).contains("盘点表", "品名", "foot").doesNotContain("签名");
    }

    private static Form form(int rows, String name) {
        List<Form.Row> all = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            if (i % 20 == 0) {
                all.add(Form.Row.heading(new Words("第 " + (i / 20 + 1) + " 站  " + name, "Stop")));
            }
            all.add(Form.Row.of(
                    Words.same("□"),
                    new Words(name, "Family kit"),
                    new Words("12 箱", "12 cartons"),
                    new Words("1234567 个", "1234567 pieces"),
                    Words.same("1.09 t")));
        }
        return new Form(
                new Words("装车单", "Loading list"),
                "长治市红十字会",
                "SLT00000101CZB",
                List.of(
                        Form.Fact.of("仓库", "Depot", new Words(name, name)),
                        Form.Fact.of("车辆", "Vehicle", "晋D·演练68"),
                        Form.Fact.of("封签号", "Seal", "")),
                List.of(
                        Form.Column.mark("已装", "Done", 0.7f),
                        Form.Column.text("品名", "Item", 3.4f),
                        Form.Column.number("件数", "Packs", 2),
                        Form.Column.number("数量", "Base units", 2),
                        Form.Column.number("重量", "Weight", 1.2f)),
                all,
                new Words("合计 3 站  36 件", "Total"),
                new Words("先装最后一站。", "The last stop goes in first."),
                List.of(
                        Form.Box.of("装车负责人", "Loaded by", name, "仓库 depot"),
                        Form.Box.of("复核人", "Checked by", "", ""),
                        Form.Box.of("司机", "Driver", "", "车辆 vehicle")),
                "长治市红十字会   2026-07-20 06:02");
    }
}
