package org.supplyline.codes;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Clock;
import java.util.Random;
import org.supplyline.barcode.PictureLimits;
import org.supplyline.barcode.PictureReader;

/**
 * A search of a picture nobody asked for. Fresh Java code runs many times slower than later, and the first picture
 * would spend its whole time on that.
 */
final class Warmth {

    private static final long SEED = 1;
    private static final int WIDTH = 240;
    private static final int HEIGHT = 160;
    private static final int HEADER = 54;
    private static final int BYTES_A_PIXEL = 3;

    private Warmth() {}

    /** Noise holds no code, so every step is taken once. */
    static void gain() {
        new PictureReader(Clock.systemUTC(), PictureLimits.DEFAULT).read(noise());
    }

    private static byte[] noise() {
        byte[] pixels = new byte[WIDTH * HEIGHT * BYTES_A_PIXEL];
        new Random(SEED).nextBytes(pixels);
        ByteBuffer bmp = ByteBuffer.allocate(HEADER + pixels.length).order(ByteOrder.LITTLE_ENDIAN);
        bmp.put((byte) 'B')
                .put((byte) 'M')
                .putInt(HEADER + pixels.length)
                .putInt(0)
                .putInt(HEADER);
        bmp.putInt(HEADER - 14).putInt(WIDTH).putInt(HEIGHT).putShort((short) 1).putShort((short) (8 * BYTES_A_PIXEL));
        bmp.position(HEADER);
        return bmp.put(pixels).array();
    }
}
