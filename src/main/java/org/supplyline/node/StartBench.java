package org.supplyline.node;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures what a user waits for: from the command to the box that says ready, and the memory that is then taken. */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = {
            "测量首次启动、再次启动、断电式中止后的启动时间，以及全部进程占用的内存。",
            "Measures the first start, later starts, the start after a kill -9, and the memory of all processes."
        })
public final class StartBench implements Callable<Integer> {

    private static final String LAST_LINE_OF_BOX = "└";
    private static final int STOP_SECONDS = 60;
    private static final int SETTLE_SECONDS = 5;
    private static final double NANOS_A_SECOND = 1e9;
    private static final double KIB_A_MIB = 1024.0;

    @Option(names = "--rounds", defaultValue = "3", description = "再次启动的次数 · later starts to take the median of")
    private int rounds = 3;

    private double pssMib;

    @Override
    public Integer call() throws IOException, InterruptedException {
        String launcher = System.getenv("SUPPLYLINE_LAUNCHER");
        if (launcher == null) {
            throw new NodeStartException(
                    "请用 bin/supplyline bench start 运行。", "Run this as bin/supplyline bench start.");
        }
        long began = System.nanoTime();
        Path folder = Files.createTempDirectory("supplyline-bench");
        try {
            Map<String, Double> figures = measure(launcher, folder.resolve("data"));
            double seconds = (System.nanoTime() - began) / NANOS_A_SECOND;
            System.out.println(new BenchReport("start", 0, seconds, figures).toJson(folder));
            return 0;
        } finally {
            Folders.delete(folder);
        }
    }

    private Map<String, Double> measure(String launcher, Path data) throws IOException, InterruptedException {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("firstStartSeconds", start(launcher, data, false));
        double[] later = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            later[i] = start(launcher, data, i == rounds - 1);
        }
        Arrays.sort(later);
        figures.put("laterStartSeconds", later[rounds / 2]);
        figures.put("afterKillSeconds", start(launcher, data, false));
        figures.put("pssMiB", pssMib);
        return figures;
    }

    /** @param kill whether to end the node as a power cut would, and not as a user does */
    private double start(String launcher, Path data, boolean kill) throws IOException, InterruptedException {
        long began = System.nanoTime();
        Process node = new ProcessBuilder(launcher, "run", "--data", data.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines = node.errorReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); !String.valueOf(line).startsWith(LAST_LINE_OF_BOX); ) {
                if (line == null) {
                    throw new IOException("The node ended before it was ready.");
                }
                System.err.println(line);
                line = lines.readLine();
            }
            double seconds = (System.nanoTime() - began) / NANOS_A_SECOND;
            TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
            pssMib = Math.max(pssMib, pssKib(node.toHandle()) / KIB_A_MIB);
            return seconds;
        } finally {
            end(node, kill);
        }
    }

    private static void end(Process node, boolean kill) throws InterruptedException {
        if (kill) {
            node.destroyForcibly();
        } else {
            node.destroy();
        }
        if (!node.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            node.destroyForcibly();
        }
    }

    /** Proportional set size of the process and all below it: shared pages count once. */
    private static long pssKib(ProcessHandle root) throws IOException {
        long total = 0;
        List<ProcessHandle> tree =
                Stream.concat(Stream.of(root), root.descendants()).toList();
        for (ProcessHandle process : tree) {
            Path rollup = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
            if (Files.exists(rollup)) {
                total += Files.readAllLines(rollup).stream()
                        .filter(line -> line.startsWith("Pss:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum();
            }
        }
        return total;
    }
}
