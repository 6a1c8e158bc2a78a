package org.supplyline.badday;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.supplyline.node.RunningNode;
import org.supplyline.page.Visitor;

/** A whole drill node in a process of its own, started once for all tests that do not kill it. */
final class OneNode {

    private static final Object START = new Object();
    private static @Nullable OneNode started;

    private final NodeProcess process;
    private final RunningNode running;
    private final Map<String, String> passwords;

    private OneNode(Path folder) throws IOException {
        this.process = new NodeProcess(folder, List.of("supplyline.drill.simulate=false"), List.of());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process, folder)));
        this.running = process.awaitReady();
        this.passwords = Files.readAllLines(process.folder().firstPasswords()).stream()
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    static OneNode get() throws IOException {
        synchronized (START) {
            OneNode node = started;
            if (node == null) {
                Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
                node = new OneNode(Files.createTempDirectory(target, "one-node-"));
                started = node;
            }
            return node;
        }
    }

    private static void end(NodeProcess process, Path folder) {
        process.stop();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    RunningNode running() {
        return running;
    }

    LedgerCheck ledger() {
        return new LedgerCheck(process.folder());
    }

    /** A browser of the user who has this role alone. */
    Visitor signedIn(String role) {
        Visitor visitor = visitor();
        HttpResponse<String> answer = visitor.signIn(role, Objects.requireNonNull(passwords.get(role)));
        if (answer.statusCode() != 302 || Visitor.location(answer).contains("login")) {
            throw new AssertionError("Sign-in of " + role + ": " + answer);
        }
        return visitor;
    }

    /** The administrator's program. */
    Visitor program() {
        return new Visitor(URI.create(running.url()).getPort(), "Authorization", "Bearer " + running.adminToken());
    }

    Visitor visitor() {
        return new Visitor(URI.create(running.url()).getPort());
    }

    /** How often the node has opened this line so far and was ready to listen; opening throws away what came before. */
    long connections(Path port) {
        String said = "Scanner " + port + " is connected.";
        try (Stream<String> lines = Files.lines(process.folder().log().resolve("supplyline.log"))) {
            return lines.filter(line -> line.endsWith(said)).count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
