package org.supplyline.codes.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.supplyline.node.BenchReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how many codes one thread reads in a second, and how much memory each takes. */
@Command(
        name = "codes",
        mixinStandardHelpOptions = true,
        description = {
            "测量单线程每秒解析的元素串和 EPC 数量，以及每次分配的内存（JMH）。",
            "Measures element strings and EPCs read in a second by one thread, and bytes allocated for each (JMH)."
        })
public final class CodesBench implements Callable<Integer> {

    private static final double NANOS_A_SECOND = 1e9;
    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final int WARM_UPS = 5;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--seconds",
            defaultValue = "5",
            description = "每项测量的秒数 · seconds to measure each (${DEFAULT-VALUE})")
    private int seconds = 5;

    @Option(
            names = "--seed",
            defaultValue = "20261101",
            description = "生成编码的随机种子 · what the codes are made from (${DEFAULT-VALUE})")
    private long seed = 20_261_101;

    @Override
    public Integer call() throws IOException, RunnerException {
        long began = System.nanoTime();
        Runner runner = new Runner(options(), OutputFormatFactory.createFormatInstance(System.err, VerboseMode.NORMAL));
        Map<String, Double> figures = figures(runner.run());
        double took = (System.nanoTime() - began) / NANOS_A_SECOND;
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        spec.commandLine().getOut().println(new BenchReport("codes", seed, took, figures).toJson(temporary));
        spec.commandLine().getOut().flush();
        return 0;
    }

    /** One process of its own with the compiler that a server has, whatever this one was started with. */
    private Options options() {
        return new OptionsBuilder()
                .include(CodeBenchmarks.class.getSimpleName())
                .param("seed", Long.toString(seed))
                .forks(1)
                .jvmArgs("-Xms256m", "-Xmx256m", "-XX:+UseSerialGC")
                .warmupIterations(WARM_UPS)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(Math.max(1, seconds))
                .measurementTime(TimeValue.seconds(1))
                .threads(1)
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .build();
    }

    private static Map<String, Double> figures(Collection<RunResult> results) {
        Map<String, Double> figures = new LinkedHashMap<>();
        for (RunResult result : results) {
            Result<?> primary = result.getPrimaryResult();
            Result<?> allocated =
                    Objects.requireNonNull(result.getSecondaryResults().get(ALLOCATED));
            boolean strings = primary.getLabel().equals("elementString");
            figures.put(strings ? "elementStringsPerSecond" : "epcPerSecond", primary.getScore());
            figures.put(strings ? "elementStringBytesPerOp" : "epcBytesPerOp", allocated.getScore());
        }
        return figures;
    }
}
