package org.supplyline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supplyline.node.NodeFolder;
import org.supplyline.node.RunningNode;

/** Starts and ends whole nodes as a user and a power cut do. */
class RunCommandIT {

    private static final int STOP_SECONDS = 60;

    @TempDir
    private Path folder;

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void stopAll() throws InterruptedException {
        for (Process process : processes) {
            process.destroy();
            process.waitFor(STOP_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Test
    void aNodeStartsServesOneFolderAndStopsWithoutATrace() throws Exception {
        Process node = run("--data", data().toString());
        String box = output(node, "└");
        RunningNode running = RunningNode.find(new NodeFolder(data())).orElseThrow();

        assertThat(box).contains("演练").contains(running.url()).contains("admin");
        assertThat(status(running.url() + "/login")).isEqualTo(200);

        Process second = run("--data", data().toString());
        assertThat(output(second, null)).contains("pid " + node.pid()).contains("--data");
        assertThat(second.waitFor()).isEqualTo(1);

        List<ProcessHandle> children = node.descendants().toList();
        assertThat(children).isNotEmpty();
        node.destroy();
        assertThat(node.waitFor(STOP_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(children).noneMatch(ProcessHandle::isAlive);
        assertThat(data().resolve("node.json")).doesNotExist();
    }

    @Test
    void afterAKillTheNextStartWorksAndADrillFolderStaysADrill() throws Exception {
        Process killed = run("--data", data().toString());
        output(killed, "└");
        List<ProcessHandle> orphans = killed.descendants().toList();
        killed.destroyForcibly().waitFor();
        assertThat(orphans).anyMatch(ProcessHandle::isAlive);

        Process real = run("--data", data().toString(), "--real");
        assertThat(output(real, null)).contains("演练节点").contains("--data");
        assertThat(real.waitFor()).isEqualTo(1);
        assertThat(orphans).noneMatch(ProcessHandle::isAlive);

        assertThat(output(run("--data", data().toString()), "└")).contains("演练");
    }

    @Test
    void anExternalDatabaseOutOfReachIsNamedInOneLineALanguage() throws Exception {
        Files.createDirectories(data());
        Files.writeString(data().resolve("supplyline.properties"), """
                supplyline.database.url=jdbc:postgresql://127.0.0.1:1/supplyline
                supplyline.database.owner=owner
                supplyline.database.owner-password=a
                supplyline.database.user=app
                supplyline.database.password=b
                """);

        Process node = run("--data", data().toString());
        String said = output(node, null);

        assertThat(node.waitFor()).isEqualTo(1);
        assertThat(said)
                .contains("无法以 owner 连接数据库")
                .contains("supplyline.database.url")
                .doesNotContain("\tat ");
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Process run(String... options) throws IOException {
        List<String> command = Stream.concat(
                        Stream.of(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-Xmx512m",
                                "-XX:TieredStopAtLevel=1",
                                "-Dfile.encoding=UTF-8",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Supplyline.class.getName(),
                                "run"),
                        Stream.of(options))
                .toList();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        processes.add(process);
        return process;
    }

    /** What the process says on stderr up to the line that begins so; all of it without one. */
    private static String output(Process process, @Nullable String lastLine) throws IOException {
        StringBuilder text = new StringBuilder();
        BufferedReader lines = process.errorReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            text.append(line).append('\n');
            if (lastLine != null && line.startsWith(lastLine)) {
                return text.toString();
            }
        }
        assertThat(lastLine).as(text.toString()).isNull();
        return text.toString();
    }

    private static int status(String url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).GET().build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
