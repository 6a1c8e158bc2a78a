package org.supplyline.paper;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import uk.org.okapibarcode.backend.Code128;
import uk.org.okapibarcode.graphics.Rectangle;

/** What a label printer has no letters for, drawn in its dots: black on white, without grey edges. */
public final class LabelCanvas {

    private final Font face;
    private final Graphics2D pen;

    private LabelCanvas(Font face, Graphics2D pen) {
        this.face = face;
        this.pen = pen;
    }

    /**
     * A drawing of so many dots.
     *
     * @param face the letters, at any size
     */
    public static BufferedImage draw(int width, int height, Font face, Consumer<LabelCanvas> drawing) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLACK);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_OFF);
        drawing.accept(new LabelCanvas(face, pen));
        pen.dispose();
        return image;
    }

    /** For all that is no line of words. */
    public Graphics2D pen() {
        return pen;
    }

    /**
     * An SSCC as GS1-128, each module as many whole dots wide, so that no bar has a blurred edge; the quiet zones of ten
     * modules on either side are left to who places it.
     *
     * @return how many dots wide it is
     */
    public int sscc(String digits, int x, int y, int module, int height) {
        return bars(CodeImages.ssccSymbol(digits), x, y, module, height);
    }

    /** A GTIN as GS1-128, as {@link #sscc} draws its number. */
    public int gtin(String digits, int x, int y, int module, int height) {
        return bars(CodeImages.gtinSymbol(digits), x, y, module, height);
    }

    /** A GS1 DataMatrix, each module a square of whole dots, right of and below the point; without its quiet zone. */
    public void dataMatrix(String elements, int x, int y, int module) {
        for (Rectangle square : CodeImages.dataMatrixSymbol(elements).getRectangles()) {
            pen.fillRect(
                    x + (int) Math.round(square.x) * module,
                    y + (int) Math.round(square.y) * module,
                    (int) Math.round(square.width) * module,
                    (int) Math.round(square.height) * module);
        }
    }

    private int bars(Code128 symbol, int x, int y, int module, int height) {
        for (Rectangle bar : symbol.getRectangles()) {
            int left = (int) Math.round(bar.x) - symbol.getQuietZoneHorizontal();
            pen.fillRect(x + left * module, y, (int) Math.round(bar.width) * module, height);
        }
        return (symbol.getWidth() - 2 * symbol.getQuietZoneHorizontal()) * module;
    }

    /**
     * A line of words on a base line; what is too wide is written smaller.
     *
     * @param room dots that it may be wide
     * @param smallest size below which it rather runs over
     */
    public void line(String text, float size, int x, int y, int room, float smallest) {
        Font font = face.deriveFont(size);
        int wide = pen.getFontMetrics(font).stringWidth(text);
        pen.setFont(wide <= room ? font : font.deriveFont(Math.max(smallest, size * room / wide)));
        pen.drawString(text, x, y);
    }
}
