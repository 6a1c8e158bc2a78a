package org.supplyline.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.supplyline.barcode.PictureCode;
import org.supplyline.barcode.PictureLimits;
import org.supplyline.barcode.PictureReader;

/** A paper as it came out: its words, its pages, and the codes on it as a scanner sees them; kept in {@code target/papers}. */
public final class PrintedPaper {

    private static final Path SHOWN = Path.of("target", "papers");
    private static final int DOTS_AN_INCH = 200;
    private static final int PATIENCE_SECONDS = 60;
    private static final int READING_SECONDS = 4;

    private final String name;
    private final byte[] pdf;

    private PrintedPaper(String name, byte[] pdf) {
        this.name = name;
        this.pdf = pdf;
    }

    /** The typeface; a test that needs it is left out where none is installed. */
    public static PaperFonts fonts() {
        Optional<PaperFonts> fonts = PaperFonts.find("");
        assumeTrue(fonts.isPresent(), "tool: no Chinese font is installed, such as fonts-noto-cjk");
        return fonts.orElseThrow();
    }

    public static PrintedPaper of(String name, byte[] pdf) throws IOException {
        Files.createDirectories(SHOWN);
        Files.write(SHOWN.resolve(name + ".pdf"), pdf);
        return new PrintedPaper(name, pdf);
    }

    public int pages() throws IOException {
        try (PdfReader reader = new PdfReader(pdf)) {
            return reader.getNumberOfPages();
        }
    }

    public String text(int page) throws IOException {
        try (PdfReader reader = new PdfReader(pdf)) {
            return new PdfTextExtractor(reader).getTextFromPage(page);
        }
    }

    /** Width and height in whole millimetres. */
    public String size() throws IOException {
        try (PdfReader reader = new PdfReader(pdf)) {
            Rectangle page = reader.getPageSize(1);
            return Math.round(page.getWidth() / 72 * 25.4) + "x" + Math.round(page.getHeight() / 72 * 25.4);
        }
    }

    /**
     * What a scanner reads when it is held before each part of a page; left out where the program that draws PDFs is not
     * installed.
     *
     * @param columns into how many parts the page is cut
     * @param parts which of them are looked at, from 0, row by row
     */
    public List<String> codes(int page, int columns, int rows, int... parts) throws IOException {
        BufferedImage picture = ImageIO.read(drawn(page).toFile());
        int width = picture.getWidth() / columns;
        int height = picture.getHeight() / rows;
        List<String> texts = new ArrayList<>();
        for (int part : parts) {
            texts.addAll(codes(picture.getSubimage(part % columns * width, part / columns * height, width, height)));
        }
        return texts;
    }

    /** What the library's picture reader finds in a picture; empty if it finds nothing. */
    public static List<String> codes(BufferedImage picture) throws IOException {
        PictureReader reader =
                new PictureReader(Clock.systemUTC(), PictureLimits.DEFAULT.within(Duration.ofSeconds(READING_SECONDS)));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, "png", file)).isTrue();
        return reader.read(file.toByteArray())
                .match(found -> found.codes().stream().map(PictureCode::text).toList(), refused -> {
                    throw new AssertionError(refused);
                });
    }

    private Path drawn(int page) throws IOException {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/pdftoppm")),
                "tool: pdftoppm is not installed, it comes with poppler-utils");
        Path picture = SHOWN.resolve(name + "-" + page);
        Process drawing = new ProcessBuilder(
                        "pdftoppm",
                        "-r",
                        String.valueOf(DOTS_AN_INCH),
                        "-f",
                        String.valueOf(page),
                        "-singlefile",
                        "-png",
                        SHOWN.resolve(name + ".pdf").toString(),
                        picture.toString())
                .inheritIO()
                .start();
        try {
            assertThat(drawing.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        assertThat(drawing.exitValue()).isZero();
        return SHOWN.resolve(picture.getFileName() + ".png");
    }
}
