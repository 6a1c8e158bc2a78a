package org.supplyline.barcode;

import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.BitArray;
import com.google.zxing.oned.CodaBarReader;
import com.google.zxing.oned.Code128Reader;
import com.google.zxing.oned.Code39Reader;
import com.google.zxing.oned.Code93Reader;
import com.google.zxing.oned.MultiFormatUPCEANReader;
import com.google.zxing.oned.OneDReader;
import com.google.zxing.oned.rss.RSS14Reader;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The readers of one line of bars; not for several threads, some of them remember earlier lines. */
final class LinearReaders {

    static final Map<DecodeHintType, Object> HINTS = Map.of(DecodeHintType.ASSUME_GS1, true);

    /** Fewer edges than this hold no symbol: an EAN-8 has 44, a UPC-E 34, an ITF of two digits 22. */
    private static final int LEAST_EDGES = 20;

    /** Strong check first: what a strict reader takes is not offered to a loose one. */
    private final List<OneDReader> readers = List.of(
            new MultiFormatUPCEANReader(null),
            new Code128Reader(),
            new Code93Reader(),
            new RSS14Reader(),
            new DataBarLimitedReader(),
            new Code39Reader(),
            new InterleavedReader(),
            new CodaBarReader());

    /** The first that reads this line, left to right. */
    Optional<Result> read(int rowNumber, BitArray row) {
        if (edges(row) < LEAST_EDGES) {
            return Optional.empty();
        }
        for (OneDReader reader : readers) {
            try {
                return Optional.of(reader.decodeRow(rowNumber, row, HINTS));
            } catch (ReaderException notThis) {
                // The next may.
            } catch (IllegalArgumentException | IndexOutOfBoundsException odd) {
                // ZXing's readers answer some impossible lines so; it is no symbol of theirs.
            }
        }
        return Optional.empty();
    }

    void forget() {
        readers.forEach(OneDReader::reset);
    }

    private static int edges(BitArray row) {
        int edges = 0;
        int position = row.getNextSet(0);
        while (position < row.getSize() && edges < LEAST_EDGES) {
            int end = row.getNextUnset(position);
            edges += 2;
            position = row.getNextSet(end);
        }
        return edges;
    }
}
