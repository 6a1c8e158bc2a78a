package org.supplyline.barcode;

import com.google.zxing.Binarizer;
import com.google.zxing.LuminanceSource;
import com.google.zxing.common.BitArray;
import com.google.zxing.common.BitMatrix;
import org.jspecify.annotations.Nullable;

/** Dark and light as decided elsewhere, for ZXing's readers. */
final class FixedBinarizer extends Binarizer {

    private final BitMatrix matrix;

    FixedBinarizer(GrayPicture picture, BitMatrix matrix) {
        super(new GraySource(picture));
        this.matrix = matrix;
    }

    @Override
    public BitArray getBlackRow(int y, @Nullable BitArray row) {
        return matrix.getRow(y, row);
    }

    @Override
    public BitMatrix getBlackMatrix() {
        // PDF417's reader turns the matrix that it gets.
        return matrix.clone();
    }

    @Override
    public Binarizer createBinarizer(LuminanceSource source) {
        // ZXing calls this only to crop or rotate a picture, and GraySource says that it supports neither.
        throw new UnsupportedOperationException("There is no other picture for these bits.");
    }
}
