package org.supplyline.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.supplyline.paper.PaperFonts;
import org.supplyline.paper.PrintedPaper;
import org.supplyline.paper.Words;
import org.supplyline.paper.ZplPicture;

class CartonLabelTest {

    private static final Path SHOWN = Path.of("target", "papers");
    private static final String SSCC = "106141412345678908";
    private static final CartonLabel QUILTS = new CartonLabel(
            "0000004201CZ",
            "https://depot.example/t/0000004201CZ",
            "𠮷田㐂乐红十字会",
            new Words("棉被", "Quilt"),
            "5 床  批号 20260101  13 kg",
            "3/7");

    private static Optional<PaperFonts> fonts = Optional.empty();

    @BeforeAll
    static void findFont() throws IOException {
        fonts = PaperFonts.find("");
        if (fonts.isEmpty()) {
            System.err.println("No Chinese font is installed (fonts-noto-cjk): the labels are not tried.");
        }
        assumeTrue(fonts.isPresent(), "tool: no Chinese font is installed, such as fonts-noto-cjk");
        Files.createDirectories(SHOWN);
    }

    @Test
    void aLabelSaysWhatIsInTheCartonAndWhoseNumberItIs() throws IOException {
        byte[] pdf = CartonLabelPaper.pdf(List.of(QUILTS, QUILTS), fonts.orElseThrow());
        Files.write(SHOWN.resolve("carton-labels.pdf"), pdf);

        PdfReader reader = new PdfReader(pdf);
        assertThat(reader.getNumberOfPages()).isEqualTo(2);
        assertThat(reader.getPageSize(1).getWidth()).isBetween(283f, 284f);
        assertThat(new PdfTextExtractor(reader).getTextFromPage(2))
                .contains("0000004201CZ", "𠮷田㐂乐红十字会", "棉被", "Quilt", "5 床", "3/7");
    }

    @Test
    void noCharacterOfALongNumberIsCutOff() throws IOException {
        String number = "0000000101N11F343";
        CartonLabel label = new CartonLabel(
                number,
                "https://depot.example/t/" + number,
                QUILTS.issuer(),
                QUILTS.content(),
                QUILTS.detail(),
                "123/500");

        PrintedPaper paper =
                PrintedPaper.of("carton-label-long", CartonLabelPaper.pdf(List.of(label), fonts.orElseThrow()));

        assertThat(paper.text(1)).contains(number, "123/500");
    }

    @Test
    void theLabelOfAnSsccCarriesGs1128BesideTheAddressAndBothAreRead() throws IOException {
        CartonLabel pallet = pallet();
        PrintedPaper paper = PrintedPaper.of("sscc-label", CartonLabelPaper.pdf(List.of(pallet), fonts.orElseThrow()));

        assertThat(paper.text(1)).contains("(00) 1061 4141 2345 6789 08");
        assertThat(paper.codes(1, 1, 1, 0)).contains("00" + SSCC, pallet.url());
    }

    @Test
    void theBarsOfAnSsccInZplAreReadAsTheyArePrinted() throws IOException {
        String zpl = CartonLabelZpl.zpl(List.of(pallet()), fonts.orElseThrow());

        assertThat(zpl).contains("^BQN,2,7^FDMA,https://depot.example/t/" + SSCC + "^FS");
        assertThat(PrintedPaper.codes(ZplPicture.first(zpl))).containsExactly("00" + SSCC);
        assertThat(PrintedPaper.codes(ZplPicture.first(CartonLabelZpl.zpl(List.of(QUILTS), fonts.orElseThrow()))))
                .as("an own number is no SSCC")
                .isEmpty();
    }

    private static CartonLabel pallet() {
        return new CartonLabel(
                SSCC,
                "https://depot.example/t/" + SSCC,
                QUILTS.issuer(),
                QUILTS.content(),
                QUILTS.detail(),
                QUILTS.part());
    }

    @Test
    void theSameInZplBringsItsOwnLetters() {
        String zpl = CartonLabelZpl.zpl(List.of(QUILTS, QUILTS), fonts.orElseThrow());

        assertThat(zpl.split("\\^XZ")).hasSize(3);
        assertThat(zpl).contains("^BQN,2,7^FDMA,https://depot.example/t/0000004201CZ^FS");
        BufferedImage words = ZplPicture.first(zpl);
        assertThat(words.getWidth()).isEqualTo(800);
        assertThat(words.getHeight()).isEqualTo(560);
        assertThat(ZplPicture.dark(words)).isGreaterThan(4_000);
    }
}
