package org.supplyline.dispatch.paper;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Image;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.util.List;
import org.supplyline.paper.CodeImages;
import org.supplyline.paper.PaperFonts;
import org.supplyline.paper.Sheet;
import org.supplyline.paper.Words;

/** The pick list (拣货单) of a trip, in the order in which the bins are walked. */
public final class PickListPaper {

    private static final float[] COLUMNS = {1.4f, 3.2f, 1.9f, 1.7f, 1.6f, 0.8f, 0.8f};
    private static final Color MISSING = new Color(0xfc, 0xe6, 0xe4);

    private final PaperFonts fonts;
    private final PickList list;
    private final Sheet sheet;

    private PickListPaper(PaperFonts fonts, PickList list) {
        this.fonts = fonts;
        this.list = list;
        this.sheet = new Sheet(fonts);
    }

    public static byte[] pdf(PickList list, PaperFonts fonts) {
        PickListPaper paper = new PickListPaper(fonts, list);
        return paper.sheet.write(
                "拣货单 " + list.code(),
                List.of(new Sheet.Section(paper::head, paper::body, list.issuer() + "   " + list.printed())));
    }

    private PdfPTable head(PdfWriter writer) {
        PdfPTable head = new PdfPTable(new float[] {3.4f, 2.6f});
        Phrase title = new Phrase(15, list.issuer() + "\n", fonts.plain(10));
        title.add(new Phrase(26, "拣货单 ", fonts.strong(19)));
        title.add(new Phrase("Pick list\n", fonts.faint(10)));
        title.add(new Phrase(
                14,
                "%s  ·  %s%n%s 装车  ·  %s"
                        .formatted(list.depot().zh(), list.vehicle().zh(), list.loads(), list.basis()),
                fonts.plain(9.5f)));
        head.addCell(Sheet.bare(new PdfPCell(title)));
        PdfPTable box = new PdfPTable(1);
        Image bars = CodeImages.code128(list.code(), writer.getDirectContent());
        bars.scaleAbsolute(200, 38);
        PdfPCell barsCell = Sheet.bare(new PdfPCell(bars));
        barsCell.setHorizontalAlignment(Element.ALIGN_RIGHT);
        box.addCell(barsCell);
        PdfPCell text = Sheet.bare(new PdfPCell(new Phrase(list.code(), fonts.strong(11))));
        text.setHorizontalAlignment(Element.ALIGN_RIGHT);
        text.setPaddingTop(2);
        text.setPaddingRight(10);
        box.addCell(text);
        head.addCell(Sheet.bare(new PdfPCell(box)));
        return head;
    }

    private void body(Document document, PdfWriter writer) {
        Sheet.add(document, rows(writer));
        Sheet.add(
                document,
                sheet.note(
                        "先扫下方该站的出库单号，再按货位顺序拣货；先到期的先出。货位不符的，以实扫为准。",
                        "Scan the order of the stop below, then pick bin by bin, what expires first goes first. What you scan counts."));
        Paragraph heading = new Paragraph(14, "装车顺序（先装最后一站） ", fonts.strong(11));
        heading.add(new Phrase("Loading order, the last stop first", fonts.faint(8)));
        heading.setSpacingBefore(4);
        heading.setSpacingAfter(8);
        heading.setKeepTogether(true);
        Sheet.add(document, heading);
        Sheet.add(document, stops(writer));
    }

