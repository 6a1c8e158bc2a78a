package org.supplyline.disclosure.tlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.supplyline.SharedData;

/** Finds the published vectors of other implementations, which lie beside the repository. */
final class SharedVectors {

    private SharedVectors() {}

    /** The folder of the vectors; without it the test is skipped, loudly. */
    static Path tlog() {
        return SharedData.folder("tlog");
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
