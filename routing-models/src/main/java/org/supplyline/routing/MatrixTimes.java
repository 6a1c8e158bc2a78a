package org.supplyline.routing;

import java.nio.file.Path;
import java.util.List;
import org.supplyline.routing.travel.roads.MatrixBenchmark;

/**
 * What a table of travel times between random places of a road map took.
 *
 * @param seconds all rows, with the places found on the road
 * @param refreshSeconds again after a square of about 2 km was closed
 * @param rowsRefreshed rows that were computed again for it
 * @param faults why nothing was measured; empty if all went well
 */
public record MatrixTimes(double seconds, double refreshSeconds, int rowsRefreshed, List<ProblemFault> faults) {

    /** Keeps its own copy. */
    public MatrixTimes {
        faults = List.copyOf(faults);
    }

    /**
     * Measures on an OpenStreetMap extract.
     *
     * @param cache folder for what the import makes of it
     */
    public static MatrixTimes onMap(Path osmFile, Path cache, int places, long seed) {
        return MatrixBenchmark.onMap(osmFile, cache, places, seed)
                .match(
                        found -> new MatrixTimes(
                                found.fullSeconds(), found.refreshSeconds(), found.rowsRefreshed(), List.of()),
                        faults -> new MatrixTimes(0, 0, 0, faults));
    }

    /** Seconds for a table on a made-up square grid of {@code side × side} crossings. */
    public static double onGridSeconds(int side, int places, long seed) {
        return MatrixBenchmark.onGridSeconds(side, places, seed);
    }
}
