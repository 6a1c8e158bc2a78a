package org.supplyline.dispatch.paper;

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

/**
 * The handover note that travels with the goods, 物资交接单（随车联）: three hands sign it, and its code is what the receiver
 * scans. A4; a long list goes on over pages that all carry the head.
 */
public final class WaybillPaper {

    private static final float[] COLUMNS = {0.45f, 2.6f, 1.5f, 2.0f, 1.4f, 1.6f, 1.0f, 1.1f, 1.6f};
    private static final float SIGNATURE_HEIGHT = 74;

    private final PaperFonts fonts;
    private final Waybill waybill;
    private final Sheet sheet;

    private WaybillPaper(PaperFonts fonts, Waybill waybill, Sheet sheet) {
        this.fonts = fonts;
        this.waybill = waybill;
        this.sheet = sheet;
    }

    /** One PDF with the notes of a trip, in the order of its stops. */
    public static byte[] pdf(List<Waybill> waybills, PaperFonts fonts) {
        Sheet sheet = new Sheet(fonts);
        return sheet.write(
                "物资交接单",
                waybills.stream()
                        .map(waybill -> new WaybillPaper(fonts, waybill, sheet).section())
                        .toList());
    }

    private Sheet.Section section() {
        return new Sheet.Section(
                this::head, this::body, waybill.issuer() + "   " + waybill.printed() + "   " + waybill.record());
    }

    private PdfPTable head(PdfWriter writer) {
        PdfPTable head = new PdfPTable(new float[] {3.2f, 2.6f, 0.9f});
        Phrase title = new Phrase(15, waybill.issuer() + "\n", fonts.plain(10));
        title.add(new Phrase(26, "物资交接单（随车联）\n", fonts.strong(19)));
        title.add(new Phrase(12, "Goods handover note · travels with the goods", fonts.faint(8.5f)));
        head.addCell(Sheet.bare(new PdfPCell(title)));
        head.addCell(code(writer));
        Image qr = CodeImages.qr(waybill.order(), writer.getDirectContent());
        qr.scaleToFit(66, 66);
        PdfPCell qrCell = Sheet.bare(new PdfPCell(qr));
        qrCell.setHorizontalAlignment(Element.ALIGN_RIGHT);
        head.addCell(qrCell);
        PdfPCell facts = Sheet.bare(new PdfPCell(facts(writer)));
        facts.setColspan(3);
        facts.setPaddingTop(8);
        head.addCell(facts);
        return head;
    }

    private PdfPCell code(PdfWriter writer) {
        PdfPTable box = new PdfPTable(1);
        Image bars = CodeImages.code128(waybill.order(), writer.getDirectContent());
        bars.scaleAbsolute(190, 34);
        PdfPCell barsCell = Sheet.bare(new PdfPCell(bars));
        barsCell.setHorizontalAlignment(Element.ALIGN_RIGHT);
        box.addCell(barsCell);
        PdfPCell text = Sheet.bare(new PdfPCell(new Phrase(waybill.order(), fonts.strong(11))));
        text.setHorizontalAlignment(Element.ALIGN_RIGHT);
        text.setPaddingTop(2);
        text.setPaddingRight(10);
        box.addCell(text);
        return Sheet.bare(new PdfPCell(box));
    }

    private PdfPTable facts(PdfWriter writer) {
        PdfPTable facts = new PdfPTable(new float[] {1.1f, 3.2f, 1.1f, 2.6f});
        fact(facts, "出库仓库", "From", waybill.from());
        facts.addCell(sheet.label("车次", "Trip"));
        facts.addCell(trip(writer));
        receiver(facts);
        fact(facts, "停靠", "Stop", Words.same(waybill.stop().isEmpty() ? "-" : waybill.stop()));
        fact(facts, "车辆", "Vehicle", waybill.vehicle().isEmpty() ? Words.same("-") : waybill.vehicle());
        fact(facts, "计划发车", "Departure", Words.same(waybill.departs().isEmpty() ? "-" : waybill.departs()));
        fact(facts, "依据", "By order of", Words.same(waybill.basis()));
        fact(facts, "预计到达", "Arrival", Words.same(waybill.arrives().isEmpty() ? "-" : waybill.arrives()));
        return facts;
    }

