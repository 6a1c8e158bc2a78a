package org.supplyline.barcode;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Makes pixels of the bytes of a PNG, JPEG, GIF or BMP file, upright, alpha over white. */
public final class PictureFile {

    /** More is skipped by the decoder, to save memory and time. */
    private static final int ENOUGH_PIXELS_A_SIDE = 3_200;

    private static final int WHITE = 255;
    /** ITU-R BT.601 weights in 1/1024. */
    private static final int RED = 306;

    private static final int GREEN = 601;
    private static final int BLUE = 117;

    private PictureFile() {}

    /**
     * @param header as read from these bytes
     * @param maxPixels also holds for what the decoder says, which for GIF may differ from the header
     * @throws IOException if the pixels cannot be had; the message says why
     */
    static GrayPicture read(byte[] file, PictureHeader header, long maxPixels) throws IOException {
        return upright(luminance(decode(file, header, maxPixels)), header.orientation());
    }

    /**
     * The pixels as stored, not yet upright; rows and columns of a large picture are skipped, while the longer side stays
     * above {@value #ENOUGH_PIXELS_A_SIDE}.
     *
     * @param header as read from these bytes
     * @param maxPixels also holds for what the decoder says, which for GIF may differ from the header
     * @throws IOException if the pixels cannot be had; the message says why
     */
    public static BufferedImage decode(byte[] file, PictureHeader header, long maxPixels) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(header.format());
        if (!readers.hasNext()) {
            throw new IOException("This Java cannot read " + header.format());
        }
        ImageReader reader = readers.next();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > maxPixels) {
                throw new IOException("its frame has " + width + " x " + height + " pixels");
            }
            ImageReadParam parameters = reader.getDefaultReadParam();
            int step = (int) Math.max(1, Math.max(width, height) / ENOUGH_PIXELS_A_SIDE);
            parameters.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, parameters);
        } catch (RuntimeException broken) {
            // The decoders of the JDK answer some damaged files with an index or argument fault.
            throw new IOException("the decoder failed: " + broken, broken);
        } finally {
            reader.dispose();
        }
    }

    private static GrayPicture upright(GrayPicture stored, int orientation) {
        return switch (orientation) {
            case 2 -> stored.mirrored();
            case 3 -> stored.quarterTurned().quarterTurned();
            case 4 -> stored.mirrored().quarterTurned().quarterTurned();
            case 5 -> stored.quarterTurned().mirrored();
            case 6 -> stored.quarterTurned();
            case 7 -> stored.mirrored().quarterTurned();
            case 8 -> stored.quarterTurned().quarterTurned().quarterTurned();
            default -> stored;
        };
    }

    static GrayPicture luminance(BufferedImage image) {
        boolean gray = image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY;
        byte[] pixels = gray ? ofGray(image) : ofColour(image);
        return new GrayPicture(image.getWidth(), image.getHeight(), pixels);
    }

    /** Samples as stored: the colour conversion of Java would take them for linear light and lighten them. */
    private static byte[] ofGray(BufferedImage image) {
        Raster raster = image.getRaster();
        int width = image.getWidth();
        boolean alpha = image.getColorModel().hasAlpha();
        int most = (1 << image.getColorModel().getComponentSize(0)) - 1;
        byte[] pixels = new byte[width * image.getHeight()];
        int[] gray = new int[width];
        int[] opacity = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            raster.getSamples(0, y, width, 1, 0, gray);
            if (alpha) {
                raster.getSamples(0, y, width, 1, 1, opacity);
            }
            for (int x = 0; x < width; x++) {
                int value = gray[x] * WHITE / most;
                int cover = alpha ? opacity[x] * WHITE / most : WHITE;
                pixels[y * width + x] = (byte) ((value * cover + WHITE * (WHITE - cover)) / WHITE);
            }
        }
        return pixels;
    }

    private static byte[] ofColour(BufferedImage image) {
        int width = image.getWidth();
        byte[] pixels = new byte[width * image.getHeight()];
        int[] row = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int argb = row[x];
                int value = (RED * (argb >> 16 & 0xFF) + GREEN * (argb >> 8 & 0xFF) + BLUE * (argb & 0xFF) + 512) >> 10;
                int cover = argb >>> 24;
                pixels[y * width + x] = (byte) ((value * cover + WHITE * (WHITE - cover)) / WHITE);
            }
        }
        return pixels;
    }
}
