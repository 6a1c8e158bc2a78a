package org.supplyline.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The file in which a PostgreSQL server says who serves its data folder, and whether it is ready. */
final class PostmasterFile {

    private static final int STATUS_LINE = 7;

    private final Path file;

    PostmasterFile(Path data) {
        this.file = data.resolve("postmaster.pid");
    }

    /** Whether the server takes connections. */
    boolean isReady() {
        List<String> lines = lines();
        return lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
    }

    /** The live process with the number in the file: the server, or a stranger who was given the number since. */
    Optional<ProcessHandle> process() {
        return lines().stream().findFirst().flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())));
    }

    static boolean isServer(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "comm"))
                    .strip()
                    .equals("postgres");
        } catch (IOException gone) {
            return false;
        }
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
