package org.supplyline.barcode;

import com.google.zxing.common.BitArray;
import com.google.zxing.common.BitMatrix;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Connected dark areas of a picture, each as the convex polygon around it. */
final class DarkShapes {

    private final int width;
    private final int height;
    private final boolean[] dark;
    private final int[] stack;
    private final int[] leftmost;
    private final int[] rightmost;
    private int top;
    private int bottom;

    private DarkShapes(BitMatrix matrix) {
        this.width = matrix.getWidth();
        this.height = matrix.getHeight();
        this.dark = new boolean[width * height];
        this.stack = new int[dark.length];
        this.leftmost = new int[height];
        this.rightmost = new int[height];
        BitArray row = new BitArray(width);
        for (int y = 0; y < height; y++) {
            row = matrix.getRow(y, row);
            for (int x = row.getNextSet(0); x < width; x = row.getNextSet(x + 1)) {
                dark[y * width + x] = true;
            }
        }
        Arrays.fill(leftmost, Integer.MAX_VALUE);
        Arrays.fill(rightmost, -1);
    }

    /**
     * @param least pixels that a shape must have in height and width
     * @return polygons in pixel coordinates, in no particular order
     */
    static List<List<Point2D>> of(BitMatrix matrix, int least, Deadline deadline) {
        DarkShapes shapes = new DarkShapes(matrix);
        List<List<Point2D>> found = new ArrayList<>();
        for (int y = 0; y < shapes.height; y++) {
            deadline.check();
            for (int x = 0; x < shapes.width; x++) {
                if (shapes.dark[y * shapes.width + x]) {
                    shapes.fill(x, y);
                    shapes.take(least, found);
                }
            }
        }
        return found;
    }

    /** Takes a shape's pixels away as it goes, so that each is visited once. */
    private void fill(int startX, int startY) {
        top = startY;
        bottom = startY;
        int size = 0;
        stack[size++] = startY * width + startX;
        dark[startY * width + startX] = false;
        while (size > 0) {
            int at = stack[--size];
            int x = at % width;
            int y = at / width;
            bottom = Math.max(bottom, y);
            top = Math.min(top, y);
            leftmost[y] = Math.min(leftmost[y], x);
            rightmost[y] = Math.max(rightmost[y], x);
            int lastY = Math.min(height - 1, y + 1);
            int lastX = Math.min(width - 1, x + 1);
            for (int nextY = Math.max(0, y - 1); nextY <= lastY; nextY++) {
                for (int next = nextY * width + Math.max(0, x - 1); next <= nextY * width + lastX; next++) {
                    if (dark[next]) {
                        dark[next] = false;
                        stack[size++] = next;
                    }
                }
            }
        }
    }

    private void take(int least, List<List<Point2D>> found) {
        int left = Integer.MAX_VALUE;
        int right = -1;
        for (int y = top; y <= bottom; y++) {
            left = Math.min(left, leftmost[y]);
            right = Math.max(right, rightmost[y]);
        }
        if (bottom - top >= least && right - left >= least) {
            found.add(hull());
        }
        Arrays.fill(leftmost, top, bottom + 1, Integer.MAX_VALUE);
        Arrays.fill(rightmost, top, bottom + 1, -1);
    }

    /** Around the corners of the outermost pixels of each row, by the monotone chain. */
    private List<Point2D> hull() {
        List<Point2D> left = new ArrayList<>();
        List<Point2D> right = new ArrayList<>();
        for (int y = top; y <= bottom; y++) {
            for (int edge = y; edge <= y + 1; edge++) {
                chain(left, new Point2D.Double(leftmost[y], edge), -1);
                chain(right, new Point2D.Double(rightmost[y] + 1.0, edge), 1);
            }
        }
        List<Point2D> around = new ArrayList<>(left);
        for (int i = right.size() - 1; i >= 0; i--) {
            around.add(right.get(i));
        }
        return around;
    }

    private static void chain(List<Point2D> chain, Point2D next, int side) {
        while (chain.size() >= 2 && side * turn(chain.get(chain.size() - 2), chain.get(chain.size() - 1), next) <= 0) {
            chain.remove(chain.size() - 1);
        }
        chain.add(next);
    }

    /** Positive if the way from a over b to c turns clockwise on the screen. */
    static double turn(Point2D a, Point2D b, Point2D c) {
        return (b.getX() - a.getX()) * (c.getY() - a.getY()) - (b.getY() - a.getY()) * (c.getX() - a.getX());
    }
}
