package org.supplyline.dispatch.planning;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.supplyline.routing.SolverMain;

/**
 * Where the solver's process finds its classes: what this process was started with, made absolute. That is the extracted
 * application jar, whose manifest names its libraries, or class folders and jars; a jar with jars inside is none.
 */
final class SolverClassPath {

    private SolverClassPath() {}

    /** Empty if this process runs from a jar with jars inside, which no other process can read. */
    static Optional<String> ofThisProcess() {
        return of(
                System.getProperty("java.class.path"),
                String.valueOf(
                        SolverMain.class.getProtectionDomain().getCodeSource().getLocation()));
    }

    static Optional<String> of(String classPath, String solver) {
        if (solver.startsWith("jar:nested:") || solver.contains("!/")) {
            return Optional.empty();
        }
        String absolute = Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> entry.endsWith("*") ? entry : absolute(entry))
                .collect(Collectors.joining(File.pathSeparator));
        return absolute.isEmpty() ? Optional.empty() : Optional.of(absolute);
    }

    private static String absolute(String entry) {
        Path path = Path.of(entry);
        return Files.exists(path) ? path.toAbsolutePath().toString() : entry;
    }
}
