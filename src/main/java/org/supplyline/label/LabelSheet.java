package org.supplyline.label;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;

/**
 * Where labels stand: in a grid in the middle of A4 sheets, row by row from the top, or one a page for a label printer.
 *
 * @param width of a label in points
 * @param height of a label in points
 */
record LabelSheet(float width, float height, int columns, int rows) {

    /** Draws a label whose lower left corner is that point. */
    interface Drawing {
        void draw(int label, PdfContentByte canvas, float left, float bottom);
    }

    /** @param sheet whether they stand on A4 sheets */
    byte[] pdf(String title, int labels, boolean sheet, Drawing drawing) {
        Rectangle page = sheet ? PageSize.A4 : new Rectangle(width, height);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document document = new Document(page, 0, 0, 0, 0);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        document.addTitle(title);
        document.addCreator("Supplyline");
        document.open();
        int across = sheet ? columns : 1;
        int down = sheet ? rows : 1;
        float left = (page.getWidth() - across * width) / 2;
        float bottom = (page.getHeight() - down * height) / 2;
        for (int label = 0; label < labels; label++) {
            int at = label % (across * down);
            if (at == 0) {
                document.newPage();
            }
            float x = left + at % across * width;
            float y = bottom + (down - 1 - at / across) * height;
            drawing.draw(label, writer.getDirectContent(), x, y);
        }
        document.close();
        return out.toByteArray();
    }
}
