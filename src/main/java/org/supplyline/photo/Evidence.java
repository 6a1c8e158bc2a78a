package org.supplyline.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.supplyline.barcode.PictureFile;
import org.supplyline.barcode.PictureHeader;

/** Draws a picture anew, upright and no larger than evidence needs; where and with what it was taken is left behind. */
final class Evidence {

    static final int MAX_SIDE = 1_600;

    private static final Logger LOG = LoggerFactory.getLogger(Evidence.class);
    private static final long MAX_PIXELS = 64_000_000L;

    private Evidence() {}

    /** As JPEG; empty if the bytes are no picture that can be read. */
    static Optional<byte[]> of(byte[] file) {
        Optional<PictureHeader> header = PictureHeader.of(file).filter(found -> found.pixels() <= MAX_PIXELS);
        if (header.isEmpty()) {
            return Optional.empty();
        }
        try {
            BufferedImage stored = PictureFile.decode(file, header.get(), MAX_PIXELS);
            return Optional.of(jpeg(upright(stored, header.get().orientation())));
        } catch (IOException broken) {
            LOG.info("A photo cannot be read: {}", broken.toString());
            return Optional.empty();
        }
    }

    /** Turns and mirrors by EXIF tag 0x0112 and scales in one drawing. */
    private static BufferedImage upright(BufferedImage stored, int orientation) {
        int width = stored.getWidth();
        int height = stored.getHeight();
        double scale = Math.min(1.0, (double) MAX_SIDE / Math.max(width, height));
        boolean turned = orientation >= 5;
        int w = (int) Math.max(1, Math.round((turned ? height : width) * scale));
        int h = (int) Math.max(1, Math.round((turned ? width : height) * scale));
        AffineTransform way = new AffineTransform();
        way.scale(scale, scale);
        way.concatenate(turn(orientation, width, height));
        BufferedImage upright = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = upright.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, w, h);
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(stored, way, null);
        canvas.dispose();
        return upright;
    }

    private static AffineTransform turn(int orientation, double w, double h) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(image, "jpeg", out)) {
            throw new IOException("this Java writes no JPEG");
        }
        return out.toByteArray();
    }
}
