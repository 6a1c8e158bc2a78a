package org.supplyline.barcode;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.Reader;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.ResultPointCallback;
import com.google.zxing.aztec.AztecReader;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.datamatrix.DataMatrixReader;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.pdf417.PDF417Reader;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Looks for symbols with error correction, in any direction. */
final class MatrixLook {

    /** How pixels become dark and light. */
    enum Threshold {
        /** Per block of 8 x 8 pixels, ZXing's own. */
        HYBRID {
            @Override
            BitMatrix of(GrayPicture picture) throws NotFoundException {
                return new HybridBinarizer(new GraySource(picture)).getBlackMatrix();
            }
        },
        /** One for the picture: right for drawings, and where blocks make noise of plain areas. */
        GLOBAL {
            @Override
            BitMatrix of(GrayPicture picture) throws NotFoundException {
                return new GlobalHistogramBinarizer(new GraySource(picture)).getBlackMatrix();
            }
        },
        /** Against the mean of a small neighbourhood: small modules in shadow. */
        NEAR {
            @Override
            BitMatrix of(GrayPicture picture) {
                return LocalMeans.of(picture).darkerThanAround(7, BIAS);
            }
        },
        /** Against the mean of a wide neighbourhood: large modules in shadow. */
        WIDE {
            @Override
            BitMatrix of(GrayPicture picture) {
                int radius = Math.max(12, Math.min(picture.width(), picture.height()) / 10);
                return LocalMeans.of(picture).darkerThanAround(radius, BIAS);
            }
        };

        private static final int BIAS = 5;

        /** @throws NotFoundException if the picture has no contrast */
        abstract BitMatrix of(GrayPicture picture) throws NotFoundException;
    }

    private static final Map<DecodeHintType, Object> PLAIN = LinearReaders.HINTS;
    static final Map<DecodeHintType, Object> HARDER =
            Map.of(DecodeHintType.ASSUME_GS1, true, DecodeHintType.TRY_HARDER, true);
    private static final Map<DecodeHintType, Object> PURE =
            Map.of(DecodeHintType.ASSUME_GS1, true, DecodeHintType.PURE_BARCODE, true);

    /** More centres of finder patterns than this are gravel, and all triples of them would be tried. */
    private static final int MOST_CENTRES = 120;

    private final DataMatrixFinder dataMatrices = new DataMatrixFinder();

    List<Reading> look(View view, Threshold threshold, boolean harder, Deadline deadline) {
        List<Reading> readings = new ArrayList<>();
        BitMatrix matrix;
        try {
            matrix = threshold.of(view.picture());
        } catch (NotFoundException noContrast) {
            return readings;
        }
        deadline.check();
        BinaryBitmap bitmap = new BinaryBitmap(new FixedBinarizer(view.picture(), matrix));
        readings.addAll(qr(bitmap, harder, view, deadline));
        deadline.check();
        readings.addAll(dataMatrices.find(matrix, view, deadline));
        deadline.check();
        if (harder || readings.isEmpty()) {
            read(new DataMatrixReader(), bitmap, PLAIN, view).ifPresent(readings::add);
            deadline.check();
            read(new AztecReader(), bitmap, PLAIN, view).ifPresent(readings::add);
            deadline.check();
            readings.addAll(pdf417(bitmap, view));
        }
        return readings;
    }

    private static List<Reading> qr(BinaryBitmap bitmap, boolean harder, View view, Deadline deadline) {
        Map<DecodeHintType, Object> hints = new EnumMap<>(harder ? HARDER : PLAIN);
        AtomicInteger centres = new AtomicInteger();
        ResultPointCallback counted = point -> {
            deadline.check();
            if (centres.incrementAndGet() > MOST_CENTRES) {
                throw new IllegalArgumentException("too many centres");
            }
        };
        hints.put(DecodeHintType.NEED_RESULT_POINT_CALLBACK, counted);
        try {
            Result[] results = new QRCodeMultiReader().decodeMultiple(bitmap, hints);
            if (results.length > 0) {
                return Arrays.stream(results)
                        .flatMap(result -> NormalForm.of(result, outline(result).through(view.toUpright())).stream())
                        .toList();
            }
        } catch (ReaderException | IllegalArgumentException | IndexOutOfBoundsException none) {
            // One symbol alone is looked for with looser rules below.
        }
        centres.set(0);
        return read(new QRCodeReader(), bitmap, hints, view)
                .or(() -> read(new QRCodeReader(), bitmap, PURE, view))
                .stream()
                .toList();
    }

    private static List<Reading> pdf417(BinaryBitmap bitmap, View view) {
        try {
            return Arrays.stream(new PDF417Reader().decodeMultiple(bitmap, PLAIN))
                    .flatMap(result -> NormalForm.of(result, outline(result).through(view.toUpright())).stream())
                    .toList();
        } catch (NotFoundException | IllegalArgumentException | IndexOutOfBoundsException none) {
            return List.of();
        }
    }

    private static Optional<Reading> read(
            Reader reader, BinaryBitmap bitmap, Map<DecodeHintType, Object> hints, View view) {
        try {
            Result result = reader.decode(bitmap, hints);
            return NormalForm.of(result, outline(result).through(view.toUpright()));
        } catch (ReaderException | IllegalArgumentException | IndexOutOfBoundsException none) {
            // Unchecked ones are how some of ZXing's readers answer impossible shapes.
            return Optional.empty();
        }
    }

    /** ZXing gives two to eight points, some of them inside; four corners of the smallest box hold them all. */
    private static Outline outline(Result result) {
        ResultPoint[] points = Arrays.stream(result.getResultPoints())
                .filter(point -> point != null)
                .toArray(ResultPoint[]::new);
        if (points.length >= 3 && result.getBarcodeFormat() == BarcodeFormat.QR_CODE) {
            return qrOutline(points);
        }
        if (points.length == 4 && result.getBarcodeFormat() != BarcodeFormat.PDF_417) {
            return Outline.of(
                    points[0].getX(),
                    points[0].getY(),
                    points[1].getX(),
                    points[1].getY(),
                    points[2].getX(),
                    points[2].getY(),
                    points[3].getX(),
                    points[3].getY());
        }
        return box(points);
    }

    /** The upright rectangle that holds all points. */
    static Outline box(ResultPoint[] points) {
        double left =
                least(points, Comparator.comparingDouble(ResultPoint::getX)).getX();
        double right = least(points, Comparator.comparingDouble(point -> -point.getX()))
                .getX();
        double top =
                least(points, Comparator.comparingDouble(ResultPoint::getY)).getY();
        double bottom = least(points, Comparator.comparingDouble(point -> -point.getY()))
                .getY();
        return Outline.of(left, top, right, top, right, bottom, left, bottom);
    }

    private static ResultPoint least(ResultPoint[] points, Comparator<ResultPoint> order) {
        return Arrays.stream(points).min(order).orElseGet(() -> new ResultPoint(0, 0));
    }

    /** The centres of the finder patterns are lower left, upper left, upper right. */
    private static Outline qrOutline(ResultPoint[] p) {
        double x = p[0].getX() + p[2].getX() - p[1].getX();
        double y = p[0].getY() + p[2].getY() - p[1].getY();
        double side = Math.hypot(p[2].getX() - p[1].getX(), p[2].getY() - p[1].getY());
        return Outline.of(p[1].getX(), p[1].getY(), p[2].getX(), p[2].getY(), x, y, p[0].getX(), p[0].getY())
                .grown(side / 5);
    }
}
