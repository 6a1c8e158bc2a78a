package org.supplyline.dispatch.paper;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Image;
import com.lowagie.text.PageSize;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.supplyline.paper.CodeImages;
import org.supplyline.paper.LabelText;
import org.supplyline.paper.PaperFonts;

/** Staged-carton labels, each half of an A4 sheet (210 × 148 mm), to be cut between the two. */
public final class StagedLabelPaper {

    private static final float MM = 72 / 25.4f;
    private static final float WIDTH = PageSize.A4.getWidth();
    private static final float HEIGHT = PageSize.A4.getHeight() / 2;
    private static final float MARGIN = 9 * MM;
    /** The ink of a Chinese character fills 0.92 of its em: 4 cm of ink. */
    private static final float NAME_SIZE = 40 * MM / 0.92f;

    private static final float NAME_TOP = HEIGHT - 5 * MM;
    private static final float NAME_BOTTOM = NAME_TOP - 91 * MM;
    private static final float BAR_TOP = 45 * MM;
    private static final float BAR_BOTTOM = 34 * MM;
    private static final float STRIPED = 18 * MM;
    private static final float SYMBOL = 25 * MM;
    private static final float TEXT_LEFT = MARGIN + SYMBOL + 3 * MM;
    private static final float PART_LEFT = 141 * MM;

    private final PaperFonts fonts;
    private final PdfContentByte canvas;
    private final float base;

    private StagedLabelPaper(PaperFonts fonts, PdfContentByte canvas, float base) {
        this.fonts = fonts;
        this.canvas = canvas;
        this.base = base;
    }

    public static byte[] pdf(List<StagedLabel> labels, PaperFonts fonts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document document = new Document(PageSize.A4, 0, 0, 0, 0);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        document.addTitle("集货标签 Staged cartons");
        document.addCreator("Supplyline");
        document.open();
        for (int i = 0; i < labels.size(); i++) {
            boolean upper = i % 2 == 0;
            if (upper) {
                document.newPage();
                cut(writer.getDirectContent());
            }
            new StagedLabelPaper(fonts, writer.getDirectContent(), upper ? HEIGHT : 0).draw(labels.get(i));
        }
        document.close();
        return out.toByteArray();
    }

    private static void cut(PdfContentByte canvas) {
        canvas.saveState();
        canvas.setLineDash(4, 4, 0);
        canvas.setLineWidth(0.5f);
        canvas.setColorStroke(Color.GRAY);
        canvas.moveTo(0, HEIGHT);
        canvas.lineTo(WIDTH, HEIGHT);
        canvas.stroke();
        canvas.restoreState();
    }

    private void draw(StagedLabel label) {
        LabelText.drawBig(
                canvas,
                label.receiver().zh(),
                fonts,
                box(MARGIN, NAME_BOTTOM, WIDTH - MARGIN, NAME_TOP, NAME_SIZE, NAME_SIZE));
        LabelText.draw(
                canvas,
                label.receiver().en(),
                fonts::plain,
                box(MARGIN, BAR_TOP + 0.4f * MM, WIDTH / 2, NAME_BOTTOM, 12, 6));
        LabelText.draw(
                canvas,
                label.from(),
                fonts::faint,
                box(WIDTH / 2 + 2 * MM, BAR_TOP + 0.4f * MM, WIDTH - MARGIN, NAME_BOTTOM, 11, 6),
                Element.ALIGN_RIGHT);
        bar(label.earmark());
        codes(label);
        LabelText.draw(
                canvas,
                label.part(),
                fonts::strong,
                box(PART_LEFT, 6 * MM, WIDTH - MARGIN, BAR_BOTTOM + 2 * MM, 68, 20),
                Element.ALIGN_RIGHT);
    }

    private void bar(EarmarkBar bar) {
        EarmarkBar.Kind kind = bar.kind();
        float height = BAR_TOP - BAR_BOTTOM;
        canvas.saveState();
        canvas.rectangle(MARGIN, base + BAR_BOTTOM, WIDTH - 2 * MARGIN, height);
        canvas.setColorFill(kind.colour());
        canvas.setLineWidth(1.2f);
        canvas.fillStroke();
        canvas.restoreState();
        if (kind.ends().isStriped()) {
            stripes(MARGIN + 2 * MM, kind, height);
            stripes(WIDTH - MARGIN - STRIPED, kind, height);
        }
        float inset = kind.ends().isStriped() ? STRIPED + 2 * MM : 4 * MM;
        LabelText.draw(
                canvas,
                bar.text(),
                size -> lettering(kind, size),
                box(MARGIN + inset, BAR_BOTTOM, WIDTH - MARGIN - inset, BAR_TOP - MM, 20, 8),
                Element.ALIGN_CENTER);
    }

    private Font lettering(EarmarkBar.Kind kind, float size) {
        Font font = fonts.strong(size);
        if (kind.isFilled()) {
            font.setColor(Color.WHITE);
        }
        return font;
    }

    /** White stripes over one end of the bar. */
    private void stripes(float left, EarmarkBar.Kind kind, float height) {
        canvas.saveState();
        canvas.setColorFill(Color.WHITE);
        float lean = kind.ends().slant() * height / 2;
        for (float x = left; x < left + STRIPED - 4 * MM; x += 4 * MM) {
            canvas.moveTo(x, base + BAR_BOTTOM);
            canvas.lineTo(x + 2 * MM, base + BAR_BOTTOM);
            canvas.lineTo(x + 2 * MM + lean, base + BAR_TOP);
            canvas.lineTo(x + lean, base + BAR_TOP);
            canvas.closePath();
        }
        canvas.fill();
        canvas.restoreState();
    }

    private void codes(StagedLabel label) {
        Image square = CodeImages.qr(label.address(), canvas);
        square.scaleAbsolute(SYMBOL, SYMBOL);
        square.setAbsolutePosition(MARGIN - 2 * MM, base + BAR_BOTTOM - MM - SYMBOL);
        canvas.addImage(square);
        Image bars = CodeImages.code128(label.order(), canvas);
        bars.scaleAbsolute(72 * MM, 8 * MM);
        bars.setAbsolutePosition(TEXT_LEFT - 3 * MM, base + BAR_BOTTOM - 9.5f * MM);
        canvas.addImage(bars);
        LabelText.draw(
                canvas,
                (label.order() + "    " + label.carton()).strip(),
                fonts::strong,
                box(TEXT_LEFT, 19 * MM, PART_LEFT, BAR_BOTTOM - 9.5f * MM, 11, 6));
        String goods = label.goods().en().isEmpty()
                ? label.goods().zh()
                : label.goods().zh() + "  " + label.goods().en();
        LabelText.draw(
                canvas,
                label.detail().isEmpty() ? goods : goods + "\n" + label.detail(),
                fonts::plain,
                box(TEXT_LEFT, 4 * MM, PART_LEFT, 19 * MM, 13, 6));
    }

    private LabelText.Box box(float left, float bottom, float right, float top, float most, float least) {
        return new LabelText.Box(left, base + bottom, right, base + top, most, least);
    }
}
