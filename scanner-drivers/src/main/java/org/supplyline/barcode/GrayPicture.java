package org.supplyline.barcode;

import java.util.Arrays;

/**
 * Luminance of each pixel, 0 black to 255 white, row by row. The array is shared and not to be changed by whoever gets
 * the picture.
 */
final class GrayPicture {

    private static final int WHITE = 255;

    private final int width;
    private final int height;
    private final byte[] pixels;

    GrayPicture(int width, int height, byte[] pixels) {
        if (width <= 0 || height <= 0 || pixels.length != width * height) {
            throw new IllegalArgumentException(width + " x " + height + " pixels are not " + pixels.length);
        }
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Not to be changed. */
    byte[] pixels() {
        return pixels;
    }

    int at(int x, int y) {
        return pixels[y * width + x] & 0xFF;
    }

    /** Luminance between pixels, whose centres are at .5; outside the picture its nearest pixel. */
    float between(float x, float y) {
        float left = clamp(x - 0.5f, width - 1);
        float top = clamp(y - 0.5f, height - 1);
        int x0 = (int) left;
        int y0 = (int) top;
        int x1 = Math.min(x0 + 1, width - 1);
        int y1 = Math.min(y0 + 1, height - 1);
        float dx = left - x0;
        float dy = top - y0;
        float upper = at(x0, y0) * (1 - dx) + at(x1, y0) * dx;
        float lower = at(x0, y1) * (1 - dx) + at(x1, y1) * dx;
        return upper * (1 - dy) + lower * dy;
    }

    private static float clamp(float value, int most) {
        return value < 0 ? 0 : Math.min(value, most);
    }

    GrayPicture inverted() {
        byte[] other = new byte[pixels.length];
        for (int i = 0; i < other.length; i++) {
            other[i] = (byte) ~pixels[i];
        }
        return new GrayPicture(width, height, other);
    }

    /** Turned clockwise by 90 degrees. */
    GrayPicture quarterTurned() {
        byte[] other = new byte[pixels.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                other[x * height + height - 1 - y] = pixels[y * width + x];
            }
        }
        return new GrayPicture(/* width= */ height, /* height= */ width, other);
    }

