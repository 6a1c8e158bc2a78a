package org.supplyline.label;

import com.lowagie.text.Image;
import com.lowagie.text.pdf.PdfContentByte;
import java.awt.Color;
import java.util.List;
import org.supplyline.paper.CodeImages;
import org.supplyline.paper.LabelText;
import org.supplyline.paper.PaperFonts;

/** Labels of places, 100 × 70 mm: eight on an A4 sheet to cut, or one a page for a label printer. */
final class PlaceLabelPaper {

    private static final float MM = 72 / 25.4f;
    private static final float WIDTH = 100 * MM;
    private static final float HEIGHT = 70 * MM;
    private static final float MARGIN = 4 * MM;
    private static final LabelSheet SHEET = new LabelSheet(WIDTH, HEIGHT, 2, 4);
    private static final float SYMBOL = 36 * MM;
    private static final float BARS_TOP = 19 * MM;

    private final PaperFonts fonts;
    private final PdfContentByte canvas;
    private final float left;
    private final float bottom;

    private PlaceLabelPaper(PaperFonts fonts, PdfContentByte canvas, float left, float bottom) {
        this.fonts = fonts;
        this.canvas = canvas;
        this.left = left;
        this.bottom = bottom;
    }

    /** @param sheet whether they stand on A4 sheets */
    static byte[] pdf(List<PlaceLabel> labels, boolean sheet, PaperFonts fonts) {
        return SHEET.pdf("地点标签 Place labels", labels.size(), sheet, (number, canvas, left, bottom) -> {
            PlaceLabelPaper label = new PlaceLabelPaper(fonts, canvas, left, bottom);
            if (sheet) {
                label.cut();
            }
            label.draw(labels.get(number));
        });
    }

    private void cut() {
        canvas.saveState();
        canvas.setLineDash(3, 3, 0);
        canvas.setLineWidth(0.4f);
        canvas.setColorStroke(Color.GRAY);
        canvas.rectangle(left, bottom, WIDTH, HEIGHT);
        canvas.stroke();
        canvas.restoreState();
    }

    private void draw(PlaceLabel label) {
        Image square = CodeImages.qr(label.code(), canvas);
        square.scaleAbsolute(SYMBOL, SYMBOL);
        square.setAbsolutePosition(left + WIDTH - SYMBOL - MM, bottom + HEIGHT - SYMBOL - 2 * MM);
        canvas.addImage(square);
        float right = WIDTH - SYMBOL - MM;
        LabelText.draw(
                canvas, label.inside(), fonts::faint, box(MARGIN, 58 * MM, right, HEIGHT - MARGIN + 2 * MM, 10, 6));
        LabelText.draw(canvas, label.name().zh(), fonts::strong, box(MARGIN, 34 * MM, right, 59 * MM, 44, 9));
        LabelText.draw(canvas, label.name().en(), fonts::plain, box(MARGIN, 21 * MM, right, 34 * MM, 13, 6));
        Image bars = CodeImages.code128(label.code(), canvas);
        bars.scaleAbsolute(WIDTH - 2 * MARGIN, 12 * MM);
        bars.setAbsolutePosition(left + MARGIN, bottom + BARS_TOP - 12 * MM);
        canvas.addImage(bars);
        LabelText.draw(
                canvas, label.code(), fonts::strong, box(MARGIN + 4 * MM, 0.5f * MM, WIDTH - MARGIN, 6.5f * MM, 12, 8));
    }

    private LabelText.Box box(float x, float y, float right, float top, float most, float least) {
        return new LabelText.Box(left + x, bottom + y, left + right, bottom + top, most, least);
    }
}
