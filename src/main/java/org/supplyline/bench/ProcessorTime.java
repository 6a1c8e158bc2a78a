package org.supplyline.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Processor time of this process and all below it, the database among them. */
final class ProcessorTime {

    private static final double NANOS_A_MICRO = 1e3;

    /** Clock ticks a second of Linux for programs (proc(5), USER_HZ). */
    private static final double MICROS_A_TICK = 10_000;

    /** A node with nothing to do takes a few hundredths of a core. */
    private static final double QUIET_MICROS_A_SECOND = 150_000;

    private static final int LONGEST_SECONDS = 600;
    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;

    private ProcessorTime() {}

    static double micros() throws IOException {
        double own =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / NANOS_A_MICRO;
        List<ProcessHandle> children = ProcessHandle.current().descendants().toList();
        double all = own;
        for (ProcessHandle child : children) {
            all += ticks(Path.of("/proc", Long.toString(child.pid()), "stat")) * MICROS_A_TICK;
        }
        return all;
    }

    /** Time that this process has spent compiling. */
    static double compilerMillis() {
        return ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
    }

    /** Waits until what runs behind, such as the readers of the journal, has caught up; at most ten minutes. */
    static void awaitQuiet() throws IOException, InterruptedException {
        double before = micros();
        for (int second = 0; second < LONGEST_SECONDS; second++) {
            TimeUnit.SECONDS.sleep(1);
            double now = micros();
            if (now - before < QUIET_MICROS_A_SECOND) {
                return;
            }
            before = now;
        }
    }

    /** Those of a process that ended are lost, as are those of a machine without /proc. */
    private static long ticks(Path stat) throws IOException {
        try {
            String text = Files.readString(stat);
            String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
            return Stream.of(USER_TIME, SYSTEM_TIME)
                    .mapToLong(field -> Long.parseLong(fields[field]))
                    .sum();
        } catch (NoSuchFileException ended) {
            return 0;
        }
    }
}
