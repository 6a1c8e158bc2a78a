package org.supplyline.paper;

import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a graphic of ZPL back, as a printer would. */
public final class ZplPicture {

    private static final Pattern FIELD = Pattern.compile("\\^GFA,\\d+,(\\d+),(\\d+),([^^]+)\\^FS");
    private static final Pattern DOWNLOAD = Pattern.compile("~DGR:\\w+\\.GRF,(\\d+),(\\d+),(\\S+)");

    private ZplPicture() {}

    /** The first graphic of the labels. */
    public static BufferedImage first(String zpl) {
        for (Pattern pattern : new Pattern[] {DOWNLOAD, FIELD}) {
            Matcher matcher = pattern.matcher(zpl);
            if (matcher.find()) {
                return read(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), matcher.group(3));
            }
        }
        throw new AssertionError("There is no graphic in " + zpl.substring(0, Math.min(200, zpl.length())));
    }

    /** How many dots are black. */
    public static long dark(BufferedImage image) {
        long dark = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                dark += image.getRaster().getSample(x, y, 0) == 0 ? 1 : 0;
            }
        }
        return dark;
    }

    private static BufferedImage read(int bytes, int rowBytes, String data) {
        BufferedImage image = new BufferedImage(rowBytes * 8, bytes / rowBytes, BufferedImage.TYPE_BYTE_GRAY);
        StringBuilder row = new StringBuilder();
        String before = "";
        int y = 0;
        int times = 0;
        for (int i = 0; i < data.length(); i++) {
            char c = data.charAt(i);
            if (c >= 'G' && c <= 'Y') {
                times += c - 'G' + 1;
            } else if (c >= 'g' && c <= 'z') {
                times += (c - 'g' + 1) * 20;
            } else if (c == ':') {
                row.append(before);
            } else if (c == ',') {
                row.append("0".repeat(rowBytes * 2 - row.length()));
            } else {
                row.append(String.valueOf(c).repeat(Math.max(1, times)));
                times = 0;
            }
            if (row.length() == rowBytes * 2) {
                before = row.toString();
                draw(image, y, before);
                row.setLength(0);
                y++;
            }
        }
        if (y != image.getHeight() || row.length() > 0) {
            throw new AssertionError("The graphic has %d rows, not %d.".formatted(y, image.getHeight()));
        }
        return image;
    }

    private static void draw(BufferedImage image, int y, String row) {
        for (int digit = 0; digit < row.length(); digit++) {
            int bits = Integer.parseInt(row.substring(digit, digit + 1).toLowerCase(Locale.ROOT), 16);
            for (int bit = 0; bit < 4; bit++) {
                boolean dark = (bits >> (3 - bit) & 1) == 1;
                image.getRaster().setSample(digit * 4 + bit, y, 0, dark ? 0 : 255);
            }
        }
    }
}
