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

    private static final int PID_LINE = 0;
    private static final int START_TIME_LINE = 2;
    private static final int STATUS_LINE = 7;

    private final Path file;

    PostmasterFile(Path data) {
        this.file = data.resolve("postmaster.pid");
    }

    /** Number and start time of the server that wrote the file, live or dead; empty when there is none. */
    String server() {
        return server(lines());
    }

    private static String server(List<String> lines) {
        return lines.size() > START_TIME_LINE
                ? lines.get(PID_LINE).strip() + " " + lines.get(START_TIME_LINE).strip()
                : "";
    }

    /**
     * Whether a new server takes connections.
     *
     * @param stale what {@link #server} said before it was launched: the file of a server that was killed says "ready"
     *     until the next one writes its own
     */
    boolean isReady(String stale) {
        List<String> lines = lines();
        return lines.size() > STATUS_LINE
                && lines.get(STATUS_LINE).strip().equals("ready")
                && !server(lines).equals(stale);
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
