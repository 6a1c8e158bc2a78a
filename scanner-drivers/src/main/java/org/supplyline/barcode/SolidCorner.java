package org.supplyline.barcode;

import com.google.zxing.common.BitMatrix;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Two straight, solid sides of a dark shape and the corner where they meet, as a Data Matrix symbol has.
 *
 * @param corner where the sides meet
 * @param left the end of the left side of the symbol when the corner is its lower left one
 * @param right the end of its lower side
 */
record SolidCorner(Point2D corner, Point2D left, Point2D right) {

    /** The sides of the longest rectangular symbol are as 8 to 144. */
    private static final double MOST_RATIO = 22;

    /** Eight modules of about a pixel; a bar of a linear symbol is no symbol. */
    private static final double LEAST_SIDE = 7;

    private static final double LEAST_SINE = 0.6;
    private static final double LEAST_SOLID = 0.86;
    private static final int SAMPLES = 40;
    private static final int MOST_VERTICES = 8;
    /** A vertex that takes less of the area with it is no corner. */
    private static final double LEAST_AREA = 0.012;

    /** All corners of a shape that may be the one, the most solid first. */
    static List<SolidCorner> of(List<Point2D> hull, BitMatrix matrix) {
        List<Point2D> polygon = simplified(hull);
        record Candidate(SolidCorner corner, double solid) {}
        List<Candidate> candidates = new ArrayList<>();
        int size = polygon.size();
        for (int i = 0; i < size && size >= 3; i++) {
            Point2D before = polygon.get((i + size - 1) % size);
            Point2D at = polygon.get(i);
            Point2D after = polygon.get((i + 1) % size);
            if (isCorner(before, at, after)) {
                double solid = Math.min(solid(at, before, after, matrix), solid(at, after, before, matrix));
                if (solid >= LEAST_SOLID) {
                    boolean clockwise = DarkShapes.turn(before, at, after) < 0;
                    SolidCorner corner =
                            clockwise ? new SolidCorner(at, before, after) : new SolidCorner(at, after, before);
                    candidates.add(new Candidate(corner, solid));
                }
            }
        }
        return candidates.stream()
                .sorted(Comparator.comparingDouble((Candidate candidate) -> -candidate.solid()))
                .map(Candidate::corner)
                .toList();
    }

    private static boolean isCorner(Point2D before, Point2D at, Point2D after) {
        double a = at.distance(before);
        double b = at.distance(after);
        double sine = Math.abs(DarkShapes.turn(before, at, after)) / (a * b);
        return Math.min(a, b) >= LEAST_SIDE && sine > LEAST_SINE && Math.max(a, b) / Math.min(a, b) < MOST_RATIO;
    }

    /** Share of dark pixels along a side, a little inside. */
    private static double solid(Point2D from, Point2D to, Point2D inside, BitMatrix matrix) {
        double inset = Math.min(2.0, Math.max(0.6, from.distance(to) / 60));
        double depth = inset / from.distance(inside);
        int dark = 0;
        for (int i = 0; i < SAMPLES; i++) {
            double share = (i + 0.5) / SAMPLES;
            double x = from.getX() + (to.getX() - from.getX()) * share + (inside.getX() - from.getX()) * depth;
            double y = from.getY() + (to.getY() - from.getY()) * share + (inside.getY() - from.getY()) * depth;
            boolean within = x >= 0 && y >= 0 && x < matrix.getWidth() && y < matrix.getHeight();
            dark += within && matrix.get((int) x, (int) y) ? 1 : 0;
        }
        return dark / (double) SAMPLES;
    }

    static double area(List<Point2D> polygon) {
        double area = 0;
        for (int i = 0, j = polygon.size() - 1; i < polygon.size(); j = i++) {
            area += polygon.get(j).getX() * polygon.get(i).getY()
                    - polygon.get(i).getX() * polygon.get(j).getY();
        }
        return Math.abs(area) / 2;
    }

    /** Takes away, one after another, the vertex whose loss changes the area least, until all that are left matter. */
    private static List<Point2D> simplified(List<Point2D> hull) {
        List<Point2D> polygon = new ArrayList<>(hull);
        double enough = area(hull) * LEAST_AREA;
        // The steps of a slanted edge go first, many at a time.
        for (boolean removed = true; removed; ) {
            removed = false;
            for (int i = polygon.size() - 1; i >= 0 && polygon.size() > MOST_VERTICES; i -= 2) {
                if (weight(polygon, i) < enough / 20) {
                    polygon.remove(i);
                    removed = true;
                }
            }
        }
        while (polygon.size() > 3) {
            int least = 0;
            for (int i = 1; i < polygon.size(); i++) {
                least = weight(polygon, i) < weight(polygon, least) ? i : least;
            }
            if (weight(polygon, least) > enough && polygon.size() <= MOST_VERTICES) {
                break;
            }
            polygon.remove(least);
        }
        return polygon;
    }

    private static double weight(List<Point2D> polygon, int i) {
        int size = polygon.size();
        return Math.abs(DarkShapes.turn(
                        polygon.get((i + size - 1) % size), polygon.get(i), polygon.get((i + 1) % size)))
                / 2;
    }
}
