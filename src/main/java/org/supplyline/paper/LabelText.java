package org.supplyline.paper;

import com.lowagie.text.Chunk;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import java.util.List;
import java.util.function.Function;

/** Text on a label: it is made smaller until it fits its box, and never runs over its neighbour. */
public final class LabelText {

    private static final float SMALLER = 0.93f;
    private static final float LEADING = 1.2f;

    private LabelText() {}

    /**
     * Where text goes, in points from the lower left corner of the page.
     *
     * @param most size of the letters, if there is room
     * @param least below it the text is cut off
     */
    public record Box(float left, float bottom, float right, float top, float most, float least) {}

    /** Writes it into the upper part of the box. */
    public static void draw(PdfContentByte canvas, String text, Function<Float, Font> font, Box box) {
        draw(canvas, text, font, box, Element.ALIGN_LEFT);
    }

    /** @param align one of the constants of {@link Element} */
    public static void draw(PdfContentByte canvas, String text, Function<Float, Font> font, Box box, int align) {
        float size = box.most();
        while (size * SMALLER >= box.least() && !fits(canvas, text, font, box, size, align)) {
            size *= SMALLER;
        }
        column(canvas, text, font, box, size, align).go();
    }

    private static boolean fits(
            PdfContentByte canvas, String text, Function<Float, Font> font, Box box, float size, int align) {
        return !ColumnText.hasMoreText(
                column(canvas, text, font, box, size, align).go(true));
    }

    private static ColumnText column(
            PdfContentByte canvas, String text, Function<Float, Font> font, Box box, float size, int align) {
        ColumnText column = new ColumnText(canvas);
        column.setSimpleColumn(
                new Phrase(text, font.apply(size)),
                box.left(),
                box.bottom(),
                box.right(),
                box.top(),
                size * LEADING,
                align);
        return column;
    }

    /** Writes the name over the whole width of the box, as large as one or two lines allow. */
    public static void drawBig(PdfContentByte canvas, String name, PaperFonts fonts, Box box) {
        BigName big = BigName.fit(
                name,
                box.right() - box.left(),
                box.top() - box.bottom(),
                box.most(),
                text -> new Chunk(text, fonts.strong(1)).getWidthPoint());
        float size = (float) big.size();
        List<String> lines = big.lines();
        float height = box.top() - box.bottom();
        for (int i = 0; i < lines.size(); i++) {
            ColumnText.showTextAligned(
                    canvas,
                    Element.ALIGN_CENTER,
                    new Phrase(lines.get(i), fonts.strong(size)),
                    (box.left() + box.right()) / 2,
                    box.top() - (float) big.baseline(i, height),
                    0);
        }
    }
}
