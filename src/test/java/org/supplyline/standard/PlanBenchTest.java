package org.supplyline.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanBenchTest {

    @TempDir
    Path folder;

    private Path results = Path.of("");

    @BeforeEach
    void oneInstanceWithItsBestCost() throws IOException {
        Path set = Files.createDirectory(folder.resolve("set"));
        Files.writeString(set.resolve("corners.vrp"), SolveCommandTest.FOUR_CORNERS);
        Files.writeString(folder.resolve("set.bks.tsv"), "instance\tbest\ncorners\t36\n");
        Files.writeString(set.resolve("unknown.vrp"), SolveCommandTest.FOUR_CORNERS);
        Files.writeString(set.resolve("broken.vrp"), "NAME : broken\n");
        results = folder.resolve("results.jsonl");
    }

    private JsonNode run(String... options) {
        StringWriter out = new StringWriter();
        CommandLine bench = new CommandLine(new PlanBench());
        bench.setOut(new PrintWriter(out));
        bench.setErr(new PrintWriter(new StringWriter()));
        List<String> arguments = new ArrayList<>(List.of(
                "--instances=" + folder, "--results=" + results, "--seconds=0.2", "--peers=" + folder.resolve("none")));
        arguments.addAll(List.of(options));
        assertThat(bench.execute(arguments.toArray(String[]::new))).isZero();
        return JsonMapper.shared().readTree(out.toString()).path("figures");
    }

    @Test
    void gapsAreToldBySet() throws IOException {
        JsonNode figures = run("--sets=x-small", "--seeds=2");

        assertThat(figures.path("x-small.meanGap").doubleValue()).isZero();
        assertThat(figures.path("x-small.worstGap").doubleValue()).isZero();
        assertThat(figures.path("x-small.iterationsPerSecond").doubleValue()).isPositive();
        assertThat(figures.has("x-small.infeasible")).isFalse();
        assertThat(Files.readAllLines(results)).hasSize(2).allMatch(line -> line.contains("\"cost\":36"));
    }

    @Test
    void whatWasRunIsNotRunAgain() throws IOException {
        run("--sets=x-small", "--seeds=1");
        String first = Files.readString(results);
        Files.writeString(results, first + "{\"solver\":\"cut off");

        run("--sets=x-small", "--seeds=1");
        assertThat(Files.readString(results)).isEqualTo(first + "{\"solver\":\"cut off");

        Files.writeString(results, first);
        run("--sets=x-small", "--seeds=2");
        assertThat(Files.readAllLines(results)).hasSize(2);
        assertThat(Files.readString(results)).startsWith(first);
    }

    @Test
    void onlyTheSetsThatAreAskedForAreRun() {
        assertThat(run("--sets=hfvrp", "--seeds=1").isEmpty()).isTrue();
        assertThat(Files.exists(results)).isFalse();
    }

    @Test
    void reliefInstancesAreMadePlannedAndRunOnce() throws IOException {
        String[] options = {"--sets=relief", "--relief=n8-t4-d1-k4-r-c-s80", "--seeds=1"};
        JsonNode figures = run(options);

        assertThat(figures.path("relief.firstPlanSeconds").doubleValue()).isPositive();
        assertThat(figures.path("relief.coverageGap").doubleValue()).isBetween(0.0, 100.0);
        assertThat(figures.path("relief.optaplanner.coverageGap").doubleValue()).isBetween(0.0, 100.0);
        assertThat(figures.path("relief.optaplanner.ahead").intValue()).isBetween(0, 1);
        assertThat(figures.path("relief.optaplanner.runs").intValue()).isEqualTo(1);
        String first = Files.readString(results);
        assertThat(first.lines()).hasSize(2).allMatch(line -> line.contains("\"levels\":["));

        assertThat(run(options)).isEqualTo(figures);
        assertThat(Files.readString(results)).isEqualTo(first);
    }

    @Test
    void aReliefInstanceThatDoesNotExistIsWrongUse() {
        CommandLine bench = new CommandLine(new PlanBench());
        bench.setErr(new PrintWriter(new StringWriter()));
        assertThat(bench.execute("--sets=relief", "--relief=moon")).isEqualTo(2);
    }

    @Test
    void aSetThatDoesNotExistIsWrongUse() {
        CommandLine bench = new CommandLine(new PlanBench());
        StringWriter err = new StringWriter();
        bench.setErr(new PrintWriter(err));

        assertThat(bench.execute("--sets=moon", "--instances=" + folder)).isEqualTo(2);
        assertThat(err.toString()).contains("没有数据集").contains("There is no set");
    }
}
