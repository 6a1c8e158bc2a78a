package org.supplyline.dispatch.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.supplyline.paper.FormPaper;
import org.supplyline.paper.PaperFonts;
import org.supplyline.paper.PrintedPaper;
import org.supplyline.paper.Sheet;
import org.supplyline.paper.Words;

class WaybillPaperTest {

    private static final Path SHOWN = Path.of("target", "papers");
    private static Optional<PaperFonts> fonts = Optional.empty();

    @BeforeAll
    static void findFont() throws IOException {
        fonts = PaperFonts.find("");
        if (fonts.isEmpty()) {
            System.err.println("No Chinese font is installed (fonts-noto-cjk): the papers are not tried.");
        }
        assumeTrue(fonts.isPresent(), "tool: no Chinese font is installed, such as fonts-noto-cjk");
        Files.createDirectories(SHOWN);
    }

    @Test
    void theNoteSaysWhatGoesToWhomInBothLanguages() throws IOException {
        byte[] pdf = WaybillPaper.pdf(List.of(waybill(3)), fonts.orElseThrow());
        Files.write(SHOWN.resolve("waybill.pdf"), pdf);

        String text = text(pdf, 1);
        assertThat(text)
                .contains("物资交接单（随车联）", "Goods handover note")
                .contains("SLO00000101CZA", "SLT00000101CZB", "2 / 3")
                .contains("沁源县接收点", "Qinyuan receiving point", "家庭包 1", "Family kit", "12 箱")
                .contains("交货人", "承运人", "收货人")
                .contains("https://wms.example/d/abcdefghijklmnopqrstuvwxyz", "逐项签收");
    }

    @Test
    void rareCharactersOfNamesAreOnThePaper() throws IOException {
        Waybill plain = waybill(1);
        Waybill rare = new Waybill(
                plain.issuer(),
                plain.order(),
                plain.trip(),
                plain.stop(),
                plain.basis(),
                plain.from(),
                Words.same("𠮷田村㐂乐服务站"),
                plain.vehicle(),
                plain.departs(),
                plain.arrives(),
                plain.lines(),
                plain.basisOfFigures(),
                plain.weight(),
                plain.volume(),
                true,
                plain.printed(),
                plain.record(),
                "");

        byte[] pdf = WaybillPaper.pdf(List.of(rare), fonts.orElseThrow());
        Files.write(SHOWN.resolve("waybill-rare.pdf"), pdf);

        assertThat(text(pdf, 1)).contains("𠮷田村㐂乐服务站");
    }

    @Test
    void aLongListGoesOnUnderTheSameHeadAndCountsItsPages() throws IOException {
        byte[] pdf = WaybillPaper.pdf(List.of(waybill(60)), fonts.orElseThrow());
        Files.write(SHOWN.resolve("waybill-long.pdf"), pdf);

        PdfReader reader = new PdfReader(pdf);
        int pages = reader.getNumberOfPages();
        reader.close();
        assertThat(pages).isGreaterThan(2);
        for (int page = 1; page <= pages; page++) {
            assertThat(text(pdf, page))
                    .contains("物资交接单（随车联）", "SLO00000101CZA")
                    .contains("第 %d 页 / 共 %d 页".formatted(page, pages));
        }
        assertThat(text(pdf, pages)).contains("收货人");
        assertThat(text(pdf, 1)).contains("Base units");
        assertThat(text(pdf, 2)).contains("Base units");
    }

    @Test
    void theNotesOfATripAreOneFileAndEachCountsItsOwnPages() throws IOException {
        byte[] pdf = WaybillPaper.pdf(List.of(waybill(2), waybill(4)), fonts.orElseThrow());

        PdfReader reader = new PdfReader(pdf);
        assertThat(reader.getNumberOfPages()).isEqualTo(2);
        reader.close();
        assertThat(text(pdf, 2)).contains("第 1 页 / 共 1 页");
    }

    @Test
    void thePickListNamesBinsAndTheOrderOfLoading() throws IOException {
        byte[] pdf = PickListPaper.pdf(pickList(), fonts.orElseThrow());
        Files.write(SHOWN.resolve("pick-list.pdf"), pdf);

        assertThat(text(pdf, 1)).contains("拣货单", "货位 1", "W2601", "缺货", "装车顺序", "SLO00000201CZC");
    }

