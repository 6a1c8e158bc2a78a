package org.supplyline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The benches that need a whole node, tiny, so that they keep working; what they measure here says nothing. */
class BenchCommandIT {

    @Test
    void theLedgerBenchTellsAllItsFigures() {
        JsonNode figures = run(
                "ledger",
                "--events=500",
                "--items=2",
                "--seconds=1",
                "--rate=20",
                "--devices=3",
                "--old-events=500",
                "--warm-up=0");

        for (String key : List.of(
                "postingPerSecond",
                "postingToSqlRatio",
                "postingToSingleRatio",
                "postingToCopyRatio",
                "postingCpuMicros",
                "postingWalBytes",
                "endToEndToPostingRatio",
                "bookedP50Ms",
                "bookedP99Ms",
                "bookedSolveP50Ms",
                "bookedSolveP99Ms",
                "bookedDrainP50Ms",
                "bookedDrainP99Ms")) {
            assertThat(figures.path(key).doubleValue()).as(key).isPositive();
        }
    }

    @Test
    void theStockBenchTellsAllItsFigures() {
        JsonNode figures = run("stock", "--records=20000", "--events=5000", "--items=2");

        for (String key : List.of("boardRatio", "historyRatio", "chainRatio", "memoryRatio")) {
            assertThat(figures.path(key).doubleValue()).as(key).isPositive();
        }
    }

    private static JsonNode run(String bench, String... options) {
        StringWriter out = new StringWriter();
        StringWriter errors = new StringWriter();
        CommandLine line = Supplyline.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(errors, true));
        List<String> arguments = new ArrayList<>(List.of("bench", bench));
        arguments.addAll(List.of(options));
        assertThat(line.execute(arguments.toArray(String[]::new)))
                .as(errors::toString)
                .isZero();
        return JsonMapper.shared().readTree(out.toString()).path("figures");
    }
}
