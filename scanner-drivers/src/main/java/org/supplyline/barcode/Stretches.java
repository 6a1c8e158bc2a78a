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

    /** Rounds so that the sum is right, changing first what lies nearest to the other side. */
    static int[] modules(int[] widths, int total) {
        float unit = Arrays.stream(widths).sum() / (float) total;
        int[] modules = new int[widths.length];
        int sum = 0;
        for (int i = 0; i < widths.length; i++) {
            modules[i] = Math.max(1, Math.round(widths[i] / unit));
            sum += modules[i];
        }
        while (sum != total) {
            int change = sum < total ? 1 : -1;
            int best = 0;
            for (int i = 1; i < modules.length; i++) {
                float gain = change * (widths[i] / unit - modules[i]);
                best = gain > change * (widths[best] / unit - modules[best]) ? i : best;
            }
            modules[best] += change;
            sum += change;
        }
        return modules;
    }

    static boolean areWithin(int[] modules, int widest) {
        return Arrays.stream(modules).allMatch(module -> module >= 1 && module <= widest);
    }
}
