package org.supplyline.barcode;

import java.util.ArrayList;
import java.util.List;

/**
 * The directions in which parallel edges lie, from the structure tensor of small blocks: between bars all gradients
 * point the same way, in text, gravel and two-dimensional symbols they do not.
 */
final class BarDirections {

    private static final int BLOCK = 16;
    /** A class of angles is two degrees wide. */
    private static final int CLASSES = 90;

    private static final double DEGREES_A_CLASS = 180.0 / CLASSES;
    private static final int MOST = 2;
    /** A direction of less weight than this share of the first is not tried. */
    private static final double LEAST_SHARE = 0.2;

    private BarDirections() {}

    /**
     * @return by how many degrees, from -90 to 90, the picture must be turned clockwise for its bars to stand upright;
     *     the direction of most edges first
     */
    static List<Double> of(GrayPicture picture) {
        double[] weights = new double[CLASSES];
        double[] sums = new double[CLASSES];
        for (int top = 1; top + BLOCK < picture.height(); top += BLOCK / 2) {
            for (int left = 1; left + BLOCK < picture.width(); left += BLOCK / 2) {
                add(picture, left, top, weights, sums);
            }
        }
        return peaks(weights, sums);
    }

    private static void add(GrayPicture picture, int left, int top, double[] weights, double[] sums) {
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int y = top; y < top + BLOCK; y++) {
            for (int x = left; x < left + BLOCK; x++) {
                int dx = picture.at(x + 1, y) - picture.at(x - 1, y);
                int dy = picture.at(x, y + 1) - picture.at(x, y - 1);
                xx += dx * dx;
                yy += dy * dy;
                xy += dx * dy;
            }
        }
        double energy = xx + yy;
        double parallel = Math.hypot(xx - yy, 2 * xy);
        if (energy > 0) {
            double coherence = parallel / energy;
            double degrees = Math.toDegrees(Math.atan2(2 * xy, xx - yy)) / 2;
            int at = Math.floorMod((int) Math.floor((degrees + 90) / DEGREES_A_CLASS), CLASSES);
            double weight = Math.sqrt(energy) * coherence * coherence;
            weights[at] += weight;
            sums[at] += weight * degrees;
        }
    }

    private static List<Double> peaks(double[] weights, double[] sums) {
        List<Double> found = new ArrayList<>();
        double first = 0;
        while (found.size() < MOST) {
            int best = 0;
            for (int i = 1; i < CLASSES; i++) {
                best = around(weights, i) > around(weights, best) ? i : best;
            }
            double weight = around(weights, best);
            if (weight <= first * LEAST_SHARE || weight == 0) {
                break;
            }
            first = Math.max(first, weight);
            found.add(-mean(weights, sums, best));
            for (int i = best - 3; i <= best + 3; i++) {
                weights[Math.floorMod(i, CLASSES)] = 0;
            }
        }
        return found;
    }

    private static double around(double[] weights, int at) {
        return weights[Math.floorMod(at - 1, CLASSES)] + weights[at] + weights[(at + 1) % CLASSES];
    }

    /** Of the class and its neighbours; angles beyond the end of the scale come from its other side. */
    private static double mean(double[] weights, double[] sums, int best) {
        double sum = 0;
        for (int i = best - 1; i <= best + 1; i++) {
            int at = Math.floorMod(i, CLASSES);
            double shift = i < 0 ? -180 : i >= CLASSES ? 180 : 0;
            sum += sums[at] + shift * weights[at];
        }
        return sum / around(weights, best);
    }
}
