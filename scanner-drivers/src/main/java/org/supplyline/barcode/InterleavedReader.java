package org.supplyline.barcode;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.BitArray;
import com.google.zxing.oned.OneDReader;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads Interleaved 2 of 5 (ISO/IEC 16390). In each five bars, and each five spaces, the two widest are the wide ones,
 * whatever blur and ink did to their widths; that is more forgiving than ZXing's comparison with two fixed ratios, and
 * so is the quiet zone of {@value #QUIET} narrow elements instead of ten, which photographs seldom show whole.
 */
final class InterleavedReader extends OneDReader {

    private static final float QUIET = 5;
    private static final int START = 4;
    private static final int END = 3;
    private static final int PAIR = 10;
    private static final int LEAST_DIGITS = 6;
    /** Longer symbols exist on no carton, and a fence has many bars. */
    private static final int MOST_DIGITS = 48;

    private static final float MOST_RATIO = 4.2f;
    private static final float LEAST_RATIO = 1.4f;
    /** Narrow elements may differ so much by blur beside wide ones. */
    private static final float MOST_UNEVEN = 2.1f;

    /** Which two of five are wide, the first as the lowest bit, for the digits 0 to 9. */
    private static final int[] WIDE = {
        0b01100, 0b10001, 0b10010, 0b00011, 0b10100, 0b00101, 0b00110, 0b11000, 0b01001, 0b01010
    };

    @Override
    public Result decodeRow(int rowNumber, BitArray row, @Nullable Map<DecodeHintType, ?> hints)
            throws NotFoundException {
        int[] edges = Stretches.edges(row);
        for (int first = 0; first + START + PAIR + END < edges.length; first += 2) {
            Optional<Result> found = at(edges, first, row.getSize(), rowNumber);
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw NotFoundException.getNotFoundInstance();
    }

    private static Optional<Result> at(int[] edges, int first, int size, int rowNumber) {
        int[] start = Stretches.widths(edges, first, START);
        float narrow = Arrays.stream(start).sum() / (float) START;
        int before = first == 0 ? edges[0] : edges[first] - edges[first - 1];
        boolean quiet = first == 0 || before >= QUIET * narrow;
        if (!quiet || isUneven(start)) {
            return Optional.empty();
        }
        StringBuilder digits = new StringBuilder();
        int at = first + START;
        while (at + PAIR < edges.length && digits.length() <= MOST_DIGITS) {
            if (digits.length() >= LEAST_DIGITS && isEnd(edges, at, narrow, size)) {
                return Optional.of(result(digits.toString(), edges[first], edges[at + END], rowNumber));
            }
            int[] pair = Stretches.widths(edges, at, PAIR);
            int bars = digit(pair, 0, narrow);
            int spaces = digit(pair, 1, narrow);
            if (bars < 0 || spaces < 0) {
                return Optional.empty();
            }
            digits.append(bars).append(spaces);
            at += PAIR;
        }
        boolean whole = digits.length() >= LEAST_DIGITS && at + END < edges.length && isEnd(edges, at, narrow, size);
        return whole
                ? Optional.of(result(digits.toString(), edges[first], edges[at + END], rowNumber))
                : Optional.empty();
    }

    private static boolean isUneven(int[] widths) {
        int least = Arrays.stream(widths).min().orElse(0);
        int most = Arrays.stream(widths).max().orElse(0);
        return most > MOST_UNEVEN * least + 1;
    }

    /** A wide bar, a narrow space and bar, light. */
    private static boolean isEnd(int[] edges, int at, float narrow, int size) {
        int[] end = Stretches.widths(edges, at, END);
        int after = at + END + 1 < edges.length ? edges[at + END + 1] - edges[at + END] : size;
        return after >= QUIET * narrow
                && end[0] > LEAST_RATIO * Math.max(end[1], end[2])
                && end[0] < MOST_RATIO * narrow
                && Math.max(end[1], end[2]) < MOST_UNEVEN * narrow;
    }

    /** The digit of five bars or five spaces; -1 if two of them are not clearly wider. */
    private static int digit(int[] pair, int offset, float narrow) {
        int[] five = new int[5];
        for (int i = 0; i < five.length; i++) {
            five[i] = pair[2 * i + offset];
        }
        int[] sorted = five.clone();
        Arrays.sort(sorted);
        if (sorted[3] < LEAST_RATIO * sorted[2]
                || sorted[4] > MOST_RATIO * narrow
                || sorted[4] > MOST_UNEVEN * sorted[3]
                || sorted[2] > MOST_UNEVEN * narrow
                || sorted[2] > MOST_UNEVEN * sorted[0] + 1) {
            return -1;
        }
        int wide = 0;
        for (int i = 0; i < five.length; i++) {
            wide |= five[i] >= sorted[3] ? 1 << i : 0;
        }
        for (int digit = 0; digit < WIDE.length; digit++) {
            if (WIDE[digit] == wide) {
                return digit;
            }
        }
        return -1;
    }

    private static Result result(String digits, int start, int end, int rowNumber) {
        ResultPoint[] points = {new ResultPoint(start, rowNumber), new ResultPoint(end, rowNumber)};
        Result result = new Result(digits, null, points, BarcodeFormat.ITF);
        result.putMetadata(ResultMetadataType.SYMBOLOGY_IDENTIFIER, "]I0");
        return result;
    }
}
