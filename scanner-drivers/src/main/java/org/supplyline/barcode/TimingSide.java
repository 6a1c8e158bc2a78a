package org.supplyline.barcode;

import com.google.zxing.common.BitMatrix;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.Arrays;
import java.util.Optional;

/**
 * A side of a Data Matrix symbol whose modules alternate, dark first.
 *
 * @param modules how many
 * @param middle the line through the middle of the modules, from the side of the solid corner outwards
 */
record TimingSide(int modules, Line2D middle) {

    private static final int LEAST_MODULES = 8;
    private static final int MOST_MODULES = 144;
    /** How far the far corner may be from where a parallelogram would have it, by perspective. */
    private static final double[] SLANTS = {1, 0.97, 1.03, 0.94, 1.06, 0.9, 1.1, 0.85, 1.15};

    private static final int MOST_DEPTHS = 14;
    private static final double LEAST_PIXELS = 0.9;
    private static final double MOST_FAULT = 0.45;
    private static final double MOST_UNEVEN = 0.75;

    /**
     * Looks along the side that begins at the end of one solid side and runs beside the other.
     *
     * @param corner where the solid sides meet
     * @param start the end of the solid side from which this side begins
     * @param beside the end of the solid side that this one runs along
     */
    static Optional<TimingSide> find(Point2D corner, Point2D start, Point2D beside, BitMatrix matrix) {
        double length = corner.distance(beside);
        double depth = corner.distance(start);
        if (length < LEAST_MODULES * LEAST_PIXELS) {
            return Optional.empty();
        }
        TimingSide best = null;
        double bestFault = MOST_FAULT;
        boolean alternates = false;
        for (double slant : SLANTS) {
            if (slant != SLANTS[0] && !alternates) {
                // Without perspective the line is off by a module or two, but it crosses many all the same.
                break;
            }
            double shift = Math.max(0.5, depth / 150);
            for (int i = 0; i < MOST_DEPTHS; i++) {
                double inset = (0.5 + i) * shift / depth;
                Point2D from = along(corner, start, 1 - inset);
                Point2D end = along(corner, start, slant - inset);
                Point2D to = new Point2D.Double(
                        end.getX() + beside.getX() - corner.getX(), end.getY() + beside.getY() - corner.getY());
                double[] edges = edges(from, to, length, matrix);
                alternates |= edges.length >= LEAST_MODULES / 2;
                double fault = fault(edges, length) + 0.25 * off((0.5 + i) * shift, length / edges.length);
                if (fault < bestFault) {
                    best = new TimingSide(edges.length, new Line2D.Double(from, to));
                    bestFault = fault;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** By which share of a module the line misses its middle. */
    private static double off(double inset, double module) {
        return Math.abs(inset - module / 2) / module;
    }

    private static Point2D along(Point2D from, Point2D to, double share) {
        return new Point2D.Double(
                from.getX() + (to.getX() - from.getX()) * share, from.getY() + (to.getY() - from.getY()) * share);
    }

    /** Where dark and light begin in turn, in pixels from the start; none if there are too many. */
    private static double[] edges(Point2D from, Point2D to, double length, BitMatrix matrix) {
        int samples = (int) Math.ceil(length * 2);
        double[] edges = new double[MOST_MODULES + 1];
        int count = 0;
        boolean dark = false;
        for (int i = 0; i < samples; i++) {
            double share = (i + 0.5) / samples;
            int x = (int) Math.floor(from.getX() + (to.getX() - from.getX()) * share);
            int y = (int) Math.floor(from.getY() + (to.getY() - from.getY()) * share);
            boolean here = x >= 0 && y >= 0 && x < matrix.getWidth() && y < matrix.getHeight() && matrix.get(x, y);
            if (here != dark) {
                if (count == edges.length) {
                    return new double[0];
                }
                edges[count++] = i / 2.0;
                dark = here;
            }
        }
        // When the far corner's neighbour reaches over the end, its stretch is not one of this side.
        return Arrays.copyOf(edges, dark && count > 1 ? count - 1 : count);
    }

    /** How uneven the stretches are; endless if they are none of a timing pattern. */
    private static double fault(double[] edges, double length) {
        int count = edges.length;
        double module = length / count;
        if (count < LEAST_MODULES || count % 2 != 0 || edges[0] > module || module < LEAST_PIXELS) {
            return Double.POSITIVE_INFINITY;
        }
        double worst = 0;
        double sum = 0;
        for (int i = 2; i < count; i++) {
            // Pairs of stretches do not change with the threshold; single ones may, by ink and blur.
            double pair = Math.abs(edges[i] - edges[i - 2] - 2 * module) / (2 * module);
            double single = Math.abs(edges[i] - edges[i - 1] - module) / module;
            worst = Math.max(worst, Math.max(pair * 1.4, single * 0.7));
            sum += pair;
        }
        return worst > MOST_UNEVEN ? Double.POSITIVE_INFINITY : sum / (count - 2) + worst / 4;
    }

    /** The middle of the module that both sides share. */
    Point2D meets(TimingSide other) {
        Line2D a = middle;
        Line2D b = other.middle;
        double ax = a.getX2() - a.getX1();
        double ay = a.getY2() - a.getY1();
        double bx = b.getX2() - b.getX1();
        double by = b.getY2() - b.getY1();
        double share = ((b.getX1() - a.getX1()) * by - (b.getY1() - a.getY1()) * bx) / (ax * by - ay * bx);
        return new Point2D.Double(a.getX1() + ax * share, a.getY1() + ay * share);
    }
}