    /** Scanned when the goods are loaded and when the vehicle departs. */
    private PdfPCell trip(PdfWriter writer) {
        if (waybill.trip().isEmpty()) {
            return sheet.cell(sheet.both(new Words("自提", "collected at the depot"), 10));
        }
        PdfPTable box = new PdfPTable(1);
        Image bars = CodeImages.code128(waybill.trip(), writer.getDirectContent());
        bars.scaleAbsolute(150, 16);
        box.addCell(Sheet.bare(new PdfPCell(bars)));
        PdfPCell text = Sheet.bare(new PdfPCell(new Phrase(waybill.trip(), fonts.plain(8.5f))));
        text.setPaddingLeft(8);
        box.addCell(text);
        PdfPCell cell = new PdfPCell(box);
        cell.setBorderColor(Sheet.LINE);
        cell.setBorderWidth(0.6f);
        cell.setPadding(4);
        return cell;
    }

    private void receiver(PdfPTable facts) {
        facts.addCell(sheet.label("收货单位", "To"));
        Phrase phrase = new Phrase(18, waybill.to().zh(), fonts.strong(13));
        if (!waybill.to().en().isEmpty()) {
            phrase.add(new Phrase("\n" + waybill.to().en(), fonts.faint(7)));
        }
        facts.addCell(sheet.cell(phrase));
    }

    private void fact(PdfPTable facts, String zh, String en, Words value) {
        facts.addCell(sheet.label(zh, en));
        facts.addCell(sheet.cell(sheet.both(value, 10)));
    }

    private void body(Document document, PdfWriter writer) {
        Sheet.add(document, lines());
        Sheet.add(
                document,
                sheet.note(
                        "请当面逐项清点，在“实收”栏填写数量；短少、破损的在备注栏写明原因。本单一式三联，交货、承运、收货各执一联。",
                        "Count every line before signing and write what you received; state shortage or damage in the remarks."));
        if (!waybill.address().isEmpty()) {
            Sheet.add(document, address(writer));
        }
        Sheet.add(document, signatures());
    }

    /** For who receives the goods, and for the driver. */
    private PdfPTable address(PdfWriter writer) {
        PdfPTable box = new PdfPTable(new float[] {0.7f, 6});
        box.setWidthPercentage(100);
        box.setSpacingBefore(6);
        box.setKeepTogether(true);
        Image qr = CodeImages.qr(waybill.address(), writer.getDirectContent());
        qr.scaleToFit(62, 62);
        box.addCell(Sheet.bare(new PdfPCell(qr)));
        Phrase words = new Phrase(16, "手机扫码：收货单位逐项签收，司机报出发、到达、路上情况；不用登录，不用装软件。\n", fonts.plain(10));
        words.add(new Phrase(
                11,
                "Scan to sign line by line, or for the driver to report departure, arrival and trouble. No login, no app.\n",
                fonts.faint(7.5f)));
        words.add(new Phrase(11, waybill.address(), fonts.faint(7.5f)));
        PdfPCell text = Sheet.bare(new PdfPCell(words));
        text.setVerticalAlignment(Element.ALIGN_MIDDLE);
        box.addCell(text);
        return box;
    }

