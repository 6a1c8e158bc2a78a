package org.supplyline.bench;

import java.util.Arrays;
import java.util.Collection;

/** Quantiles of what was measured, by the nearest rank. */
final class Percentiles {

    private final double[] sorted;

    Percentiles(Collection<Double> values) {
        this.sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
    }

    /** The least value that so many of a hundred do not exceed; 0 of nothing. */
    double at(double percent) {
        if (sorted.length == 0) {
            return 0;
        }
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(0, rank - 1)];
    }

    double median() {
        return at(50);
    }
}
