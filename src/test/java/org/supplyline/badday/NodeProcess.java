package org.supplyline.badday;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.supplyline.node.NodeFolder;
import org.supplyline.node.RunningNode;
import org.supplyline.node.Waiting;

/** A node in a process of its own, started from the test's class path. */
final class NodeProcess {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

    private final NodeFolder folder;
    private final List<String> options;
    private final File output;
    private Process process;

    /**
     * @param properties settings as {@code name=value}, which stand in the folder for commands too
     * @param options of the command {@code run}, besides {@code --data}
     */
    NodeProcess(Path folder, List<String> properties, List<String> options) throws IOException {
        this.folder = new NodeFolder(folder);
        this.options = options;
        Files.createDirectories(folder);
        Files.write(this.folder.settings(), properties);
        this.output = folder.resolve("output.txt").toFile();
        this.process = launch();
    }

    NodeFolder folder() {
        return folder;
    }

    /** Starts it again after it was killed. */
    void start() throws IOException {
        process = launch();
    }

    private Process launch() throws IOException {
        List<String> command = new ArrayList<>(
                List.of(System.getProperty("java.home") + "/bin/java", "-Xmx512m", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "org.supplyline.Supplyline",
                "run",
                "--data",
                folder.root().toString()));
        command.addAll(options);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output))
                .start();
    }

    /** Waits until the node says that it is ready. */
    RunningNode awaitReady() throws IOException {
        Waiting.until("the node is ready", START_LIMIT, () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("The node ended with " + process.exitValue() + ":\n" + lastOutput());
            }
            return running().isPresent();
        });
        return running().orElseThrow();
    }

    /** How to reach the node, if it is up. */
    Optional<RunningNode> running() {
        return process.isAlive() && isAnnounced() ? RunningNode.find(folder) : Optional.empty();
    }

    /** Looked at first, since finding a node takes its folder's lock for a moment, which one that starts must not miss. */
    private boolean isAnnounced() {
        try {
            return Files.readString(folder.nodeJson()).contains("\"pid\":" + process.pid() + ",");
        } catch (IOException none) {
            return false;
        }
    }

    /** kill -9 of the Java process alone; PostgreSQL is left behind. */
    void killJava() {
        process.destroyForcibly();
        awaitDeath();
    }

    /** kill -9 of the Java process, the postmaster and all its children at once. */
    void killTree() {
        List<ProcessHandle> tree = new ArrayList<>(
                postmaster().descendants().filter(ProcessHandle::isAlive).toList());
        tree.add(postmaster());
        tree.add(process.toHandle());
        tree.forEach(ProcessHandle::destroyForcibly);
        awaitDeath();
    }

    /** kill -9 of the postmaster; the Java process lives on and must start it again. */
    void killPostmaster() {
        postmaster().destroyForcibly();
    }

    /** Asks the node to end between the ledger's next commit and its offset commit, and waits until it has. */
    void haltBeforeOffsetCommit() throws IOException {
        Files.createFile(HaltBeforeOffsetCommit.request(folder.root()));
        awaitDeath();
    }

    void awaitDeath() {
        Waiting.until("the node is dead", STOP_LIMIT, () -> !process.isAlive());
    }

    /** SIGTERM; the node closes the application, then the broker, then the database. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private ProcessHandle postmaster() {
        try {
            String pid = Files.readAllLines(folder.postgres().resolve("data").resolve("postmaster.pid"))
                    .get(0);
            return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        } catch (IOException none) {
            throw new IllegalStateException("PostgreSQL is not running.", none);
        }
    }

    private String lastOutput() {
        try {
            List<String> lines = Files.readAllLines(output.toPath());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
