package org.supplyline.label;

import com.lowagie.text.Image;
import com.lowagie.text.pdf.PdfContentByte;
import org.supplyline.paper.CodeImages;
import org.supplyline.paper.LabelText;
import org.supplyline.paper.PaperFonts;

/** Labels of goods, 70 × 37 mm: 24 on a sheet of labels in A4, or one a page for a label printer. */
final class ItemLabelPaper {

    private static final float MM = 72 / 25.4f;
    private static final float WIDTH = 70 * MM;
    private static final float HEIGHT = 37 * MM;
    private static final float MARGIN = 5 * MM;
    private static final LabelSheet SHEET = new LabelSheet(WIDTH, HEIGHT, 3, 8);
    private static final float SYMBOL = 17 * MM;

    private final PaperFonts fonts;
    private final PdfContentByte canvas;
    private final float left;
    private final float bottom;

    private ItemLabelPaper(PaperFonts fonts, PdfContentByte canvas, float left, float bottom) {
        this.fonts = fonts;
        this.canvas = canvas;
        this.left = left;
        this.bottom = bottom;
    }

    /** @param sheet whether they stand on A4 sheets */
    static byte[] pdf(ItemLabel label, int copies, boolean sheet, PaperFonts fonts) {
        return SHEET.pdf(
                "物资标签 Item labels",
                copies,
                sheet,
                (copy, canvas, left, bottom) -> new ItemLabelPaper(fonts, canvas, left, bottom).draw(label));
    }

    private void draw(ItemLabel label) {
        float right = label.elements().isPresent() ? WIDTH - SYMBOL - MARGIN - MM : WIDTH - MARGIN;
        label.elements().ifPresent(elements -> {
            Image square = CodeImages.dataMatrix(elements, canvas);
            square.scaleToFit(SYMBOL, SYMBOL);
            square.setAbsolutePosition(left + WIDTH - SYMBOL - MARGIN, bottom + HEIGHT - SYMBOL - MARGIN);
            canvas.addImage(square);
        });
        text(label.name().zh(), true, 22 * MM, HEIGHT - 2 * MM, right, 19, 7);
        text(label.name().en(), false, 17.5f * MM, 22.5f * MM, right, 8, 5);
        text(label.pack().zh() + "  " + label.pack().en(), false, 14 * MM, 18.5f * MM, WIDTH - MARGIN, 8, 5);
        text(label.batch(), true, 10 * MM, 15 * MM, WIDTH - MARGIN, 8, 5);
        Image bars = CodeImages.gtin(label.gtin().digits(), canvas);
        bars.scaleAbsolute(52 * MM, 6.5f * MM);
        bars.setAbsolutePosition(left + (WIDTH - 52 * MM) / 2, bottom + 4.5f * MM);
        canvas.addImage(bars);
        LabelText.draw(
                canvas,
                label.gtin().shortest(),
                fonts::plain,
                new LabelText.Box(
                        left + (WIDTH - 40 * MM) / 2, bottom + MM, left + WIDTH - MARGIN, bottom + 4.7f * MM, 8, 6));
    }

    private void text(String words, boolean strong, float low, float high, float right, float most, float least) {
        LabelText.draw(
                canvas,
                words,
                strong ? fonts::strong : fonts::plain,
                new LabelText.Box(left + MARGIN, bottom + low, left + right, bottom + high, most, least));
    }
}
