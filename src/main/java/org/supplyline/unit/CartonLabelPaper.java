package org.supplyline.unit;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Image;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.supplyline.gs1.Sscc;
import org.supplyline.paper.CodeImages;
import org.supplyline.paper.PaperFonts;

/** Labels of 100 × 70 mm, one a page, for a label printer; a sheet printer puts several on a page by its own setting. */
final class CartonLabelPaper {

    private static final float POINTS_A_MM = 72 / 25.4f;
    private static final float WIDTH = 100 * POINTS_A_MM;
    private static final float HEIGHT = 70 * POINTS_A_MM;
    private static final float MARGIN = 4 * POINTS_A_MM;
    private static final float SYMBOL = 40 * POINTS_A_MM;
    private static final float MODULE = 0.495f * POINTS_A_MM;
    private static final float BARS = 15 * POINTS_A_MM;

    /** Points of the number's letters, which become smaller so that no digit is cut off. */
    private static final float NUMBER = 26;

    private static final float GAP = 8;

    private final PaperFonts fonts;

    private CartonLabelPaper(PaperFonts fonts) {
        this.fonts = fonts;
    }

    static byte[] pdf(List<CartonLabel> labels, PaperFonts fonts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document document = new Document(new Rectangle(WIDTH, HEIGHT), 0, 0, 0, 0);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        document.addTitle("箱标签 Carton labels");
        document.addCreator("Supplyline");
        document.open();
        CartonLabelPaper paper = new CartonLabelPaper(fonts);
        for (CartonLabel label : labels) {
            document.newPage();
            paper.draw(label, writer.getDirectContent());
        }
        document.close();
        return out.toByteArray();
    }

    private void draw(CartonLabel label, PdfContentByte canvas) {
        Image symbol = CodeImages.qr(label.url(), canvas);
        symbol.scaleAbsolute(SYMBOL, SYMBOL);
        symbol.setAbsolutePosition(MARGIN / 2, HEIGHT - MARGIN - SYMBOL);
        canvas.addImage(symbol);
        float left = MARGIN / 2 + SYMBOL + MARGIN / 2;
        float top = HEIGHT - MARGIN;
        text(canvas, new Phrase(label.issuer(), fonts.faint(8)), left, top, WIDTH - MARGIN, top - 22, 9.5f);
        text(canvas, new Phrase(label.content().zh(), fonts.strong(17)), left, top - 20, WIDTH - MARGIN, top - 66, 20);
        text(canvas, new Phrase(label.content().en(), fonts.plain(9)), left, top - 64, WIDTH - MARGIN, top - 90, 11);
        text(canvas, new Phrase(label.detail(), fonts.plain(10)), left, top - 88, WIDTH - MARGIN, MARGIN + 62, 12.5f);
        label.sscc().ifPresentOrElse(sscc -> bars(sscc, label.part(), canvas), () -> number(label, canvas));
    }

    private void number(CartonLabel label, PdfContentByte canvas) {
        Font partFont = fonts.strong(18);
        float room = WIDTH - 2 * MARGIN - (label.part().isEmpty() ? 0 : width(label.part(), partFont) + GAP);
        float size = NUMBER * Math.min(1, room / width(label.code(), fonts.strong(NUMBER)));
        float baseline = MARGIN + 10;
        ColumnText.showTextAligned(
                canvas, Element.ALIGN_LEFT, new Phrase(label.code(), fonts.strong(size)), MARGIN, baseline, 0);
        part(label.part(), partFont, baseline, canvas);
    }

    private static float width(String text, Font font) {
        return new Chunk(text, font).getWidthPoint();
    }

    /** As GS1 wants it on a logistic label: modules of 0.495 mm at least, the number in letters below. */
    private void bars(Sscc sscc, String part, PdfContentByte canvas) {
        Image bars = CodeImages.sscc(sscc.digits(), canvas);
        float width = bars.getWidth() * MODULE;
        bars.scaleAbsolute(width, BARS);
        bars.setAbsolutePosition((WIDTH - width) / 2, MARGIN + 16);
        canvas.addImage(bars);
        text(canvas, new Phrase(CartonLabel.readable(sscc), fonts.strong(12)), MARGIN, MARGIN + 15, WIDTH, 0, 13);
        part(part, fonts.strong(12), MARGIN + 3, canvas);
    }

    private static void part(String part, Font font, float baseline, PdfContentByte canvas) {
        ColumnText.showTextAligned(canvas, Element.ALIGN_RIGHT, new Phrase(part, font), WIDTH - MARGIN, baseline, 0);
    }

    /** Text that runs over its box is cut off, not printed over its neighbour. */
    private static void text(
            PdfContentByte canvas, Phrase phrase, float left, float top, float right, float bottom, float leading) {
        ColumnText column = new ColumnText(canvas);
        column.setSimpleColumn(phrase, left, bottom, right, top, leading, Element.ALIGN_LEFT);
        column.go();
    }
}
