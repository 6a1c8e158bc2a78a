package org.supplyline.routing.instance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Published instances that lie beside the project on some machines and are never part of it, and our own small ones. */
final class SharedInstances {

    private SharedInstances() {}

    /** The folder, or the test is skipped with a line that says so. */
    static Path folder() {
        Optional<Path> found = root().map(root -> root.resolve("vrp")).filter(Files::isDirectory);
        if (found.isEmpty()) {
            String message = "shared data absent: vrp is not there; set SUPPLYLINE_SHARED_DATA to run this test.";
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

    /** A file of the test resources. */
    static Path own(String name) {
        return Path.of(Objects.requireNonNull(SharedInstances.class.getResource("/instances/" + name))
                .getPath());
    }
}
