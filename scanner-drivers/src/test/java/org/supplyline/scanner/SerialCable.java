package org.supplyline.scanner;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Assumptions;

/**
 * A serial cable made by socat: our end is a pseudo terminal behind a link, as a reader below /dev/serial/by-id is; what
 * the test sends goes in at the other end. Unplugging ends socat, and then the terminal is gone as a USB device is.
 */
final class SerialCable implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Path link;
    private final Path farLink;
    private Process socat;

    private SerialCable(Path link, Path farLink, Process socat) {
        this.link = link;
        this.farLink = farLink;
        this.socat = socat;
    }

    /** Skips the test, saying so, where there is no socat. */
    static SerialCable plugIn(Path folder) throws IOException {
        boolean installed = Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "socat")));
        Assumptions.assumeTrue(installed, "socat is not installed: the tests on a serial line were not run.");
        Path link = folder.resolve("reader");
        Path farLink = folder.resolve("far-end");
        return new SerialCable(link, farLink, start(link, farLink));
    }

    private static Process start(Path link, Path farLink) throws IOException {
        Process process = new ProcessBuilder("socat", "pty,raw,echo=0,link=" + link, "pty,raw,echo=0,link=" + farLink)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        await("socat to make both ends", () -> Files.exists(link) && Files.exists(farLink));
        return process;
    }

    Path path() {
        return link;
    }

    Path farPath() {
        return farLink;
    }

    /** Makes the cable take nothing more, as a reader that hangs. */
    void freeze() throws IOException {
        signal("-STOP");
    }

    private void signal(String signal) throws IOException {
        Process kill = new ProcessBuilder("kill", signal, Long.toString(socat.pid())).start();
        try {
            kill.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the reader sends; waits until socat has taken all of it. */
    void send(byte[] bytes) throws IOException {
        try (OutputStream out = Files.newOutputStream(farLink)) {
            out.write(bytes);
        }
    }

    void unplug() throws IOException {
        socat.destroyForcibly();
        try {
            socat.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
        // Killed, socat leaves its links behind; the system removes those of a device that is gone.
        Files.deleteIfExists(link);
        Files.deleteIfExists(farLink);
    }

    void plugInAgain() throws IOException {
        socat = start(link, farLink);
    }

    @Override
    public void close() throws IOException {
        unplug();
    }

    /** Waits for a condition, and fails naming it when it does not come. */
    static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited %s in vain for %s.".formatted(LIMIT, what));
            }
            Thread.onSpinWait();
        }
    }
}
