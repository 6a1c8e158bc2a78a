package org.supplyline.barcode;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DecoderResult;
import com.google.zxing.common.PerspectiveTransform;
import com.google.zxing.datamatrix.decoder.Decoder;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds Data Matrix symbols by their solid L (ISO/IEC 16022, 5.1.2) wherever they lie and however they are turned:
 * every connected dark shape is tried whose outline has two straight, solid sides that meet. ZXing's own detector
 * starts in the middle of the picture and needs an upright, clean symbol there.
 */
final class DataMatrixFinder {

    /** The smallest symbol has 8 modules; below one pixel each nothing is to be told. */
    private static final int LEAST_PIXELS = 7;
    /** A picture of text or gravel has thousands of shapes; the largest are tried. */
    private static final int MOST_SHAPES = 80;
    /** Share of a symbol by which the estimated far corner is moved to meet the timing pattern. */
    private static final double[] NUDGES = {0, -0.35, 0.35};

    private final Decoder decoder = new Decoder();

    List<Reading> find(BitMatrix matrix, View view, Deadline deadline) {
        List<Reading> readings = new ArrayList<>();
        List<List<Point2D>> shapes = DarkShapes.of(matrix, LEAST_PIXELS, deadline).stream()
                .sorted((a, b) -> Double.compare(SolidCorner.area(b), SolidCorner.area(a)))
                .limit(MOST_SHAPES)
                .toList();
        for (List<Point2D> shape : shapes) {
            for (SolidCorner corner : SolidCorner.of(shape, matrix)) {
                deadline.check();
                Optional<Reading> reading = read(corner, matrix, view);
                if (reading.isPresent()) {
                    readings.add(reading.get());
                    break;
                }
            }
        }
        return readings;
    }

    private Optional<Reading> read(SolidCorner corner, BitMatrix matrix, View view) {
        Optional<TimingSide> top = TimingSide.find(corner.corner(), corner.left(), corner.right(), matrix);
        if (top.isEmpty()) {
            return Optional.empty();
        }
        Optional<TimingSide> right = TimingSide.find(corner.corner(), corner.right(), corner.left(), matrix);
        if (right.isEmpty()) {
            return Optional.empty();
        }
        Point2D far = top.get().meets(right.get());
        int columns = top.get().modules();
        int rows = right.get().modules();
        for (double dx : NUDGES) {
            for (double dy : NUDGES) {
                PerspectiveTransform grid = grid(corner, far, columns, rows, dx, dy);
                Optional<Reading> reading = decode(grid, columns, rows, matrix, view);
                if (reading.isPresent()) {
                    return reading;
                }
            }
        }
        return Optional.empty();
    }

    /** From modules to pixels; the far corner is known by the middle of its module. */
    private static PerspectiveTransform grid(
            SolidCorner corner, Point2D far, int columns, int rows, double dx, double dy) {
        return PerspectiveTransform.quadrilateralToQuadrilateral(
                0,
                0,
                columns - 0.5f + (float) dx,
                0.5f + (float) dy,
                columns,
                rows,
                0,
                rows,
                (float) corner.left().getX(),
                (float) corner.left().getY(),
                (float) far.getX(),
                (float) far.getY(),
                (float) corner.right().getX(),
                (float) corner.right().getY(),
                (float) corner.corner().getX(),
                (float) corner.corner().getY());
    }

    private Optional<Reading> decode(PerspectiveTransform grid, int columns, int rows, BitMatrix matrix, View view) {
        BitMatrix modules = new BitMatrix(columns, rows);
        float[] points = new float[2 * columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                points[2 * column] = column + 0.5f;
                points[2 * column + 1] = row + 0.5f;
            }
            grid.transformPoints(points);
            for (int column = 0; column < columns; column++) {
                int x = (int) points[2 * column];
                int y = (int) points[2 * column + 1];
                if (x < 0 || y < 0 || x >= matrix.getWidth() || y >= matrix.getHeight()) {
                    return Optional.empty();
                }
                if (matrix.get(x, y)) {
                    modules.set(column, row);
                }
            }
        }
        try {
            DecoderResult decoded = decoder.decode(modules);
            return NormalForm.of(result(decoded), outline(grid, columns, rows).through(view.toUpright()));
        } catch (ReaderException | IllegalArgumentException | IndexOutOfBoundsException noCodewords) {
            return Optional.empty();
        }
    }

    private static Result result(DecoderResult decoded) {
        Result result =
                new Result(decoded.getText(), decoded.getRawBytes(), new ResultPoint[0], BarcodeFormat.DATA_MATRIX);
        result.putMetadata(ResultMetadataType.ERRORS_CORRECTED, decoded.getErrorsCorrected());
        result.putMetadata(ResultMetadataType.SYMBOLOGY_IDENTIFIER, "]d" + decoded.getSymbologyModifier());
        return result;
    }

    private static Outline outline(PerspectiveTransform grid, int columns, int rows) {
        float[] p = {0, 0, columns, 0, columns, rows, 0, rows};
        grid.transformPoints(p);
        return Outline.of(p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7]);
    }
}
