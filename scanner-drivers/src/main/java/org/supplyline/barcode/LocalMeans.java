package org.supplyline.barcode;

import com.google.zxing.common.BitMatrix;

/** Mean luminance of any square of a picture in constant time, by the table of sums from the upper left corner. */
final class LocalMeans {

    private final GrayPicture picture;
    private final int[] sums;

    private LocalMeans(GrayPicture picture, int[] sums) {
        this.picture = picture;
        this.sums = sums;
    }

    static LocalMeans of(GrayPicture picture) {
        int stride = picture.width() + 1;
        // 1,600 x 1,600 x 255 fits an int; larger pictures were scaled before, and differences survive overflow.
        int[] sums = new int[stride * (picture.height() + 1)];
        for (int y = 0; y < picture.height(); y++) {
            int row = 0;
            for (int x = 0; x < picture.width(); x++) {
                row += picture.at(x, y);
                sums[(y + 1) * stride + x + 1] = sums[y * stride + x + 1] + row;
            }
        }
        return new LocalMeans(picture, sums);
    }

    /** Of the square of this radius around a pixel, cut at the border. */
    int around(int x, int y, int radius) {
        int stride = picture.width() + 1;
        int left = Math.max(0, x - radius);
        int top = Math.max(0, y - radius);
        int right = Math.min(picture.width(), x + radius + 1);
        int bottom = Math.min(picture.height(), y + radius + 1);
        int sum = sums[bottom * stride + right]
                - sums[top * stride + right]
                - sums[bottom * stride + left]
                + sums[top * stride + left];
        return sum / ((right - left) * (bottom - top));
    }

    /**
     * Dark is what is darker than its neighbourhood. With a radius of a few modules this follows shadows that a
     * threshold per block cuts; the bias keeps even paper white (Bradley and Roth, 2007).
     */
    BitMatrix darkerThanAround(int radius, int bias) {
        BitMatrix matrix = new BitMatrix(picture.width(), picture.height());
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                if (picture.at(x, y) + bias < around(x, y, radius)) {
                    matrix.set(x, y);
                }
            }
        }
        return matrix;
    }
}
