package org.supplyline.node;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The last line of every {@code bench NAME}: what was measured, of which commit, on which machine.
 *
 * @param bench its name
 * @param seed what the measured input was made from; 0 if nothing was random
 * @param seconds how long the whole bench took
 * @param figures by name, the unit in the name
 */
public record BenchReport(String bench, long seed, double seconds, Map<String, ? extends Number> figures) {

    private static final double BYTES_A_GIB = 1 << 30;
    private static final double THOUSAND = 1000.0;

    /** @param folder on the disk that the bench wrote to */
    public String toJson(Path folder) throws IOException {
        ObjectNode report = JsonMapper.shared().createObjectNode();
        report.put("bench", bench);
        report.put("commit", System.getProperty("supplyline.commit", "unknown"));
        ObjectNode machine = report.putObject("machine");
        machine.put("cpu", cpu());
        machine.put("cores", Runtime.getRuntime().availableProcessors());
        machine.put("memoryGiB", round(memoryBytes() / BYTES_A_GIB));
        machine.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        machine.put("java", Runtime.version().toString());
        report.put("seed", seed);
        report.put("seconds", round(seconds));
        report.put("fdatasyncMs", round(DiskSpeed.fdatasyncMillis(folder)));
        ObjectNode numbers = report.putObject("figures");
        figures.forEach((name, value) -> {
            if (value instanceof Double || value instanceof Float) {
                numbers.put(name, round(value.doubleValue()));
            } else {
                numbers.put(name, value.longValue());
            }
        });
        return report.toString();
    }

    private static double round(double value) {
        return Math.round(value * THOUSAND) / THOUSAND;
    }

    private static String cpu() throws IOException {
        return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }

    private static long memoryBytes() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }
}
