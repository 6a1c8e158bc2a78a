package org.supplyline.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The file that takes what a server process says. */
record ServerLog(Path file) {

    private static final long LIMIT_BYTES = 10L << 20;
    private static final int LAST_LINES = 5;

    /** Where the process writes to; a log that has grown large is put aside first. */
    ProcessBuilder.Redirect open() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (Files.exists(file) && Files.size(file) > LIMIT_BYTES) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return ProcessBuilder.Redirect.appendTo(file.toFile());
    }

    /** What the process said last, for whoever must find out why it ended. */
    String lastWords() throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        List<String> lines = Files.readAllLines(file);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }
}