    /** Mirrored left to right, as some EXIF orientations ask. */
    GrayPicture mirrored() {
        byte[] other = new byte[pixels.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                other[y * width + x] = pixels[y * width + width - 1 - x];
            }
        }
        return new GrayPicture(width, height, other);
    }

    /** Surrounded by the light of its border, so that a symbol that touches it has a quiet zone without an edge. */
    GrayPicture padded(int margin) {
        int wide = width + 2 * margin;
        byte[] other = new byte[wide * (height + 2 * margin)];
        Arrays.fill(other, (byte) lightOfBorder());
        for (int y = 0; y < height; y++) {
            System.arraycopy(pixels, y * width, other, (y + margin) * wide + margin, width);
        }
        return new GrayPicture(wide, height + 2 * margin, other);
    }

    /** A solid side of a symbol may lie on half of the border, and bars on half of the rest. */
    private int lightOfBorder() {
        int[] counts = new int[WHITE + 1];
        for (int x = 0; x < width; x++) {
            counts[at(x, 0)]++;
            counts[at(x, height - 1)]++;
        }
        for (int y = 0; y < height; y++) {
            counts[at(0, y)]++;
            counts[at(width - 1, y)]++;
        }
        int lighter = (width + height) / 4;
        int value = WHITE;
        while (value > 0 && (lighter -= counts[value]) > 0) {
            value--;
        }
        return value;
    }

    /** Of another size: each pixel the mean of what it covers when smaller, between its neighbours when larger. */
    GrayPicture scaledTo(int newWidth, int newHeight) {
        return newWidth < width || newHeight < height ? shrunk(newWidth, newHeight) : enlarged(newWidth, newHeight);
    }

    private GrayPicture enlarged(int newWidth, int newHeight) {
        byte[] other = new byte[newWidth * newHeight];
        float stepX = (float) width / newWidth;
        float stepY = (float) height / newHeight;
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++) {
                other[y * newWidth + x] = (byte) (between((x + 0.5f) * stepX, (y + 0.5f) * stepY) + 0.5f);
            }
        }
        return new GrayPicture(newWidth, newHeight, other);
    }

    private GrayPicture shrunk(int newWidth, int newHeight) {
        float[] columns = new float[newWidth * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < newWidth; x++) {
                columns[y * newWidth + x] = mean(y * width, 1, x * (float) width / newWidth, (float) width / newWidth);
            }
        }
        byte[] other = new byte[newWidth * newHeight];
        float step = (float) height / newHeight;
        for (int y = 0; y < newHeight; y++) {
            float start = y * step;
            float end = Math.min(start + step, height);
            int last = Math.min((int) Math.ceil(end), height) - 1;
            for (int x = 0; x < newWidth; x++) {
                float sum = 0;
                for (int row = (int) start; row <= last; row++) {
                    float share = Math.min(row + 1, end) - Math.max(row, start);
                    sum += columns[row * newWidth + x] * share;
                }
                other[y * newWidth + x] = (byte) (sum / (end - start) + 0.5f);
            }
        }
        return new GrayPicture(newWidth, newHeight, other);
    }

    private float mean(int offset, int stride, float start, float length) {
        float end = Math.min(start + length, width);
        int last = Math.min((int) Math.ceil(end), width) - 1;
        float sum = 0;
        for (int i = (int) start; i <= last; i++) {
            sum += (pixels[offset + i * stride] & 0xFF) * (Math.min(i + 1, end) - Math.max(i, start));
        }
        return sum / (end - start);
    }

    /** Turned by any angle around its middle, counted clockwise; what comes from outside is white. */
    GrayPicture turned(double radians) {
        double cos = Math.cos(radians);
        double sin = Math.sin(radians);
        int newWidth = (int) Math.ceil(Math.abs(width * cos) + Math.abs(height * sin));
        int newHeight = (int) Math.ceil(Math.abs(width * sin) + Math.abs(height * cos));
        byte[] other = new byte[newWidth * newHeight];
        for (int y = 0; y < newHeight; y++) {
            double dy = y + 0.5 - newHeight / 2.0;
            for (int x = 0; x < newWidth; x++) {
                double dx = x + 0.5 - newWidth / 2.0;
                float fromX = (float) (cos * dx + sin * dy + width / 2.0);
                float fromY = (float) (-sin * dx + cos * dy + height / 2.0);
                boolean inside = fromX >= 0 && fromY >= 0 && fromX < width && fromY < height;
                other[y * newWidth + x] = (byte) (inside ? between(fromX, fromY) + 0.5f : WHITE);
            }
        }
        return new GrayPicture(newWidth, newHeight, other);
    }

    /** Edges made steeper by what differs from the mean of the neighbourhood (unsharp mask). */
    GrayPicture sharpened(int radius, float amount) {
        LocalMeans means = LocalMeans.of(this);
        byte[] other = new byte[pixels.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int value = at(x, y);
                float sharp = value + amount * (value - means.around(x, y, radius));
                other[y * width + x] = (byte) Math.max(0, Math.min(WHITE, Math.round(sharp)));
            }
        }
        return new GrayPicture(width, height, other);
    }

    /** A copy in which one quadrilateral is white, so that a further search does not find the same symbol again. */
    GrayPicture without(Outline outline) {
        byte[] other = pixels.clone();
        for (int y = Math.max(0, outline.top()); y <= Math.min(height - 1, outline.bottom()); y++) {
            for (int x = Math.max(0, outline.left()); x <= Math.min(width - 1, outline.right()); x++) {
                if (outline.contains(x, y)) {
                    other[y * width + x] = (byte) WHITE;
                }
            }
        }
        return new GrayPicture(width, height, other);
    }
}
