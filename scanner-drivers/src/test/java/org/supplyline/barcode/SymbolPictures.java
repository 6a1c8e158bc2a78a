package org.supplyline.barcode;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;
import uk.org.okapibarcode.backend.HumanReadableLocation;
import uk.org.okapibarcode.backend.Symbol;
import uk.org.okapibarcode.output.Java2DRenderer;

/** Pictures of symbols, drawn by Okapi. */
final class SymbolPictures {

    static final int MODULE = 3;
    private static final int QUIET = 12;

    private SymbolPictures() {}

    static BufferedImage of(Symbol symbol, String content) {
        symbol.setHumanReadableLocation(HumanReadableLocation.NONE);
        symbol.setQuietZoneHorizontal(QUIET);
        symbol.setQuietZoneVertical(QUIET);
        symbol.setContent(content);
        BufferedImage image = blank(symbol.getWidth() * MODULE, symbol.getHeight() * MODULE);
        Graphics2D graphics = image.createGraphics();
        new Java2DRenderer(
                        graphics,
                        MODULE,
                        uk.org.okapibarcode.graphics.Color.WHITE,
                        uk.org.okapibarcode.graphics.Color.BLACK)
                .render(symbol);
        graphics.dispose();
        return image;
    }

    static BufferedImage gs1(Symbol symbol, String bracketed) {
        symbol.setDataType(Symbol.DataType.GS1);
        return of(symbol, bracketed);
    }

    static BufferedImage blank(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return image;
    }

    static BufferedImage inverted(BufferedImage image) {
        BufferedImage other = blank(image.getWidth(), image.getHeight());
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                other.setRGB(x, y, ~image.getRGB(x, y));
            }
        }
        return other;
    }

    /** Turned around the middle of a white square that holds it at any angle. */
    static BufferedImage turned(BufferedImage image, double degrees) {
        int side = (int) Math.hypot(image.getWidth(), image.getHeight()) + 1;
        AffineTransform turn =
                AffineTransform.getTranslateInstance((side - image.getWidth()) / 2.0, (side - image.getHeight()) / 2.0);
        turn.rotate(Math.toRadians(degrees), image.getWidth() / 2.0, image.getHeight() / 2.0);
        BufferedImage other = blank(side, side);
        Graphics2D graphics = other.createGraphics();
        graphics.drawImage(image, new AffineTransformOp(turn, AffineTransformOp.TYPE_BILINEAR), 0, 0);
        graphics.dispose();
        return other;
    }

    static BufferedImage beside(BufferedImage... images) {
        int width = 0;
        int height = 0;
        for (BufferedImage image : images) {
            width += image.getWidth();
            height = Math.max(height, image.getHeight());
        }
        BufferedImage all = blank(width, height);
        Graphics2D graphics = all.createGraphics();
        int x = 0;
        for (BufferedImage image : images) {
            graphics.drawImage(image, x, 0, null);
            x += image.getWidth();
        }
        graphics.dispose();
        return all;
    }

    static BufferedImage noise(int width, int height, long seed) {
        Random random = new Random(seed);
        BufferedImage image = blank(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, 0x010101 * random.nextInt(256));
            }
        }
        return image;
    }

    static byte[] file(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
