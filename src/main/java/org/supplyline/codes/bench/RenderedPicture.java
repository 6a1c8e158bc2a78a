package org.supplyline.codes.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.supplyline.codes.bench.Mishap.Conditions;

/**
 * A picture of one symbol after a mishap.
 *
 * @param symbology as {@code decode} names it
 * @param text what a reader must say
 * @param mishap what was strong
 * @param png the picture's file
 */
// Two pictures are never compared.
@SuppressWarnings("ArrayRecordComponent")
public record RenderedPicture(String symbology, String text, Mishap mishap, byte[] png) {

    private static final double ROOM = 1.15;
    private static final int SAMPLES = 4;
    private static final int WHITE = 255;

    /** Sees the drawing through the mishap; the same seed makes the same picture. */
    public static RenderedPicture of(SymbolDrawing drawing, Mishap mishap, Random random) throws IOException {
        Conditions conditions = mishap.draw(random);
        float[][] light = seen(drawing.image(), conditions);
        blur(light, conditions.blur() * conditions.module());
        BufferedImage image = developed(light, conditions, random);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return new RenderedPicture(drawing.symbology(), drawing.text(), mishap, png.toByteArray());
    }

    /** Paper's brightness from 0 to 1 at each pixel, several samples to a pixel. */
    private static float[][] seen(BufferedImage drawing, Conditions conditions) {
        double shrink = conditions.module() / SymbolDrawing.MODULE;
        double turn = Math.toRadians(conditions.degrees());
        double wide = drawing.getWidth() * shrink;
        double high = drawing.getHeight() * shrink;
        int width = (int) (ROOM * (Math.abs(wide * Math.cos(turn)) + Math.abs(high * Math.sin(turn)))) + 8;
        int height = (int) (ROOM * (Math.abs(wide * Math.sin(turn)) + Math.abs(high * Math.cos(turn)))) + 8;
        float[][] light = new float[height][width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float sum = 0;
                for (int sample = 0; sample < SAMPLES * SAMPLES; sample++) {
                    double dx = x + (sample % SAMPLES + 0.5) / SAMPLES - width / 2.0;
                    int sampleRow = sample / SAMPLES;
                    double dy = y + (sampleRow + 0.5) / SAMPLES - height / 2.0;
                    double along = Math.cos(turn) * dx + Math.sin(turn) * dy;
                    double across = -Math.sin(turn) * dx + Math.cos(turn) * dy;
                    sum += paper(
                            drawing,
                            unrolled(along, wide, conditions.bend()) / shrink + drawing.getWidth() / 2.0,
                            across / shrink + drawing.getHeight() / 2.0);
                }
                light[y][x] = sum / (SAMPLES * SAMPLES);
            }
        }
        return light;
    }

    /** Where on the flat label lies what is seen at this distance from the middle of a bottle. */
    private static double unrolled(double along, double wide, double bend) {
        if (bend == 0) {
            return along;
        }
        double radius = wide / bend;
        double sine = along / radius;
        return Math.abs(sine) >= 1 ? Math.signum(along) * wide : Math.asin(sine) * radius;
    }

    private static float paper(BufferedImage drawing, double x, double y) {
        boolean inside = x >= 0 && y >= 0 && x < drawing.getWidth() && y < drawing.getHeight();
        return inside ? drawing.getRaster().getSample((int) x, (int) y, 0) / (float) WHITE : 1;
    }

    /** Gaussian, rows then columns. */
    private static void blur(float[][] light, double sigma) {
        int radius = (int) Math.ceil(3 * sigma);
        double[] weights = new double[2 * radius + 1];
        double sum = 0;
        for (int i = -radius; i <= radius; i++) {
            weights[i + radius] = Math.exp(-i * i / (2 * sigma * sigma));
            sum += weights[i + radius];
        }
        int height = light.length;
        int width = light[0].length;
        float[][] rows = new float[height][width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double value = 0;
                for (int i = -radius; i <= radius; i++) {
                    value += weights[i + radius] * light[y][Math.min(width - 1, Math.max(0, x + i))];
                }
                rows[y][x] = (float) (value / sum);
            }
        }
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double value = 0;
                for (int i = -radius; i <= radius; i++) {
                    value += weights[i + radius] * rows[Math.min(height - 1, Math.max(0, y + i))][x];
                }
                light[y][x] = (float) (value / sum);
            }
        }
    }

    /** Ink and paper in uneven light, with the noise of a sensor. */
    private static BufferedImage developed(float[][] light, Conditions conditions, Random random) {
        int height = light.length;
        int width = light[0].length;
        double direction = random.nextDouble() * 2 * Math.PI;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double towards = (Math.cos(direction) * (x / (double) width - 0.5)
                                + Math.sin(direction) * (y / (double) height - 0.5))
                        / Math.sqrt(2);
                double lit = 1 - conditions.shadow() * (0.5 + towards);
                double value = (conditions.black() + (conditions.white() - conditions.black()) * light[y][x]) * lit
                        + conditions.noise() * random.nextGaussian();
                image.getRaster().setSample(x, y, 0, (int) Math.max(0, Math.min(WHITE, Math.round(value))));
            }
        }
        return image;
    }
}
