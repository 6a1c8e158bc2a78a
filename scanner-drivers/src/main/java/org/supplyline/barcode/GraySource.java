package org.supplyline.barcode;

import com.google.zxing.LuminanceSource;
import org.jspecify.annotations.Nullable;

/** A picture as ZXing wants it. */
final class GraySource extends LuminanceSource {

    private final GrayPicture picture;

    GraySource(GrayPicture picture) {
        super(picture.width(), picture.height());
        this.picture = picture;
    }

    @Override
    public byte[] getRow(int y, byte @Nullable [] row) {
        byte[] into = row == null || row.length < getWidth() ? new byte[getWidth()] : row;
        System.arraycopy(picture.pixels(), y * getWidth(), into, 0, getWidth());
        return into;
    }

    @Override
    public byte[] getMatrix() {
        return picture.pixels();
    }
}
