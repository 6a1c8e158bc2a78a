package org.supplyline.handheld;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScanWorkerTest {

    private static final Path STATIC = Path.of("main/resources/static");

    @Test
    void everyFileOfTheScanningPageIsKeptForTimesWithoutANetwork() throws IOException {
        String worker = Files.readString(STATIC.resolve("scan-worker.js"));
        try (Stream<Path> files = Files.list(STATIC.resolve("handheld"))) {
            List<String> paths = files.map(file -> "\"/handheld/" + file.getFileName() + "\"")
                    .sorted()
                    .toList();
            assertThat(paths).hasSizeGreaterThan(10).allMatch(worker::contains);
        }
    }
}
