package org.supplyline.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.supplyline.catalog.Expiry;
import org.supplyline.gs1.Gtin;
import org.supplyline.paper.PaperFonts;
import org.supplyline.paper.PrintedPaper;
import org.supplyline.paper.Words;
import org.supplyline.paper.ZplPicture;

class ItemLabelTest {

    private static final Gtin OWN = new Gtin("02012345678903");
    private static final String LONGEST_LOT = "ABCDEFGHIJ0123456789";

    private final PaperFonts fonts = PrintedPaper.fonts();

    @Test
    void aSheetHoldsTwentyFourLabelsAndBothCodesSayTheSameGoods() throws IOException {
        ItemLabel label = label("W2601", Expiry.of(LocalDate.of(2027, 3, 1)));
        PrintedPaper paper = PrintedPaper.of("item-labels", ItemLabelPaper.pdf(label, 25, true, fonts));

        assertThat(paper.pages()).isEqualTo(2);
        assertThat(paper.size()).isEqualTo("210x297");
        assertThat(paper.text(1)).contains("𠮷田㐂乐棉被", "1 箱 = 10 床", "W2601", "2027-03-01", "2012345678903");
        assertThat(paper.codes(1, 3, 8, 0, 23)).contains("0102012345678903", "0102012345678903172703011" + "0W2601");
        assertThat(paper.codes(2, 3, 8, 0)).contains("0102012345678903");
    }

    @Test
    void withoutLotAndExpiryTheNumberStandsAlone() throws IOException {
        PrintedPaper paper = PrintedPaper.of("item-label-bare", ItemLabelPaper.pdf(label("", null), 1, false, fonts));

        assertThat(paper.size()).isEqualTo("70x37");
        assertThat(paper.codes(1, 1, 1, 0)).containsExactly("0102012345678903");
    }

    @Test
    void freshFoodSaysItsMinute() throws IOException {
        Expiry sixInTheEvening = new Expiry(LocalDate.of(2027, 3, 1), LocalTime.of(18, 0));
        PrintedPaper paper = PrintedPaper.of(
                "item-label-fresh", ItemLabelPaper.pdf(label("W2601", sixInTheEvening), 1, false, fonts));

        assertThat(paper.text(1)).contains("2027-03-01 18:00");
        assertThat(paper.codes(1, 1, 1, 0)).contains("010201234567890370032703011800\u001d10W2601");
    }

    @Test
    void theLongestLotIsReadBackFromTheDotsOfTheLabelPrinter() throws IOException {
        String zpl = ItemLabelZpl.zpl(label(LONGEST_LOT, Expiry.of(LocalDate.of(2027, 3, 1))), 7, fonts);
        BufferedImage dots = ZplPicture.first(zpl);
        Files.createDirectories(Path.of("target", "papers"));
        ImageIO.write(
                dots, "png", Path.of("target", "papers", "item-label-zpl.png").toFile());

        assertThat(zpl).contains("^PQ7");
        assertThat(PrintedPaper.codes(dots)).contains("0102012345678903", "01020123456789031727030110" + LONGEST_LOT);
    }

    @Test
    void whatABarCodeCannotCarryIsNoLot() {
        assertThat(ItemLabel.isEncodable("批20240101")).isFalse();
        assertThat(ItemLabel.isEncodable("A B")).isFalse();
        assertThat(ItemLabel.isEncodable(LONGEST_LOT + "X")).isFalse();
        assertThat(ItemLabel.isEncodable("A-1/2_(3)%")).isTrue();
        assertThatThrownBy(() -> label("批1", null)).isInstanceOf(IllegalArgumentException.class);
    }

    private static ItemLabel label(String lot, @Nullable Expiry expiry) {
        return new ItemLabel(
                OWN,
                new Words("𠮷田㐂乐棉被", "Quilt, cotton, 2 kg"),
                new Words("1 箱 = 10 床", "1 carton = 10 pieces"),
                lot,
                expiry);
    }
}
