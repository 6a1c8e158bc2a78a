package org.supplyline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Real files that lie beside the project on some machines and are never part of it. */
public final class SharedData {

    private SharedData() {}

    /** The folder, or the test is skipped with a line that says so. */
    public static Path folder(String name) {
        Optional<Path> found = root().map(root -> root.resolve(name)).filter(Files::isDirectory);
        if (found.isEmpty()) {
            String message =
                    "shared data absent: %s is not there; set SUPPLYLINE_SHARED_DATA to run this test.".formatted(name);
            System.err.println(message);
            Assumptions.abort(message);
        }
        return found.orElseThrow();
    }

    private static Optional<Path> root() {
        String named = System.getenv("SUPPLYLINE_SHARED_DATA");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path shared = folder.resolve("shared").resolve("data");
            if (Files.isDirectory(shared)) {
                return Optional.of(shared);
            }
        }
        return Optional.empty();
    }
}
