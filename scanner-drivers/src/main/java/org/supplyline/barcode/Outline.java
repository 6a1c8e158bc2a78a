package org.supplyline.barcode;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.List;

/** Four points around a symbol, in pixels. */
record Outline(List<Point2D> points) {

    Outline {
        points = List.copyOf(points);
    }

    static Outline of(double... xy) {
        return new Outline(List.of(
                new Point2D.Double(xy[0], xy[1]),
                new Point2D.Double(xy[2], xy[3]),
                new Point2D.Double(xy[4], xy[5]),
                new Point2D.Double(xy[6], xy[7])));
    }

    Outline through(AffineTransform transform) {
        return new Outline(
                points.stream().map(point -> transform.transform(point, null)).toList());
    }

    int left() {
        return (int) Math.floor(points.stream().mapToDouble(Point2D::getX).min().orElseThrow());
    }

    int right() {
        return (int) Math.ceil(points.stream().mapToDouble(Point2D::getX).max().orElseThrow());
    }

    int top() {
        return (int) Math.floor(points.stream().mapToDouble(Point2D::getY).min().orElseThrow());
    }

    int bottom() {
        return (int) Math.ceil(points.stream().mapToDouble(Point2D::getY).max().orElseThrow());
    }

    /** Whether a point lies inside, whatever the sense of rotation. */
    boolean contains(double x, double y) {
        boolean inside = false;
        for (int i = 0, j = points.size() - 1; i < points.size(); j = i++) {
            Point2D a = points.get(i);
            Point2D b = points.get(j);
            boolean crosses = a.getY() > y != b.getY() > y;
            if (crosses && x < (b.getX() - a.getX()) * (y - a.getY()) / (b.getY() - a.getY()) + a.getX()) {
                inside = !inside;
            }
        }
        return inside;
    }

    /** Made larger around its middle. */
    Outline grown(double pixels) {
        double x = points.stream().mapToDouble(Point2D::getX).average().orElseThrow();
        double y = points.stream().mapToDouble(Point2D::getY).average().orElseThrow();
        return new Outline(points.stream()
                .map(point -> {
                    double distance = Math.max(1, point.distance(x, y));
                    double factor = (distance + pixels) / distance;
                    return (Point2D)
                            new Point2D.Double(x + (point.getX() - x) * factor, y + (point.getY() - y) * factor);
                })
                .toList());
    }

    boolean overlaps(Outline other) {
        return left() <= other.right() && other.left() <= right() && top() <= other.bottom() && other.top() <= bottom();
    }

    List<PictureCode.Corner> corners(int width, int height) {
        return points.stream()
                .map(point ->
                        new PictureCode.Corner((int) Math.max(0, Math.min(width - 1, Math.round(point.getX()))), (int)
                                Math.max(0, Math.min(height - 1, Math.round(point.getY())))))
                .toList();
    }
}
