package org.supplyline.badday;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.supplyline.node.Waiting;

/** A reader on a line made by socat: the node opens one end, the test is the reader at the other. */
final class SerialLine implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int ACK = 0x06;

    private final Path near;
    private final Path far;
    private Process socat;

    /** Good beeps that the node has sent. */
    final AtomicInteger beeps = new AtomicInteger();

    /** Skips the test, saying so, where there is no socat. */
    SerialLine(Path folder) throws IOException {
        boolean installed = Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "socat")));
        Assumptions.assumeTrue(installed, "tool: socat is not installed");
        this.near = folder.resolve("reader");
        this.far = folder.resolve("far-end");
        plugIn();
    }

    /** What the node is told to open. */
    Path port() {
        return near;
    }

    void plugIn() throws IOException {
        socat = new ProcessBuilder("socat", "pty,raw,echo=0,link=" + near, "pty,raw,echo=0,link=" + far)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Waiting.until("both ends are there", LIMIT, () -> Files.exists(near) && Files.exists(far));
        InputStream answers = Files.newInputStream(far);
        Thread ear = new Thread(() -> listen(answers), "reader's ear");
        ear.setDaemon(true);
        ear.start();
    }

    private void listen(InputStream answers) {
        try (answers) {
            for (int heard = answers.read(); heard >= 0; heard = answers.read()) {
                if (heard == ACK) {
                    beeps.incrementAndGet();
                }
            }
        } catch (IOException pulled) {
            // A line that is gone says no more.
            return;
        }
    }

    void send(String text) throws IOException {
        try (OutputStream out = Files.newOutputStream(far)) {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** The cable is pulled; the system takes the names of the device away. */
    void unplug() throws IOException {
        socat.destroyForcibly();
        try {
            socat.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(near);
        Files.deleteIfExists(far);
    }

    @Override
    public void close() throws IOException {
        unplug();
    }
}
