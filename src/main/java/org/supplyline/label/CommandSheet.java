package org.supplyline.label;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Image;
import com.lowagie.text.PageSize;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.supplyline.paper.CodeImages;
import org.supplyline.paper.LabelText;
import org.supplyline.paper.PaperFonts;
import org.supplyline.paper.Words;

/** One A4 sheet with the codes that tell a scanner what to do, for the wall at the dock; gloves stay on. */
final class CommandSheet {

    private static final float MM = 72 / 25.4f;
    private static final float WIDTH = PageSize.A4.getWidth();
    private static final float TOP = PageSize.A4.getHeight() - 10 * MM;
    private static final float MARGIN = 9 * MM;
    private static final int COLUMNS = 5;
    private static final float CELL = (WIDTH - 2 * MARGIN) / COLUMNS;
    private static final float CELL_HEIGHT = 47 * MM;
    private static final float HEADING = 8 * MM;
    private static final float SYMBOL = 21 * MM;

    private final PaperFonts fonts;
    private final PdfContentByte canvas;
    private float y = TOP;

    private CommandSheet(PaperFonts fonts, PdfContentByte canvas) {
        this.fonts = fonts;
        this.canvas = canvas;
    }

    /** Codes that belong together. */
    record Group(Words title, List<Command> commands) {

        Group {
            commands = List.copyOf(commands);
        }
    }

    /** A code and what it does. */
    record Command(String code, Words does) {}

    static byte[] pdf(String issuer, List<Group> groups, PaperFonts fonts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document document = new Document(PageSize.A4, 0, 0, 0, 0);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        document.addTitle("操作码 Command codes");
        document.addCreator("Supplyline");
        document.open();
        CommandSheet sheet = new CommandSheet(fonts, writer.getDirectContent());
        sheet.title(issuer);
        groups.forEach(sheet::group);
        document.close();
        return out.toByteArray();
    }

    private void title(String issuer) {
        write("操作码  Command codes", true, MARGIN, WIDTH * 0.6f, 12 * MM, 20, Element.ALIGN_LEFT);
        write(issuer, false, WIDTH * 0.6f, WIDTH - MARGIN, 12 * MM, 10, Element.ALIGN_RIGHT);
        y -= 12 * MM;
        write(
                "戴着手套不必点屏幕：扫一下即可。手机扫方码，激光枪扫条码。   Keep your gloves on and scan: phones the square code, laser scanners the bars.",
                false,
                MARGIN,
                WIDTH - MARGIN,
                6 * MM,
                9,
                Element.ALIGN_LEFT);
        y -= 7 * MM;
    }

    private void group(Group group) {
        write(group.title().zh() + "  " + group.title().en(), true, MARGIN, WIDTH - MARGIN, HEADING, 12, 0);
        y -= HEADING;
        for (int i = 0; i < group.commands().size(); i++) {
            if (i > 0 && i % COLUMNS == 0) {
                y -= CELL_HEIGHT;
            }
            draw(group.commands().get(i), MARGIN + i % COLUMNS * CELL);
        }
        y -= CELL_HEIGHT;
    }

    private void draw(Command command, float left) {
        canvas.saveState();
        canvas.setLineWidth(0.5f);
        canvas.rectangle(left + MM, y - CELL_HEIGHT + MM, CELL - 2 * MM, CELL_HEIGHT - 2 * MM);
        canvas.stroke();
        canvas.restoreState();
        float above = y;
        y -= 2 * MM;
        write(command.does().zh(), true, left + 2 * MM, left + CELL - 2 * MM, 7 * MM, 14, Element.ALIGN_CENTER);
        y -= 7 * MM;
        write(command.does().en(), false, left + 2 * MM, left + CELL - 2 * MM, 4.5f * MM, 8, Element.ALIGN_CENTER);
        y = above;
        Image square = CodeImages.qr(command.code(), canvas);
        square.scaleAbsolute(SYMBOL, SYMBOL);
        square.setAbsolutePosition(left + (CELL - SYMBOL) / 2, y - 12.5f * MM - SYMBOL);
        canvas.addImage(square);
        Image bars = CodeImages.code128(command.code(), canvas);
        bars.scaleAbsolute(CELL - 2.5f * MM, 8 * MM);
        bars.setAbsolutePosition(left + 1.25f * MM, y - 42 * MM);
        canvas.addImage(bars);
        y -= 42 * MM;
        write(command.code(), false, left + 2 * MM, left + CELL - 2 * MM, 4.5f * MM, 7.5f, Element.ALIGN_CENTER);
        y = above;
    }

    /** Writes it below where the sheet has come to. */
    private void write(String text, boolean strong, float left, float right, float height, float size, int align) {
        LabelText.Box box = new LabelText.Box(left, y - height, right, y, size, 5);
        LabelText.draw(canvas, text, strong ? fonts::strong : fonts::plain, box, align);
    }
}
