package org.supplyline.donation.acceptance;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Image;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.util.List;
import org.supplyline.paper.CodeImages;
import org.supplyline.paper.PaperFonts;
import org.supplyline.paper.Sheet;
import org.supplyline.paper.Words;

/** The papers of the door, 接收单 and 验收单: A4, or the three-part slip, with boxes for signatures and stamps. */
final class DoorPaper {

    private static final float BOX_HEIGHT = 74;
    private static final float SLIP_BOX_HEIGHT = 46;

    private final PaperFonts fonts;
    private final Content content;
    private final Sheet sheet;
    private final boolean slip;

    private DoorPaper(PaperFonts fonts, Content content, Sheet.Format format) {
        this.fonts = fonts;
        this.content = content;
        this.sheet = new Sheet(fonts, format);
        this.slip = format == Sheet.Format.SLIP;
    }

    /**
     * What the paper says.
     *
     * @param facts label and value
     * @param heads of the columns, with their widths
     * @param rows a cell for each column
     * @param boxes who signs, and what stands in the corner
     */
    record Content(
            Words title,
            String issuer,
            String code,
            List<Fact> facts,
            List<Column> heads,
            List<List<Words>> rows,
            Words sum,
            Words note,
            List<Fact> boxes,
            String footer) {

        Content {
            facts = List.copyOf(facts);
            heads = List.copyOf(heads);
            rows = List.copyOf(rows);
            boxes = List.copyOf(boxes);
        }
    }

    /** A label and what stands beside it. */
    record Fact(Words label, Words value) {}

    /** The head of a column, its share of the width, and whether numbers stand in it. */
    record Column(Words head, float width, boolean number) {}

    static byte[] pdf(Content content, Sheet.Format format, PaperFonts fonts) {
        DoorPaper paper = new DoorPaper(fonts, content, format);
        return paper.sheet.write(
                content.title().zh() + " " + content.code(),
                List.of(new Sheet.Section(paper::head, (document, writer) -> paper.body(document), content.footer())));
    }

    private PdfPTable head(PdfWriter writer) {
        PdfPTable head = new PdfPTable(new float[] {3.2f, 2.6f});
        Phrase title = new Phrase(slip ? 11 : 15, content.issuer() + "\n", fonts.plain(slip ? 8.5f : 10));
        title.add(new Phrase(slip ? 19 : 26, content.title().zh() + "  ", fonts.strong(slip ? 15 : 19)));
        title.add(new Phrase(content.title().en(), fonts.faint(8.5f)));
        head.addCell(Sheet.bare(new PdfPCell(title)));
        head.addCell(code(writer));
        PdfPTable facts = new PdfPTable(new float[] {1.1f, 2.9f, 1.1f, 2.9f});
        for (Fact fact : content.facts()) {
            facts.addCell(tight(sheet.label(fact.label().zh(), fact.label().en())));
            facts.addCell(tight(sheet.cell(sheet.both(fact.value(), slip ? 8.5f : 10))));
        }
        facts.completeRow();
        PdfPCell below = Sheet.bare(new PdfPCell(facts));
        below.setColspan(2);
        below.setPaddingTop(slip ? 3 : 8);
        head.addCell(below);
        return head;
    }

    private PdfPCell code(PdfWriter writer) {
        PdfPTable box = new PdfPTable(1);
        Image bars = CodeImages.code128(content.code(), writer.getDirectContent());
        bars.scaleAbsolute(190, slip ? 22 : 34);
        PdfPCell barsCell = Sheet.bare(new PdfPCell(bars));
        barsCell.setHorizontalAlignment(Element.ALIGN_RIGHT);
        box.addCell(barsCell);
        PdfPCell text = Sheet.bare(new PdfPCell(new Phrase(content.code(), fonts.strong(slip ? 9 : 11))));
        text.setHorizontalAlignment(Element.ALIGN_RIGHT);
        text.setPaddingRight(10);
        box.addCell(text);
        return Sheet.bare(new PdfPCell(box));
    }

    private void body(Document document) {
        Sheet.add(document, rows());
        Sheet.add(document, sheet.note(content.note().zh(), content.note().en()));
        Sheet.add(document, boxes());
    }

    private PdfPTable rows() {
        float[] widths = new float[content.heads().size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = content.heads().get(i).width();
        }
        PdfPTable table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setHeaderRows(1);
        table.setSplitRows(false);
        content.heads()
                .forEach(column -> table.addCell(
                        tight(sheet.head(column.head().zh(), column.head().en()))));
        for (List<Words> row : content.rows()) {
            for (int i = 0; i < widths.length; i++) {
                float size = slip ? 8 : 9.5f;
                PdfPCell cell = content.heads().get(i).number()
                        ? sheet.number(row.get(i), size, false)
                        : sheet.cell(sheet.both(row.get(i), size));
                cell.setMinimumHeight(slip ? 0 : 26);
                table.addCell(tight(cell));
            }
        }
        PdfPCell sum = tight(
                sheet.cell(new Phrase(content.sum().zh() + "   " + content.sum().en(), fonts.strong(slip ? 8 : 9.5f))));
        sum.setColspan(widths.length);
        sum.setBackgroundColor(Sheet.SHADE);
        table.addCell(sum);
        return table;
    }

    private PdfPTable boxes() {
        PdfPTable boxes = new PdfPTable(content.boxes().size());
        boxes.setWidthPercentage(100);
        boxes.setSpacingBefore(slip ? 3 : 8);
        boxes.setKeepTogether(true);
        content.boxes().forEach(box -> boxes.addCell(box(box)));
        return boxes;
    }

    private PdfPCell box(Fact who) {
        PdfPTable box = new PdfPTable(new float[] {3, 2});
        Phrase label = new Phrase(who.label().zh(), fonts.strong(slip ? 8.5f : 10.5f));
        label.add(new Phrase("  " + who.label().en(), fonts.faint(6.5f)));
        box.addCell(Sheet.bare(new PdfPCell(label)));
        PdfPCell corner = Sheet.bare(new PdfPCell(new Phrase(who.value().en(), fonts.faint(6.5f))));
        corner.setHorizontalAlignment(Element.ALIGN_RIGHT);
        box.addCell(corner);
        PdfPCell name = Sheet.bare(new PdfPCell(new Phrase(who.value().zh(), fonts.plain(slip ? 8 : 9.5f))));
        name.setColspan(2);
        name.setFixedHeight(slip ? SLIP_BOX_HEIGHT - 24 : BOX_HEIGHT - 14);
        name.setPaddingTop(3);
        box.addCell(name);
        PdfPCell when = Sheet.bare(new PdfPCell(new Phrase("签名 __________  __ 月 __ 日", fonts.plain(slip ? 7 : 8))));
        when.setColspan(2);
        box.addCell(when);
        PdfPCell cell = new PdfPCell(box);
        cell.setBorderColor(Sheet.LINE);
        cell.setPadding(slip ? 3 : 6);
        return cell;
    }

    private PdfPCell tight(PdfPCell cell) {
        if (slip) {
            cell.setPadding(1.5f);
            cell.setPaddingBottom(2.5f);
        }
        return cell;
    }
}
