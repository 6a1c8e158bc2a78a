package org.supplyline.routing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs searches in a process of their own, with their own heap and lower priority, so that planning never starves scanning. */
public final class SolverChild {
    private static final Path NICE = Path.of("/usr/bin/nice");
    private static final Path CHRT = Path.of("/usr/bin/chrt");
    private static final int NICEST = 19;

    private final Settings settings;

    /**
     * How to run the process.
     *
     * @param classPath must hold this module and its libraries; an extracted application jar with a Class-Path in its manifest
     *     will do, a jar with nested jars will not
     * @param heapMebibytes largest heap
     * @param niceness 0 to 19, used where {@code nice} is installed; 19 runs only while nothing else wants the processor,
     *     where {@code chrt} is installed too (SCHED_IDLE, sched(7))
     * @param grace how long after the time limit the plan may take to arrive before the process is killed
     */
    public record Settings(Path java, String classPath, int heapMebibytes, int niceness, Duration grace) {
        public Settings {
            Limits.checkRange("Heap", heapMebibytes, 64, 1 << 20);
            Limits.checkRange("Niceness", niceness, 0, NICEST);
            Limits.checkRange("Grace in ms", grace.toMillis(), 100, 3_600_000);
        }

        /** This process's Java and class path, 512 MiB, niceness 19, half a minute of grace. */
        public static Settings likeThisProcess() {
            return new Settings(
                    Path.of(System.getProperty("java.home"), "bin", "java"),
                    System.getProperty("java.class.path"),
                    512,
                    NICEST,
                    Duration.ofSeconds(30));
        }

        public Settings withClassPath(String other) {
            return new Settings(java, other, heapMebibytes, niceness, grace);
        }

        public Settings withHeapMebibytes(int other) {
            return new Settings(java, classPath, other, niceness, grace);
        }

        public Settings withGrace(Duration other) {
            return new Settings(java, classPath, heapMebibytes, niceness, other);
        }
    }

    public SolverChild(Settings settings) {
        this.settings = settings;
    }

    /**
     * Starts a process and gives it the problem.
     *
     * @param progress called on a thread of the run, at most twice a second; must return quickly
     * @throws IOException if no process can be started
     */
    public SolverRun start(DispatchProblem problem, PlanLimits limits, Consumer<PlanProgress> progress)
            throws IOException {
        PlanLimits full = limits.threads() == 0 ? limits.withThreads(spareCores()) : limits;
        Process process = new ProcessBuilder(command()).start();
        return SolverRun.begin(process, new SolverRequest.Solve(problem, full), settings.grace(), progress);
    }

    private static int spareCores() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        if (settings.niceness() == NICEST && Files.isExecutable(CHRT)) {
            command.addAll(List.of(CHRT.toString(), "--idle", "0"));
        }
        if (settings.niceness() > 0 && Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", String.valueOf(settings.niceness())));
        }
        command.addAll(List.of(
                settings.java().toString(),
                "-Xmx%dm".formatted(settings.heapMebibytes()),
                "-XX:+UseSerialGC",
                // What runs only when nothing else does must not write into files: it could stop in the file system's
                // journal.
                "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                settings.classPath(),
                SolverMain.class.getName()));
        return command;
    }
}