    private PdfPTable rows(PdfWriter writer) {
        PdfPTable table = new PdfPTable(COLUMNS);
        table.setWidthPercentage(100);
        table.setHeaderRows(1);
        table.setSplitRows(false);
        table.addCell(sheet.head("货位", "Bin"));
        table.addCell(sheet.head("品名", "Item"));
        table.addCell(sheet.head("批号 / 有效期", "Lot / expiry"));
        table.addCell(sheet.head("件数", "Packs"));
        table.addCell(sheet.head("数量", "Base units"));
        table.addCell(sheet.head("站", "Stop"));
        table.addCell(sheet.head("已拣", "Done"));
        for (PickList.Row row : list.rows()) {
            PdfPCell[] cells = {
                sheet.cell(new Phrase(row.bin().zh(), fonts.strong(11))),
                item(row, writer),
                sheet.cell(new Phrase(row.lot(), fonts.plain(8.5f))),
                sheet.number(row.packs(), 10.5f, true),
                sheet.number(row.base(), 9.5f, false),
                sheet.cell(new Phrase(row.tag(), fonts.strong(11))),
                sheet.cell(new Phrase("□", fonts.plain(13)))
            };
            for (int i = 0; i < cells.length; i++) {
                cells[i].setMinimumHeight(26);
                if (i >= cells.length - 2) {
                    cells[i].setHorizontalAlignment(Element.ALIGN_CENTER);
                }
                if (row.isMissing()) {
                    cells[i].setBackgroundColor(MISSING);
                }
                table.addCell(cells[i]);
            }
        }
        PdfPCell sum = sheet.cell(new Phrase(
                "合计 Total   %d 行 rows   %s   %s".formatted(list.rows().size(), list.weight(), list.volume()),
                fonts.strong(10)));
        sum.setColspan(COLUMNS.length);
        sum.setBackgroundColor(Sheet.SHADE);
        table.addCell(sum);
        return table;
    }

    private PdfPCell item(PickList.Row row, PdfWriter writer) {
        PickList.Code code = row.code();
        if (code == null) {
            return sheet.cell(sheet.both(row.item(), 10.5f));
        }
        PdfPTable box = new PdfPTable(1);
        box.addCell(Sheet.bare(new PdfPCell(sheet.both(row.item(), 10.5f))));
        Image bars = CodeImages.gtin(code.gtin(), writer.getDirectContent());
        bars.scaleAbsolute(138, 20);
        PdfPCell barsCell = Sheet.bare(new PdfPCell(bars));
        barsCell.setPaddingTop(6);
        box.addCell(barsCell);
        String once = "%s  扫一次 a scan = %s %s"
                .formatted(code.gtin(), code.once().zh(), code.once().en());
        PdfPCell words = Sheet.bare(new PdfPCell(new Phrase(once, fonts.plain(6.5f))));
        words.setPaddingLeft(8);
        box.addCell(words);
        PdfPCell cell = new PdfPCell(box);
        cell.setBorderColor(Sheet.LINE);
        cell.setPadding(4);
        return cell;
    }

    private PdfPTable stops(PdfWriter writer) {
        PdfPTable table = new PdfPTable(new float[] {0.7f, 3.2f, 3.4f, 1.3f, 1.3f});
        table.setWidthPercentage(100);
        table.setSpacingBefore(6);
        table.setSplitRows(false);
        for (PickList.Loading stop : list.stops()) {
            PdfPCell position = sheet.cell(new Phrase(stop.position(), fonts.strong(14)));
            position.setHorizontalAlignment(Element.ALIGN_CENTER);
            table.addCell(position);
            table.addCell(sheet.cell(sheet.both(stop.site(), 11)));
            table.addCell(order(stop.order(), writer));
            table.addCell(sheet.number(Words.same(stop.weight()), 10, false));
            table.addCell(sheet.number(Words.same(stop.volume()), 10, false));
        }
        return table;
    }

    private PdfPCell order(String code, PdfWriter writer) {
        PdfPTable box = new PdfPTable(1);
        Image bars = CodeImages.code128(code, writer.getDirectContent());
        bars.scaleAbsolute(168, 24);
        PdfPCell barsCell = Sheet.bare(new PdfPCell(bars));
        box.addCell(barsCell);
        PdfPCell text = Sheet.bare(new PdfPCell(new Phrase(code, fonts.plain(8.5f))));
        text.setPaddingLeft(8);
        box.addCell(text);
        PdfPCell cell = new PdfPCell(box);
        cell.setBorderColor(Sheet.LINE);
        cell.setPadding(4);
        return cell;
    }
}
