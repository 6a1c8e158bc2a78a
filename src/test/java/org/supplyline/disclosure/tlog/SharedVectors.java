package org.supplyline.disclosure.tlog;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the published vectors of other implementations, which lie beside the repository. */
final class SharedVectors {

    private SharedVectors() {}

    /** The folder of the vectors; without it the test is skipped, loudly. */
    static Path tlog() {
        String named = System.getenv("SUPPLYLINE_SHARED_DATA");
        if (named != null) {
            return Path.of(named, "tlog");
        }
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path folder = up.resolve("shared/data/tlog");
            if (Files.isDirectory(folder)) {
                return folder;
            }
        }
        System.err.println("SKIPPED: no shared/data/tlog above the working directory; set SUPPLYLINE_SHARED_DATA.");
        return abort("No shared data: the published log vectors were not run.");
    }

    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
