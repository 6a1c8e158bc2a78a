package org.supplyline.dispatch.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.supplyline.paper.PaperFonts;
import org.supplyline.paper.PrintedPaper;
import org.supplyline.paper.Words;
import org.supplyline.paper.ZplPicture;

class StagedLabelTest {

    private static final EarmarkBar FREE = new EarmarkBar(EarmarkBar.Kind.NONE, new Words("不定向", "No earmark"));
    private static final EarmarkBar REGION =
            new EarmarkBar(EarmarkBar.Kind.REGION, new Words("定向地区：沁源县", "for Qinyuan"));
    private static final EarmarkBar PROJECT =
            new EarmarkBar(EarmarkBar.Kind.PROJECT, new Words("定向项目：博爱家园", "for the project"));
    private static final EarmarkBar RECEIVER =
            new EarmarkBar(EarmarkBar.Kind.RECEIVER, new Words("定向受赠：𠮷田村㐂乐服务站", "only for Jitian station"));

    private final PaperFonts fonts = PrintedPaper.fonts();

    @Test
    void loadersReadTheReceiverTheCountAndTheEarmark() throws IOException {
        List<StagedLabel> labels = List.of(
                label("沁源县接收点", FREE, 1, 4),
                label("沁县", REGION, 2, 4),
                label("华中科技大学同济医学院附属协和医院", PROJECT, 3, 4),
                label("𠮷田村㐂乐服务站", RECEIVER, 4, 4));
        PrintedPaper paper = PrintedPaper.of("staged-labels", StagedLabelPaper.pdf(labels, fonts));

        assertThat(paper.pages()).isEqualTo(2);
        assertThat(paper.size()).isEqualTo("210x297");
        assertThat(paper.text(1))
                .contains("沁源县", "接收点", "1/4", "不定向", "SLO00000101CZA", "0000004201CZ", "家庭包", "Family kit")
                .contains("沁县", "2/4", "定向地区：沁源县", "for Qinyuan");
        assertThat(paper.text(2)).contains("𠮷田村", "㐂乐", "4/4", "定向受赠：𠮷田村㐂乐服务站", "定向项目：博爱家园");
        assertThat(paper.codes(1, 1, 8, 3)).contains("SLO00000101CZA", "https://depot.example/t/0000004201CZ");
    }

    @Test
    void labelsOfFiveHundredCartonsSendTheirLettersToThePrinterOnce() throws IOException {
        List<StagedLabel> labels = new ArrayList<>();
        for (int i = 1; i <= 500; i++) {
            labels.add(label("沁源县接收点", REGION, i, 500));
        }
        String zpl = StagedLabelZpl.zpl(labels, fonts);

        assertThat(zpl.split("~DG", -1)).hasSize(2);
        assertThat(zpl.split("\\^XGR:SL1\\.GRF,1,1", -1)).hasSize(501);
        assertThat(zpl)
                .contains("^FD500/500^FS", "^FDSLO00000101CZA^FS", "^FDMA,https://depot.example/t/0000004201CZ^FS")
                .contains("^IDR:SL1.GRF");
        assertThat(zpl.length()).isLessThan(1_000_000);
        BufferedImage face = ZplPicture.first(zpl);
        assertThat(face.getWidth()).isEqualTo(800);
        assertThat(face.getHeight()).isEqualTo(1_200);
        Files.createDirectories(Path.of("target/papers"));
        assertThat(ImageIO.write(
                        face,
                        "png",
                        Path.of("target/papers/staged-label-zpl.png").toFile()))
                .isTrue();
    }

    @Test
    void theReceiverIsFourCentimetresHighOnTheLabelPrinterToo() {
        BufferedImage face = ZplPicture.first(StagedLabelZpl.zpl(List.of(label("国国国国国国", FREE, 1, 1)), fonts));
        int top = Integer.MAX_VALUE;
        int bottom = 0;
        // The label leaves the printer turned to the right: its lines run along x from the right edge.
        for (int y = 0; y < face.getHeight(); y++) {
            for (int x = 800 - 668; x < 800; x++) {
                if (face.getRaster().getSample(x, y, 0) == 0) {
                    top = Math.min(top, 799 - x);
                    bottom = Math.max(bottom, 799 - x);
                }
            }
        }
        // Two lines of 4 cm, one 0.96 em below the other.
        assertThat((bottom - top + 1) / 8.0)
                .as(String.format(Locale.ROOT, "%d to %d dots", top, bottom))
                .isBetween(79.0, 83.0);
    }

    private static StagedLabel label(String receiver, EarmarkBar bar, int number, int count) {
        return new StagedLabel(
                new Words(receiver, "Qinyuan receiving point"),
                "SLO00000101CZA",
                "0000004201CZ",
                "https://depot.example/t/0000004201CZ",
                bar,
                new Words("家庭包", "Family kit"),
                "8 个  批号 20260101",
                "长治市红十字会备灾仓库 → SLT00000101CZB  第 2 站 stop 2 / 3",
                number,
                count);
    }
}
