package org.supplyline.codes.bench;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.supplyline.barcode.PictureCode;
import org.supplyline.barcode.PictureLimits;
import org.supplyline.barcode.PictureReader;

/** Something that reads bar codes, for comparison: ours and those of others. */
interface PicturePeer {

    /** Before the keys of its figures; empty for ours. */
    String prefix();

    /** The texts of all codes that it finds, each in its own manner. */
    List<String> texts(byte[] file) throws IOException;

    static PicturePeer ours() {
        PictureReader reader = new PictureReader(Clock.systemUTC(), PictureLimits.DEFAULT);
        return of(
                "",
                file -> reader.read(file)
                        .match(
                                seen -> seen.codes().stream()
                                        .map(PictureCode::text)
                                        .toList(),
                                refused -> List.of()));
    }

    /** ZXing as its manual uses it, plain or with TRY_HARDER. */
    static PicturePeer zxing(boolean harder) {
        Map<DecodeHintType, Object> hints = harder
                ? Map.of(DecodeHintType.ASSUME_GS1, true, DecodeHintType.TRY_HARDER, true)
                : Map.of(DecodeHintType.ASSUME_GS1, true);
        return of(harder ? "tryHarder." : "zxing.", file -> {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
            int width = image.getWidth();
            int height = image.getHeight();
            int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
            RGBLuminanceSource source = new RGBLuminanceSource(width, height, pixels);
            try {
                return List.of(new MultiFormatReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(source)), hints)
                        .getText());
            } catch (NotFoundException none) {
                return List.of();
            }
        });
    }

    /** Debian's ZXingReader, the C++ port, as a process a picture. */
    static PicturePeer zxingReader(String command) {
        return of("zxingReader.", file -> {
            Path picture = Files.createTempFile("picture", ".img");
            try {
                Files.write(picture, file);
                Process process = new ProcessBuilder(command, "-bytes", picture.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                byte[] found = process.getInputStream().readAllBytes();
                return found.length == 0 ? List.of() : List.of(new String(found, StandardCharsets.UTF_8));
            } finally {
                Files.delete(picture);
            }
        });
    }

    /** Where the command is, if it is installed. */
    static Optional<String> zxingReaderCommand() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "ZXingReader"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    /** What a peer does with a file. */
    @FunctionalInterface
    interface Look {
        List<String> texts(byte[] file) throws IOException;
    }

    private static PicturePeer of(String prefix, Look look) {
        return new PicturePeer() {
            @Override
            public String prefix() {
                return prefix;
            }

            @Override
            public List<String> texts(byte[] file) throws IOException {
                return look.texts(file);
            }
        };
    }
}
