package org.supplyline.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReliefSolveTest {

    private static final String NAME = "n8-t4-d1-k4-r-c-s80";

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();
    private StringWriter out = new StringWriter();

    private int run(String... arguments) {
        out = new StringWriter();
        CommandLine command = new CommandLine(new SolveCommand());
        command.setOut(new PrintWriter(out));
        command.setErr(new PrintWriter(err));
        return command.execute(arguments);
    }

    private JsonNode line() {
        assertThat(out.toString().lines()).as(err.toString()).hasSize(1);
        return JsonMapper.shared().readTree(out.toString());
    }

    @Test
    void anInstanceIsMadePlannedAndItsPlanChecked() throws IOException {
        String file = folder.resolve("made.relief.json").toString();
        String plan = folder.resolve("plan.json").toString();

        assertThat(run(file, "--generate", NAME, "--seed", "3"))
                .as(err.toString())
                .isZero();
        assertThat(line().path("name").asString()).isEqualTo(NAME);
        assertThat(line().path("bytes").longValue()).isEqualTo(Files.size(Path.of(file)));

        assertThat(run(file, "--iterations", "50", "--out", plan))
                .as(err.toString())
                .isZero();
        JsonNode solved = line();
        assertThat(solved.propertyNames())
                .containsExactly(
                        "file",
                        "set",
                        "cost",
                        "feasible",
                        "vehicles",
                        "levels",
                        "violations",
                        "seconds",
                        "iterations",
                        "seed",
                        "threads",
                        "stopped");
        assertThat(solved.path("set").asString()).isEqualTo("relief");
        assertThat(solved.path("feasible").booleanValue()).isTrue();
        assertThat(solved.path("stopped").asString()).isEqualTo("iterations");

        assertThat(run(file, "--check", plan)).as(err.toString()).isZero();
        assertThat(line().path("levels")).isEqualTo(solved.path("levels"));

        Files.writeString(Path.of(plan), Files.readString(Path.of(plan)).replaceFirst("truck-\\d", "truck-9"));
        assertThat(run(file, "--check", plan)).isEqualTo(1);
        assertThat(line().path("violations").path(0).path("rule").asString()).isEqualTo("unknown-id");
        assertThat(err.toString()).contains("违反规则").contains("Broken rule");
    }

    @Test
    void theTimeEndsTheSearch() {
        String file = folder.resolve("made.relief.json").toString();
        assertThat(run(file, "--generate", NAME, "--time", "0.5"))
                .as(err.toString())
                .isZero();
        assertThat(line().path("stopped").asString()).isEqualTo("time");
    }

    @Test
    void aBadInstanceIsRefusedByFieldAndValue() throws IOException {
        String file = folder.resolve("made.relief.json").toString();
        assertThat(run(file, "--generate", NAME)).isZero();
        Files.writeString(
                Path.of(file), Files.readString(Path.of(file)).replaceFirst("\"grams\":\\d+", "\"grams\":-4"));
        assertThat(run(file, "--time", "1")).isEqualTo(1);
        assertThat(err.toString()).contains("items[0].grams").contains("-4");
        assertThat(run(file, "--check", file)).isEqualTo(1);
    }

    @Test
    void whatIsNoNameAndABestCostAreWrongUse() {
        String file = folder.resolve("made.relief.json").toString();
        assertThat(run(file, "--generate", "n8")).isEqualTo(2);
        assertThat(err.toString()).contains("n20-t4-d1-k6-r-c-s70");
        assertThat(run(file, "--generate", NAME, "--seed", "-1")).isEqualTo(2);
        assertThat(run(file, "--generate", NAME, "--time", "1", "--best", "5")).isEqualTo(2);
        assertThat(run(file, "--check", folder.resolve("missing.json").toString()))
                .isEqualTo(2);
    }
}
