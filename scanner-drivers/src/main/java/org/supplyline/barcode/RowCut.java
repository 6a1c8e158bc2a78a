package org.supplyline.barcode;

import com.google.zxing.common.BitArray;
import java.util.Arrays;

/** How a line across the bars becomes dark and light stretches, at several times the resolution of the pixels. */
enum RowCut {
    /** Where the luminance crosses the middle between neighbouring extremes: even blur moves both edges of a bar alike. */
    MIDWAY(0f) {
        @Override
        float edge(float[] line, int from, int to) {
            float middle = (line[from] + line[to]) / 2;
            boolean falling = line[from] > line[to];
            for (int i = from; i < to; i++) {
                if (falling ? line[i + 1] <= middle : line[i + 1] >= middle) {
                    float change = line[i + 1] - line[i];
                    return change == 0 ? i + 0.5f : i + (middle - line[i]) / change;
                }
            }
            return (from + to) / 2f;
        }
    },
    /** The same after a sharpening along the line, which gives back the depth that blur takes from thin bars. */
    MIDWAY_SHARPENED(0.5f) {
        @Override
        float edge(float[] line, int from, int to) {
            return MIDWAY.edge(line, from, to);
        }
    },
    /** Where the luminance changes most: the edge of a bar even if its neighbour is too thin to get light or dark. */
    STEEPEST(0f) {
        @Override
        float edge(float[] line, int from, int to) {
            int best = from;
            for (int i = from; i < to; i++) {
                if (Math.abs(line[i + 1] - line[i]) > Math.abs(line[best + 1] - line[best])) {
                    best = i;
                }
            }
            float before = best > from ? Math.abs(line[best] - line[best - 1]) : 0;
            float here = Math.abs(line[best + 1] - line[best]);
            float after = best + 1 < to ? Math.abs(line[best + 2] - line[best + 1]) : 0;
            float curve = before - 2 * here + after;
            float shift = curve == 0 ? 0 : (before - after) / (2 * curve);
            return best + 0.5f + Math.max(-0.5f, Math.min(0.5f, shift));
        }
    };

    /** Stretches are counted in this part of a pixel. */
    static final int PARTS = 6;

    /** Less change than this is noise of any camera. */
    private static final float LEAST_CHANGE = 6;
    /** A bar must be this deep, compared with the deepest around it. */
    private static final float LEAST_SHARE = 0.12f;
    /** Depth is compared within this share of the line, so that a shadow elsewhere does not matter. */
    private static final int WINDOWS = 8;

    private final float sharpening;

    RowCut(float sharpening) {
        this.sharpening = sharpening;
    }

    /** Position of the edge between two neighbouring extremes, in pixels. */
    abstract float edge(float[] line, int from, int to);

    /** @return {@link #PARTS} bits for each pixel, set where dark */
    BitArray cut(float[] given) {
        float[] line = sharpening > 0 ? sharpened(given) : given;
        BitArray bits = new BitArray(line.length * PARTS);
        int[] extremes = extremes(line);
        int start = -1;
        for (int i = 0; i + 1 < extremes.length; i++) {
            int edge = Math.round((edge(line, extremes[i], extremes[i + 1]) + 0.5f) * PARTS);
            edge = Math.max(0, Math.min(bits.getSize(), edge));
            boolean darker = line[extremes[i + 1]] < line[extremes[i]];
            if (darker) {
                start = edge;
            } else {
                int from = start < 0 ? 0 : start;
                if (edge > from) {
                    bits.setRange(from, edge);
                }
                start = -1;
            }
        }
        if (start >= 0 && start < bits.getSize()) {
            bits.setRange(start, bits.getSize());
        }
        return bits;
    }

    private float[] sharpened(float[] line) {
        float[] other = line.clone();
        for (int i = 1; i < line.length - 1; i++) {
            other[i] = line[i] + sharpening * (2 * line[i] - line[i - 1] - line[i + 1]);
        }
        return other;
    }

    /** Positions of alternating lights and darks that differ by more than noise. */
    private static int[] extremes(float[] line) {
        float[] enough = enough(line);
        int[] found = new int[line.length];
        int count = 0;
        int lightest = 0;
        int darkest = 0;
        int direction = 0;
        for (int i = 1; i < line.length; i++) {
            lightest = line[i] > line[lightest] ? i : lightest;
            darkest = line[i] < line[darkest] ? i : darkest;
            float needed = enough[i * WINDOWS / line.length];
            if (direction >= 0 && line[lightest] - line[i] > needed) {
                found[count++] = lightest;
                direction = -1;
                darkest = i;
                lightest = i;
            } else if (direction <= 0 && line[i] - line[darkest] > needed) {
                found[count++] = darkest;
                direction = 1;
                lightest = i;
                darkest = i;
            }
        }
        if (direction != 0) {
            found[count++] = direction > 0 ? lightest : darkest;
        }
        return Arrays.copyOf(found, count);
    }

    private static float[] enough(float[] line) {
        float[] enough = new float[WINDOWS];
        for (int window = 0; window < WINDOWS; window++) {
            int from = Math.max(0, (window - 1) * line.length / WINDOWS);
            int to = Math.min(line.length, (window + 2) * line.length / WINDOWS);
            float least = Float.MAX_VALUE;
            float most = -Float.MAX_VALUE;
            for (int i = from; i < to; i++) {
                least = Math.min(least, line[i]);
                most = Math.max(most, line[i]);
            }
            enough[window] = Math.max(LEAST_CHANGE, LEAST_SHARE * (most - least));
        }
        return enough;
    }
}
