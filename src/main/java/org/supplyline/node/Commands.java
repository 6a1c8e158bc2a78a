package org.supplyline.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a program of the operating system to its end. */
final class Commands {

    private static final int OUTPUT_LIMIT_BYTES = 1 << 16;

    private Commands() {}

    static List<String> join(List<String> prefix, List<String> command) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(command);
        return all;
    }

    /** Takes the settings of another PostgreSQL and another language out of a program's environment. */
    static void neutral(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_") || name.equals("LANG"));
        environment.put("LC_ALL", "C");
    }

    /**
     * Runs the command in the C locale and gives what it said.
     *
     * @throws IOException with its output if it cannot be started, ends with another code than 0, or takes too long
     */
    static String run(List<String> command, Duration timeout) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        neutral(builder.environment());
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readNBytes(OUTPUT_LIMIT_BYTES), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new IOException("%s did not end within %s.".formatted(command, timeout));
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("%s was interrupted.".formatted(command), interrupted);
        }
        if (process.exitValue() != 0) {
            throw new IOException("%s ended with %d: %s".formatted(command, process.exitValue(), output.strip()));
        }
        return output;
    }
}
