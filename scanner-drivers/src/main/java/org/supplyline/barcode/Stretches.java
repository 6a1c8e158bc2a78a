package org.supplyline.barcode;

import com.google.zxing.common.BitArray;
import java.util.Arrays;

/** A line as alternating dark and light stretches. */
final class Stretches {

    private Stretches() {}

    /** Where each stretch begins, a dark one first; at last the end of the last dark one. */
    static int[] edges(BitArray row) {
        int[] edges = new int[row.getSize() + 1];
        int count = 0;
        int dark = row.getNextSet(0);
        while (dark < row.getSize()) {
            edges[count++] = dark;
            int light = row.getNextUnset(dark);
            edges[count++] = light;
            dark = row.getNextSet(light);
        }
        return Arrays.copyOf(edges, count);
    }

    static int[] widths(int[] edges, int from, int count) {
        int[] widths = new int[count];
        for (int i = 0; i < count; i++) {
            widths[i] = edges[from + i + 1] - edges[from + i];
        }
        return widths;
    }
}
