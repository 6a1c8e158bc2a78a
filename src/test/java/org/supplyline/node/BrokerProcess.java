package org.supplyline.node;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Kafka broker in a process of its own, which ends when its standard input does: with the test at the latest. */
final class BrokerProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final int STOP_SECONDS = 30;

    private final Process process;
    private final String address;

    BrokerProcess(Path folder) throws IOException {
        Path output = Files.createDirectories(folder).resolve("output.txt");
        Path ready = folder.resolve("ready");
        int port = Ports.anyFree();
        this.address = "127.0.0.1:" + port;
        this.process = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerProcess.class.getName(),
                        folder.resolve("kafka").toString(),
                        Integer.toString(port),
                        Integer.toString(Ports.anyFree()),
                        ready.toString()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        Waiting.until("the broker is ready, see " + output, START_LIMIT, () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("The broker ended with " + process.exitValue() + ", see " + output);
            }
            return Files.exists(ready);
        });
    }

    String address() {
        return address;
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The process itself. */
    public static void main(String[] arguments) throws IOException {
        try (EmbeddedKafka broker = new EmbeddedKafka(
                Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]))) {
            broker.start();
            Files.createFile(Path.of(arguments[3]));
            System.in.transferTo(OutputStream.nullOutputStream());
        }
        System.exit(0);
    }
}
