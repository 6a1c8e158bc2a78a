package org.supplyline.paper;

import java.awt.image.BufferedImage;

/**
 * A bitmap as ZPL II wants it behind {@code ^GFA,} and {@code ~DG}: rows in hexadecimal, runs shortened (ZPL II
 * Programming Guide, "Alternative Data Compression Scheme"), so that a label that is mostly white is sent in a moment.
 */
public final class ZplGraphic {

    private static final int DARK = 128;
    private static final int DIGITS_A_BYTE = 2;
    /** G to Y stand for 1 to 19 repetitions, g to z for 20 to 400 in steps of 20. */
    private static final int STEP = 20;

    private static final int LONGEST = 400;

    private ZplGraphic() {}

    /** For {@code ^GFA,}: bytes in all, bytes in all, bytes a row, rows. */
    public static String field(BufferedImage image) {
        return bytes(image) + "," + download(image);
    }

    /** For {@code ~DG}: bytes in all, bytes a row, rows. */
    public static String download(BufferedImage image) {
        StringBuilder data = new StringBuilder();
        data.append(bytes(image)).append(',').append(rowBytes(image)).append(',');
        String before = "";
        for (int y = 0; y < image.getHeight(); y++) {
            String row = row(image, y);
            data.append(row.equals(before) ? ":" : shortened(row));
            before = row;
        }
        return data.toString();
    }

    private static int rowBytes(BufferedImage image) {
        return (image.getWidth() + Byte.SIZE - 1) / Byte.SIZE;
    }

    private static int bytes(BufferedImage image) {
        return rowBytes(image) * image.getHeight();
    }

    private static String row(BufferedImage image, int y) {
        int digits = rowBytes(image) * DIGITS_A_BYTE;
        StringBuilder row = new StringBuilder(digits);
        for (int digit = 0; digit < digits; digit++) {
            int bits = 0;
            for (int bit = 0; bit < 4; bit++) {
                int x = digit * 4 + bit;
                boolean dark = x < image.getWidth() && image.getRaster().getSample(x, y, 0) < DARK;
                bits = bits << 1 | (dark ? 1 : 0);
            }
            row.append(Character.toUpperCase(Character.forDigit(bits, 16)));
        }
        return row.toString();
    }

    private static String shortened(String row) {
        StringBuilder data = new StringBuilder();
        int end = row.length();
        while (end > 0 && row.charAt(end - 1) == '0') {
            end--;
        }
        int from = 0;
        while (from < end) {
            int to = from;
            while (to < end && row.charAt(to) == row.charAt(from)) {
                to++;
            }
            repeat(data, to - from);
            data.append(row.charAt(from));
            from = to;
        }
        return end < row.length() ? data.append(',').toString() : data.toString();
    }

    private static void repeat(StringBuilder data, int times) {
        int left = times;
        while (left > LONGEST) {
            data.append('z');
            left -= LONGEST;
        }
        if (left >= STEP) {
            data.append((char) ('g' + left / STEP - 1));
        }
        if (left % STEP > 0 && times > 1) {
            data.append((char) ('G' + left % STEP - 1));
        }
    }
}
