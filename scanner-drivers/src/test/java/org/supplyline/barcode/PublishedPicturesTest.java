package org.supplyline.barcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Reads the pictures of the ZXing and zxing-cpp projects. They are not part of this project; the folder is
 * {@code shared/data} beside or above it, or SUPPLYLINE_SHARED_DATA.
 */
class PublishedPicturesTest {

    private static final int PICTURES = 334;
    /** What is reached today; fewer is a step back. */
    private static final int RIGHT = 326;

    private final PictureReader reader =
            new PictureReader(Clock.systemUTC(), PictureLimits.DEFAULT.within(Duration.ofSeconds(2)));

    @Test
    void moreAreRightThanAnyOtherReaderReachesAndNoneIsWrong() throws IOException {
        Path root = folder();
        List<String> missed = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        int pictures = 0;
        for (Path file : files(root)) {
            pictures++;
            List<PictureCode> codes =
                    reader.read(Files.readAllBytes(file)).match(PictureResult.Seen::codes, refused -> List.of());
            Optional<String> expected = expected(file);
            boolean right = expected.isEmpty()
                    ? codes.isEmpty()
                    : codes.stream().anyMatch(code -> bare(code.text(), code).equals(bare(expected.get(), code)));
            if (!right) {
                (codes.isEmpty() ? missed : wrong).add(root.relativize(file) + " " + codes);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(pictures).isEqualTo(PICTURES);
        assertThat(missed).hasSizeLessThanOrEqualTo(PICTURES - RIGHT);
    }

    private static String bare(String text, PictureCode code) {
        String content = text.replaceAll("[()\u001D]|\\R$", "");
        return code.symbology().isDataBar() ? content.replaceFirst("^01", "") : content;
    }

    private static Optional<String> expected(Path picture) throws IOException {
        Path text = picture.resolveSibling(picture.getFileName().toString().replaceFirst("\\.\\w+$", ".txt"));
        return Files.exists(text) ? Optional.of(Files.readString(text)) : Optional.empty();
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().matches(".*\\.(png|jpg)"))
                    .sorted()
                    .toList();
        }
    }

    private static Path folder() {
        String given = System.getenv("SUPPLYLINE_SHARED_DATA");
        Stream<Path> candidates = given == null
                ? Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                        .map(folder -> folder.resolve("shared/data"))
                : Stream.of(Path.of(given));
        Optional<Path> found = candidates
                .map(folder -> folder.resolve("gs1/barcode-pictures"))
                .filter(Files::isDirectory)
                .findFirst();
        if (found.isEmpty()) {
            System.err.println("SKIPPED: shared/data/gs1/barcode-pictures is not there.");
        }
        Assumptions.assumeTrue(found.isPresent(), "shared/data/gs1/barcode-pictures is there");
        return found.orElseThrow();
    }
}
