package org.supplyline.barcode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * What the first bytes of a file announce, read without decoding a pixel: a small file can announce a huge picture.
 *
 * @param format as ImageIO names it
 * @param width in pixels as stored
 * @param height in pixels as stored
 * @param orientation EXIF tag 0x0112, 1 to 8; 1 is upright
 */
public record PictureHeader(String format, long width, long height, int orientation) {

    private static final long PNG_SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int PNG_HEADER = 24;
    private static final int GIF_HEADER = 10;
    private static final int BMP_HEADER = 26;
    private static final int JPEG_START = 0xFFD8;
    private static final int APP1 = 0xE1;
    private static final int FIRST_FRAME = 0xC0;
    private static final int LAST_FRAME = 0xCF;
    private static final int START_OF_SCAN = 0xDA;
    private static final int ORIENTATION_TAG = 0x0112;
    private static final int MAX_ORIENTATION = 8;
    /** "Exif", two zeros, then a TIFF header. */
    private static final int EXIF_TIFF = 6;

    /** Pixels announced. */
    public long pixels() {
        return width * height;
    }

    /** Empty if this is none of PNG, JPEG, GIF, BMP. */
    public static Optional<PictureHeader> of(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        if (file.length >= PNG_HEADER && bytes.getLong(0) == PNG_SIGNATURE) {
            return Optional.of(new PictureHeader("png", unsigned(bytes.getInt(16)), unsigned(bytes.getInt(20)), 1));
        }
        if (file.length >= GIF_HEADER && file[0] == 'G' && file[1] == 'I' && file[2] == 'F') {
            bytes.order(ByteOrder.LITTLE_ENDIAN);
            return Optional.of(new PictureHeader(
                    "gif", Short.toUnsignedInt(bytes.getShort(6)), Short.toUnsignedInt(bytes.getShort(8)), 1));
        }
        if (file.length >= BMP_HEADER && file[0] == 'B' && file[1] == 'M') {
            bytes.order(ByteOrder.LITTLE_ENDIAN);
            // The height is negative when rows run from top to bottom.
            return Optional.of(
                    new PictureHeader("bmp", Math.abs((long) bytes.getInt(18)), Math.abs((long) bytes.getInt(22)), 1));
        }
        if (file.length >= 4 && Short.toUnsignedInt(bytes.getShort(0)) == JPEG_START) {
            return jpeg(bytes);
        }
        return Optional.empty();
    }

    private static long unsigned(int value) {
        return Integer.toUnsignedLong(value);
    }

    private static Optional<PictureHeader> jpeg(ByteBuffer bytes) {
        int orientation = 1;
        int position = 2;
        while (position + 9 <= bytes.limit()) {
            if (Byte.toUnsignedInt(bytes.get(position)) != 0xFF) {
                return Optional.empty();
            }
            int marker = Byte.toUnsignedInt(bytes.get(position + 1));
            if (marker == 0xFF) {
                position++;
                continue;
            }
            int length = Short.toUnsignedInt(bytes.getShort(position + 2));
            if (isFrame(marker)) {
                return Optional.of(new PictureHeader(
                        "jpeg",
                        Short.toUnsignedInt(bytes.getShort(position + 7)),
                        Short.toUnsignedInt(bytes.getShort(position + 5)),
                        orientation));
            }
            if (marker == START_OF_SCAN || length < 2) {
                return Optional.empty();
            }
            if (marker == APP1 && position + 2 + length <= bytes.limit()) {
                orientation = exif(bytes.slice(position + 4, length - 2)).orElse(orientation);
            }
            position += 2 + length;
        }
        return Optional.empty();
    }

    /** Start of frame, of any coding but the tables (C4), extensions (C8) and conditioning (CC) between them. */
    private static boolean isFrame(int marker) {
        return marker >= FIRST_FRAME && marker <= LAST_FRAME && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static Optional<Integer> exif(ByteBuffer segment) {
        if (segment.limit() < EXIF_TIFF + 8 || segment.getInt(0) != 0x45786966) {
            return Optional.empty();
        }
        ByteBuffer tiff = segment.slice(EXIF_TIFF, segment.limit() - EXIF_TIFF);
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return Optional.empty();
        }
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * 12;
            if (entry + 12 > tiff.limit()) {
                return Optional.empty();
            }
            if (Short.toUnsignedInt(tiff.getShort(entry)) == ORIENTATION_TAG) {
                int value = Short.toUnsignedInt(tiff.getShort(entry + 8));
                return value >= 1 && value <= MAX_ORIENTATION ? Optional.of(value) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
