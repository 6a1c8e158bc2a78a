package org.supplyline.standard;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.supplyline.routing.MatrixTimes;

/**
 * How long tables of travel times take: {@code matrixSeconds} for 500 × 500 places on a map, {@code matrixRefreshSeconds} after an area was
 * closed, {@code matrixGridSeconds} for 100 × 100 on a made-up network of a million crossings; medians over the seeds.
 */
final class MatrixBench {

    /** As {@code --sets} calls it. */
    static final String SET = "matrix";

    private static final int MAP_PLACES = 500;
    private static final int GRID_SIDE = 1_000;
    private static final int GRID_PLACES = 100;

    private MatrixBench() {}

    static Map<String, Number> figures(Path map, int seeds, PrintWriter progress) throws IOException {
        Map<String, Number> figures = new LinkedHashMap<>();
        List<Double> full = new ArrayList<>();
        List<Double> refresh = new ArrayList<>();
        Path cache = Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "supplyline-bench-maps"));
        for (long seed = 1; seed <= seeds; seed++) {
            MatrixTimes times = MatrixTimes.onMap(map, cache, MAP_PLACES, seed);
            times.faults().forEach(fault -> progress.println(fault.zh() + " " + fault.en()));
            if (times.faults().isEmpty()) {
                full.add(times.seconds());
                refresh.add(times.refreshSeconds());
            }
        }
        if (!full.isEmpty()) {
            figures.put("matrixSeconds", median(full));
            figures.put("matrixRefreshSeconds", median(refresh));
        }
        figures.put("matrixGridSeconds", MatrixTimes.onGridSeconds(GRID_SIDE, GRID_PLACES, 1));
        return figures;
    }

    private static double median(List<Double> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }
}
