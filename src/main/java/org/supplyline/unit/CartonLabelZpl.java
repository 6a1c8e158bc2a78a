package org.supplyline.unit;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import org.supplyline.paper.PaperFonts;

/**
 * The same labels in ZPL II for a printer of 8 dots a millimetre. Words are sent as a bitmap, so that a printer without
 * Chinese letters prints them too; the code is drawn by the printer, sharp to the dot.
 */
final class CartonLabelZpl {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 560;
    private static final int LEFT = 368;
    private static final int MARGIN = 28;
    private static final int DARK = 128;

    private final Font face;

    private CartonLabelZpl(Font face) {
        this.face = face;
    }

    static String zpl(List<CartonLabel> labels, PaperFonts fonts) {
        CartonLabelZpl printer = new CartonLabelZpl(fonts.drawn());
        StringBuilder zpl = new StringBuilder();
        labels.forEach(label -> printer.append(zpl, label));
        return zpl.toString();
    }

    private void append(StringBuilder zpl, CartonLabel label) {
        zpl.append("^XA^CI28^PW").append(WIDTH).append("^LL").append(HEIGHT).append('\n');
        zpl.append("^FO0,0^GFA,").append(graphic(words(label))).append("^FS\n");
        // Model 2, 7 dots a module: a URL of 50 characters takes 33 modules, 231 dots.
        zpl.append("^FO")
                .append(MARGIN)
                .append(',')
                .append(MARGIN)
                .append("^BQN,2,7^FDMA,")
                .append(label.url())
                .append("^FS\n^XZ\n");
    }

    private BufferedImage words(CartonLabel label) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        canvas.setColor(Color.BLACK);
        canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_OFF);
        line(canvas, label.issuer(), 24, LEFT, 56);
        line(canvas, label.content().zh(), 52, LEFT, 128);
        line(canvas, label.content().en(), 26, LEFT, 172);
        line(canvas, label.detail(), 30, LEFT, 226);
        line(canvas, label.code(), 76, MARGIN, HEIGHT - 56);
        line(canvas, label.part(), 52, WIDTH - 160, HEIGHT - 56);
        canvas.dispose();
        return image;
    }

    /** What is too wide is written smaller, down to half. */
    private void line(Graphics2D canvas, String text, float size, int x, int y) {
        Font font = face.deriveFont(size);
        int room = WIDTH - MARGIN - x;
        int wide = canvas.getFontMetrics(font).stringWidth(text);
        canvas.setFont(wide <= room ? font : font.deriveFont(Math.max(size / 2, size * room / wide)));
        canvas.drawString(text, x, y);
    }

    /** Bytes in all, bytes in all, bytes a row, and the rows in hexadecimal. */
    private static String graphic(BufferedImage image) {
        int row = WIDTH / 8;
        StringBuilder hex = new StringBuilder(row * HEIGHT * 2);
        for (int y = 0; y < HEIGHT; y++) {
            for (int column = 0; column < row; column++) {
                int bits = 0;
                for (int bit = 0; bit < 8; bit++) {
                    boolean dark = image.getRaster().getSample(column * 8 + bit, y, 0) < DARK;
                    bits = bits << 1 | (dark ? 1 : 0);
                }
                hex.append(String.format(Locale.ROOT, "%02X", bits));
            }
        }
        int bytes = row * HEIGHT;
        return bytes + "," + bytes + "," + row + "," + hex;
    }
}
