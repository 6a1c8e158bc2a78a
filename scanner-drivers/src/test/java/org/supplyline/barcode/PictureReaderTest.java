package org.supplyline.barcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supplyline.gs1.ElementString.Element;
import uk.org.okapibarcode.backend.AztecCode;
import uk.org.okapibarcode.backend.Codabar;
import uk.org.okapibarcode.backend.Code128;
import uk.org.okapibarcode.backend.Code2Of5;
import uk.org.okapibarcode.backend.Code3Of9;
import uk.org.okapibarcode.backend.Code93;
import uk.org.okapibarcode.backend.DataBar14;
import uk.org.okapibarcode.backend.DataBarExpanded;
import uk.org.okapibarcode.backend.DataBarLimited;
import uk.org.okapibarcode.backend.DataMatrix;
import uk.org.okapibarcode.backend.Ean;
import uk.org.okapibarcode.backend.Pdf417;
import uk.org.okapibarcode.backend.QrCode;
import uk.org.okapibarcode.backend.Symbol;
import uk.org.okapibarcode.backend.Upc;

class PictureReaderTest {

    private static final Clock IN_2026 = Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC);
    /** The machine that runs the tests may be slow; how long a search takes is not what they are about. */
    private static final PictureLimits PATIENT = PictureLimits.DEFAULT.within(Duration.ofSeconds(20));

    private static final String BRACKETED = "[01]09521234543213[10]ABC123[3103]000189";
    private static final String TRANSMITTED = "010952123454321310ABC123\u001D3103000189";
    private static final List<Element> ELEMENTS =
            List.of(new Element("01", "09521234543213"), new Element("10", "ABC123"), new Element("3103", "000189"));

    private final PictureReader reader = new PictureReader(IN_2026, PATIENT);

    static Stream<Arguments> gs1Symbols() {
        DataBarExpanded stacked = new DataBarExpanded();
        stacked.setStacked(true);
        return Stream.of(
                Arguments.of(new Code128(), Symbology.GS1_128, "]C1"),
                Arguments.of(new DataMatrix(), Symbology.GS1_DATAMATRIX, "]d2"),
                Arguments.of(new QrCode(), Symbology.GS1_QR, "]Q3"),
                Arguments.of(new AztecCode(), Symbology.GS1_AZTEC, "]z1"),
                Arguments.of(new DataBarExpanded(), Symbology.DATABAR_EXPANDED, "]e0"),
                Arguments.of(stacked, Symbology.DATABAR_EXPANDED, "]e0"));
    }

    @ParameterizedTest
    @MethodSource("gs1Symbols")
    void gs1SymbolsOfAllKindsGiveTheSameTextAndElements(Symbol symbol, Symbology symbology, String aim) {
        PictureCode code = only(SymbolPictures.gs1(symbol, BRACKETED));

        assertThat(code.symbology()).isEqualTo(symbology);
        assertThat(code.aim()).isEqualTo(aim);
        assertThat(code.text()).isEqualTo(TRANSMITTED);
        assertThat(code.elements()).isEqualTo(ELEMENTS);
        assertThat(code.corners()).hasSize(4);
    }

    static Stream<Arguments> plainSymbols() {
        return Stream.of(
                Arguments.of(new Code128(), "Box-7", Symbology.CODE128, "]C0", "Box-7"),
                Arguments.of(new Ean(), "690123456789", Symbology.EAN13, "]E0", "6901234567892"),
                Arguments.of(new Ean(Ean.Mode.EAN8), "9638507", Symbology.EAN8, "]E4", "96385074"),
                Arguments.of(new Upc(), "03600029145", Symbology.UPCA, "]E0", "036000291452"),
                Arguments.of(new Upc(Upc.Mode.UPCE), "0123456", Symbology.UPCE, "]E0", "01234565"),
                Arguments.of(
                        new Code2Of5(Code2Of5.ToFMode.ITF14), "1540014128876", Symbology.ITF, "]I0", "15400141288763"),
                Arguments.of(new Code3Of9(), "LOT-42", Symbology.CODE39, "]A0", "LOT-42"),
                Arguments.of(new Code93(), "LOT-42", Symbology.CODE93, "]G0", "LOT-42"),
                Arguments.of(new Codabar(), "A31117013206375B", Symbology.CODABAR, "]F0", "31117013206375"),
                Arguments.of(new DataBar14(), "0952123454321", Symbology.DATABAR, "]e0", "0109521234543213"),
                Arguments.of(
                        new DataBarLimited(), "0952123454321", Symbology.DATABAR_LIMITED, "]e0", "0109521234543213"),
                Arguments.of(new DataMatrix(), "hello", Symbology.DATAMATRIX, "]d1", "hello"),
                Arguments.of(new QrCode(), "救灾物资 12", Symbology.QR, "]Q1", "救灾物资 12"),
                Arguments.of(new AztecCode(), "hello", Symbology.AZTEC, "]z0", "hello"),
                Arguments.of(new Pdf417(), "hello over there", Symbology.PDF417, "]L0", "hello over there"));
    }

    @ParameterizedTest
    @MethodSource("plainSymbols")
    void plainSymbolsGiveTheirTextAndNoElements(
            Symbol symbol, String content, Symbology symbology, String aim, String text) {
        PictureCode code = only(SymbolPictures.of(symbol, content));

        assertThat(code.symbology()).isEqualTo(symbology);
        assertThat(code.text()).isEqualTo(text);
        if (symbology != Symbology.QR && symbology != Symbology.PDF417) {
            assertThat(code.aim()).isEqualTo(aim);
        }
        if (!symbology.isDataBar()) {
            assertThat(code.elements()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {17, 45, 90, 133, 180, 270})
    void symbolsAreReadInAnyDirection(double degrees) {
        BufferedImage bars = SymbolPictures.gs1(new Code128(), BRACKETED);
        BufferedImage matrix = SymbolPictures.gs1(new DataMatrix(), BRACKETED);

        assertThat(only(SymbolPictures.turned(bars, degrees)).text()).isEqualTo(TRANSMITTED);
        assertThat(only(SymbolPictures.turned(matrix, degrees)).text()).isEqualTo(TRANSMITTED);
    }

    @Test
    void lightSymbolsOnDarkGroundAreRead() {
        assertThat(only(SymbolPictures.inverted(SymbolPictures.gs1(new DataMatrix(), BRACKETED)))
                        .text())
                .isEqualTo(TRANSMITTED);
        assertThat(only(SymbolPictures.inverted(SymbolPictures.of(new Ean(), "690123456789")))
                        .text())
                .isEqualTo("6901234567892");
    }

    @Test
    void allCodesOfAPictureAreFoundEachOnce() {
        BufferedImage image = SymbolPictures.beside(
                SymbolPictures.gs1(new DataMatrix(), BRACKETED),
                SymbolPictures.of(new Ean(), "690123456789"),
                SymbolPictures.of(new QrCode(), "https://a.cn/t/1"));

        assertThat(seen(image).codes())
                .extracting(PictureCode::text)
                .containsExactlyInAnyOrder(TRANSMITTED, "6901234567892", "https://a.cn/t/1");
    }

    @Test
    void allFormatsShowTheSame() {
        BufferedImage image = SymbolPictures.of(new Ean(), "690123456789");

        for (String format : List.of("png", "jpeg", "gif", "bmp")) {
            PictureResult result = reader.read(SymbolPictures.file(image, format));
            assertThat(seen(result).codes())
                    .as(format)
                    .extracting(PictureCode::text)
                    .containsExactly("6901234567892");
        }
    }

    @Test
    void transparentPaperIsWhite() {
        BufferedImage drawn = SymbolPictures.of(new Ean(), "690123456789");
        BufferedImage clear = new BufferedImage(drawn.getWidth(), drawn.getHeight(), BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < drawn.getHeight(); y++) {
            for (int x = 0; x < drawn.getWidth(); x++) {
                clear.setRGB(x, y, (drawn.getRGB(x, y) & 0xFF) < 128 ? 0xFF000000 : 0);
            }
        }

        assertThat(only(clear).text()).isEqualTo("6901234567892");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void noiseReadsAsNothing(long seed) {
        PictureReader brief = new PictureReader(IN_2026, PictureLimits.DEFAULT.within(Duration.ofSeconds(1)));
        PictureResult result = brief.read(SymbolPictures.file(SymbolPictures.noise(260, 200, seed), "png"));

        assertThat(seen(result).codes()).isEmpty();
    }

    @Test
    void aStoppedReaderAnswersAtOnceWithNothing() {
        reader.stop();

        assertThat(seen(SymbolPictures.of(new Ean(), "690123456789")).codes()).isEmpty();
    }

    @Test
    void searchEndsWhenItsTimeIsOver() {
        PictureReader hasty = new PictureReader(IN_2026, PictureLimits.DEFAULT.within(Duration.ofNanos(1)));
        PictureResult result = hasty.read(SymbolPictures.file(SymbolPictures.noise(300, 300, 5), "png"));

        assertThat(seen(result).codes()).isEmpty();
    }

    private PictureCode only(BufferedImage image) {
        List<PictureCode> codes = seen(image).codes();
        assertThat(codes).hasSize(1);
        return codes.get(0);
    }

    private PictureResult.Seen seen(BufferedImage image) {
        return seen(reader.read(SymbolPictures.file(image, "png")));
    }

    private static PictureResult.Seen seen(PictureResult result) {
        assertThat(result).isInstanceOf(PictureResult.Seen.class);
        return (PictureResult.Seen) result;
    }
}
