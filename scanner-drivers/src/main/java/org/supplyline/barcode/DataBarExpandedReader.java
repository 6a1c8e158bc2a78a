package org.supplyline.barcode;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.BitArray;
import com.google.zxing.oned.OneDReader;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads GS1 DataBar Expanded, in one row or stacked, from the lines that ZXing draws through a picture. Unlike ZXing's
 * own reader it gives the element string as it is transmitted, with U+001D for FNC1, and knows no list of application
 * identifiers that would stop it at new ones. It remembers lines until {@link #reset()}, for one picture.
 */
public final class DataBarExpandedReader extends OneDReader {

    private DataBarExpandedStack stack = new DataBarExpandedStack();

    @Override
    public Result decodeRow(int rowNumber, BitArray row, @Nullable Map<DecodeHintType, ?> hints)
            throws NotFoundException {
        stack.add(Stretches.edges(row), rowNumber);
        List<DataBarExpandedStack.Symbol> symbols = stack.symbols();
        if (symbols.isEmpty()) {
            throw NotFoundException.getNotFoundInstance();
        }
        DataBarExpandedStack.Box box = symbols.get(0).box();
        ResultPoint[] points = {new ResultPoint(box.left(), box.top()), new ResultPoint(box.right(), box.bottom())};
        return new Result(symbols.get(0).text(), null, points, BarcodeFormat.RSS_EXPANDED);
    }

    @Override
    public void reset() {
        stack = new DataBarExpandedStack();
    }
}
