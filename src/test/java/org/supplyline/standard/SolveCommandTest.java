package org.supplyline.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SolveCommandTest {

    /** Four clients around one depot; the best two routes cost 36. */
    static final String FOUR_CORNERS = """
            NAME : four-corners
            TYPE : CVRP
            DIMENSION : 5
            EDGE_WEIGHT_TYPE : EUC_2D
            CAPACITY : 10
            NODE_COORD_SECTION
            1 0 0
            2 3 4
            3 3 -4
            4 -3 4
            5 -3 -4
            DEMAND_SECTION
            1 0
            2 4
            3 6
            4 5
            5 5
            DEPOT_SECTION
            1
            -1
            EOF
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine command = new CommandLine(new SolveCommand());
        command.setOut(new PrintWriter(out));
        command.setErr(new PrintWriter(err));
        return command.execute(arguments);
    }

    private JsonNode line() {
        assertThat(out.toString().lines()).hasSize(1);
        return JsonMapper.shared().readTree(out.toString());
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("instance.vrp"), content).toString();
    }

    @Test
    void theAnswerIsOneLineAndTheRoutesAreInTheFile() throws IOException {
        String file = file(FOUR_CORNERS);
        Path solution = folder.resolve("found.sol");

        assertThat(run(file, "--iterations", "2000", "--seed", "7", "--best", "35", "--out", solution.toString()))
                .as(err.toString())
                .isZero();

        JsonNode line = line();
        assertThat(line.propertyNames())
                .containsExactly(
                        "file",
                        "set",
                        "cost",
                        "feasible",
                        "vehicles",
                        "seconds",
                        "iterations",
                        "seed",
                        "threads",
                        "best",
                        "gapPercent",
                        "stopped");
        assertThat(line.path("file").asString()).isEqualTo(file);
        assertThat(line.path("set").asString()).isEqualTo("x-small");
        assertThat(line.path("cost").toString()).isEqualTo("36");
        assertThat(line.path("feasible").booleanValue()).isTrue();
        assertThat(line.path("vehicles").intValue()).isEqualTo(2);
        assertThat(line.path("iterations").longValue()).isGreaterThanOrEqualTo(2000);
        assertThat(line.path("seed").longValue()).isEqualTo(7);
        assertThat(line.path("gapPercent").doubleValue()).isEqualTo(2.8571);
        assertThat(line.path("stopped").asString()).isEqualTo("iterations");
        assertThat(Files.readString(solution)).startsWith("Route #1: ").endsWith("Cost 36\n");
        assertThat(err.toString()).contains(" s ");
    }

    @Test
    void theTimeEndsTheSearch() throws IOException {
        assertThat(run(file(FOUR_CORNERS), "--time", "0.3")).isZero();
        assertThat(line().path("stopped").asString()).isEqualTo("time");
        assertThat(line().has("best")).isFalse();
    }

    @Test
    void aRunByIterationsDoesNotDependOnThreads() throws IOException {
        String file = file(FOUR_CORNERS);
        Path one = folder.resolve("one.sol");
        Path two = folder.resolve("two.sol");

        assertThat(run(file, "--iterations", "500", "--threads", "1", "--out", one.toString()))
                .isZero();
        assertThat(run(file, "--iterations", "500", "--threads", "2", "--out", two.toString()))
                .isZero();
        assertThat(two).hasSameTextualContentAs(one);
    }

    @Test
    void nothingFeasibleIsANegativeAnswerThatSaysWhy() throws IOException {
        String impossible = FOUR_CORNERS.replace("CAPACITY : 10", "CAPACITY : 10\nVEHICLES : 1");

        assertThat(run(file(impossible), "--iterations", "500", "--best", "36")).isEqualTo(1);
        assertThat(line().path("feasible").booleanValue()).isFalse();
        assertThat(line().has("gapPercent")).isFalse();
        assertThat(err.toString()).contains("有客户未服务").contains("a client is not served");
    }

    @Test
    void aBadFileIsAnsweredInBothLanguagesWithLineFieldAndValue() throws IOException {
        assertThat(run(file(FOUR_CORNERS.replace("3 6\n", "3 -6\n")), "--time", "1"))
                .isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .contains("第 15 行：DEMAND：超出范围（-6）")
                .contains("line 15: DEMAND: out of range (-6)")
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--time 0",
                "--time -1",
                "--time NaN",
                "--time soon",
                "--iterations 0",
                "--time 1 --threads 0",
                "--time 1 --best -3",
                "--time 1 --out /nowhere/at/all.sol"
            })
    void wrongUseEndsWithTwo(String options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(file(FOUR_CORNERS)));
        arguments.addAll(options.isEmpty() ? List.of() : List.of(options.split(" ", -1)));

        assertThat(run(arguments.toArray(String[]::new))).isEqualTo(2);
        assertThat(err.toString()).isNotEmpty();
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aFileThatIsNotThereIsWrongUse() {
        assertThat(run(folder.resolve("none.vrp").toString(), "--time", "1")).isEqualTo(2);
        assertThat(err.toString()).contains("文件不存在");
    }

    @Test
    @Timeout(60)
    void aSignalEndsTheSearchWithTheBestSoFar() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SolveForTest.class.getName(),
                        file(FOUR_CORNERS),
                        "--time",
                        "600")
                .start();
        try (BufferedReader progress =
                        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
                BufferedReader answer =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(progress.readLine()).contains(" s ");
            long told = System.nanoTime();
            process.toHandle().destroy();
            JsonNode line = JsonMapper.shared().readTree(answer.readLine());

            assertThat(line.path("stopped").asString()).isEqualTo("signal");
            assertThat(line.path("feasible").booleanValue()).isTrue();
            assertThat(process.waitFor()).isZero();
            assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - told)).isLessThan(10);
        } finally {
            process.destroyForcibly();
        }
    }
}