    @Test
    void noteAndPickListGoOnThreePartPaperAndCanBeScanned() throws IOException {
        PrintedPaper note = PrintedPaper.of(
                "waybill-slip",
                FormPaper.pdf(List.of(WaybillSlip.form(waybill(3))), Sheet.Format.SLIP, fonts.orElseThrow()));
        assertThat(note.size()).isEqualTo("241x140");
        assertThat(note.text(1)).contains("物资交接单", "SLO00000101CZA", "数量为实装数", "收货人", "单位盖章");
        assertThat(note.codes(1, 1, 2, 0)).contains("SLO00000101CZA");

        PrintedPaper list = PrintedPaper.of(
                "pick-list-slip",
                FormPaper.pdf(List.of(PickListSlip.form(pickList())), Sheet.Format.SLIP, fonts.orElseThrow()));
        assertThat(list.text(1)).contains("拣货单", "货位 1", "W2601");
        assertThat(list.codes(1, 1, 2, 0)).contains("SLT00000101CZB");
    }

    @Test
    void aFontThatIsNotThereIsNoFont() {
        assertThat(PaperFonts.find("/no/such/font.ttc,2")).isEmpty();
    }

    private static PickList pickList() {
        List<PickList.Row> rows = new ArrayList<>(IntStream.rangeClosed(1, 9)
                .mapToObj(n -> new PickList.Row(
                        new Words("货位 " + (n + 2) / 3, "Bin"),
                        new Words("瓶装饮用水", "Bottled water"),
                        "W260" + n + "\n2027-03-01",
                        new Words("10 箱", "10 cartons"),
                        new Words("240 瓶", "240 bottles"),
                        String.valueOf(n % 2 + 1),
                        false,
                        n == 2 ? new PickList.Code("02000000000015", new Words("1 箱", "1 carton")) : null))
                .toList());
        rows.add(new PickList.Row(
                Words.same("缺货"),
                new Words("帐篷（12 m²）", "Tent 12 m²"),
                "-",
                new Words("3 顶", "3 tents"),
                new Words("3 顶", "3 tents"),
                "1",
                true,
                null));
        return new PickList(
                "长治市红十字会",
                "SLT00000101CZB",
                "计划 3",
                new Words("市备灾仓库", "City depot"),
                new Words("6.8 米货车  晋D·演练68", "6.8 m truck"),
                "2026-07-20 06:10",
                List.of(
                        new PickList.Loading(
                                "2", new Words("武乡县接收点", "Wuxiang"), "SLO00000201CZC", "3.20 t", "21.0 m³"),
                        new PickList.Loading(
                                "1", new Words("沁县接收点", "Qin County"), "SLO00000101CZA", "2.10 t", "14.8 m³")),
                rows,
                "5.30 t",
                "35.8 m³",
                "2026-07-20 05:50");
    }

    private static Waybill waybill(int lines) {
        return new Waybill(
                "长治市红十字会",
                "SLO00000101CZA",
                "SLT00000101CZB",
                "2 / 3",
                "配送（调拨）计划 第 3 号",
                new Words("长治市红十字会备灾仓库", "Changzhi city depot"),
                new Words("沁源县接收点", "Qinyuan receiving point"),
                new Words("6.8 米货车  晋D·演练68", "6.8 m truck"),
                "2026-07-20 07:10",
                "2026-07-20 09:55",
                IntStream.rangeClosed(1, lines)
                        .mapToObj(n -> new Waybill.Line(
                                new Words("家庭包 " + n, "Family kit"),
                                new Words("8 个/箱", "8 pieces a carton"),
                                new Words("12 箱 + 3 个", "12 cartons + 3 pieces"),
                                new Words("99 个", "99 pieces"),
                                "-",
                                "1.09 t",
                                n == 1 ? new Words("定向受赠：沁源县接收点", "only for Qinyuan receiving point") : Words.NONE))
                        .toList(),
                new Words("数量为实装数", "Quantities as loaded"),
                "6.96 t",
                "28.3 m³",
                false,
                "2026-07-20 06:02",
                "cz.1.140",
                "https://wms.example/d/abcdefghijklmnopqrstuvwxyz");
    }

    private static String text(byte[] pdf, int page) throws IOException {
        try (PdfReader reader = new PdfReader(pdf)) {
            return new PdfTextExtractor(reader).getTextFromPage(page);
        }
    }
}