    private PdfPTable lines() {
        PdfPTable table = new PdfPTable(COLUMNS);
        table.setWidthPercentage(100);
        table.setHeaderRows(2);
        table.setSplitRows(false);
        table.addCell(basisOfFigures());
        table.addCell(sheet.head("序", "#"));
        table.addCell(sheet.head("品名", "Item"));
        table.addCell(sheet.head("规格", "Pack"));
        table.addCell(sheet.head("件数", "Packs"));
        table.addCell(sheet.head("数量", "Base units"));
        table.addCell(sheet.head("批号×数量", "Lot × units"));
        table.addCell(sheet.head("重量", "Weight"));
        table.addCell(sheet.head("实收", "Received"));
        table.addCell(sheet.head("备注", "Remarks"));
        int number = 0;
        for (Waybill.Line line : waybill.lines()) {
            number++;
            PdfPCell first = sheet.cell(new Phrase(String.valueOf(number), fonts.plain(10)));
            first.setHorizontalAlignment(Element.ALIGN_CENTER);
            first.setMinimumHeight(30);
            table.addCell(first);
            table.addCell(sheet.cell(sheet.both(line.item(), 10.5f)));
            table.addCell(sheet.cell(sheet.both(line.spec(), 8.5f)));
            table.addCell(sheet.number(line.packs(), 10.5f, true));
            table.addCell(sheet.number(line.base(), 10, false));
            PdfPCell lot = sheet.cell(new Phrase(line.lot(), fonts.plain(8.5f)));
            lot.setHorizontalAlignment(Element.ALIGN_CENTER);
            table.addCell(lot);
            table.addCell(sheet.number(Words.same(line.weight()), 9, false));
            table.addCell(sheet.cell(new Phrase("", fonts.plain(9))));
            table.addCell(sheet.cell(sheet.both(line.remark(), 8)));
        }
        total(table);
        return table;
    }

    private PdfPCell basisOfFigures() {
        Phrase words = new Phrase(waybill.basisOfFigures().zh() + "   ", fonts.strong(9.5f));
        words.add(new Phrase(waybill.basisOfFigures().en(), fonts.faint(7.5f)));
        PdfPCell cell = sheet.cell(words);
        cell.setColspan(COLUMNS.length);
        return cell;
    }

    private void total(PdfPTable table) {
        PdfPCell sum = sheet.cell(new Phrase(
                "合计 Total   %d 项 lines   %s   %s%s"
                        .formatted(
                                waybill.lines().size(),
                                waybill.weight(),
                                waybill.volume(),
                                waybill.estimated() ? "   估 estimated" : ""),
                fonts.strong(10)));
        sum.setColspan(COLUMNS.length);
        sum.setBackgroundColor(Sheet.SHADE);
        table.addCell(sum);
    }

    private PdfPTable signatures() {
        PdfPTable boxes = new PdfPTable(3);
        boxes.setWidthPercentage(100);
        boxes.setSpacingBefore(8);
        boxes.setKeepTogether(true);
        boxes.addCell(signature("交货人", "Handed over by", "仓库 depot"));
        boxes.addCell(signature("承运人（司机）", "Carried by", "车辆 vehicle"));
        boxes.addCell(signature("收货人", "Received by", "单位盖章 stamp"));
        return boxes;
    }

    private PdfPCell signature(String zh, String en, String corner) {
        PdfPTable box = new PdfPTable(new float[] {3, 2});
        PdfPCell who = Sheet.bare(new PdfPCell(new Phrase(zh, fonts.strong(10.5f))));
        box.addCell(who);
        PdfPCell stamp = Sheet.bare(new PdfPCell(new Phrase(corner, fonts.faint(7.5f))));
        stamp.setHorizontalAlignment(Element.ALIGN_RIGHT);
        box.addCell(stamp);
        PdfPCell english = Sheet.bare(new PdfPCell(new Phrase(en, fonts.faint(7))));
        english.setColspan(2);
        english.setFixedHeight(SIGNATURE_HEIGHT - 14);
        box.addCell(english);
        PdfPCell when = Sheet.bare(new PdfPCell(new Phrase("签名 ____________   ____ 月 ____ 日 ____ 时", fonts.plain(8))));
        when.setColspan(2);
        when.setPaddingBottom(4);
        box.addCell(when);
        PdfPCell cell = new PdfPCell(box);
        cell.setBorderColor(Sheet.LINE);
        cell.setPadding(6);
        return cell;
    }
}
