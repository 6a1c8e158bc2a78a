package org.supplyline.donation.acceptance;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.util.List;
import org.supplyline.paper.PaperFonts;
import org.supplyline.paper.Sheet;
import org.supplyline.paper.Words;

/**
 * The certificate that thanks a donor (捐赠证书). It is no fiscal receipt: the finance department's system issues that one,
 * and only its number stands here.
 */
final class CertificatePaper {

    private final PaperFonts fonts;
    private final Sheet sheet;

    private CertificatePaper(PaperFonts fonts) {
        this.fonts = fonts;
        this.sheet = new Sheet(fonts);
    }

    /**
     * What one donor gave.
     *
     * @param number of the certificate
     * @param fiscalNumber of the fiscal receipt; empty while there is none
     */
    record Certificate(
            String issuer,
            String number,
            String giver,
            String date,
            List<Row> rows,
            Words value,
            String fiscalNumber,
            String footer) {

        Certificate {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Goods and how many.
     *
     * @param value empty where nothing proves one
     * @param remark which record corrected the quantity; empty where none did
     */
    record Row(Words item, Words quantity, String value, String gift, Words remark) {}

    /** One page or more for each donor. */
    static byte[] pdf(List<Certificate> certificates, PaperFonts fonts) {
        CertificatePaper paper = new CertificatePaper(fonts);
        return paper.sheet.write(
                "捐赠证书",
                certificates.stream()
                        .map(one -> new Sheet.Section(
                                writer -> paper.head(one),
                                (document, writer) -> paper.body(one, document),
                                one.footer()))
                        .toList());
    }

    private PdfPTable head(Certificate one) {
        PdfPTable head = new PdfPTable(1);
        PdfPCell title = Sheet.bare(new PdfPCell(new Phrase(40, "捐 赠 证 书", fonts.strong(32))));
        title.setHorizontalAlignment(Element.ALIGN_CENTER);
        title.setPaddingTop(46);
        head.addCell(title);
        PdfPCell english = Sheet.bare(new PdfPCell(new Phrase("Certificate of donation", fonts.faint(12))));
        english.setHorizontalAlignment(Element.ALIGN_CENTER);
        english.setPaddingTop(6);
        head.addCell(english);
        PdfPCell number = Sheet.bare(new PdfPCell(new Phrase("编号 No. " + one.number(), fonts.plain(9))));
        number.setHorizontalAlignment(Element.ALIGN_RIGHT);
        number.setPaddingTop(16);
        number.setPaddingBottom(10);
        head.addCell(number);
        return head;
    }

    private void body(Certificate one, Document document) {
        Paragraph giver = new Paragraph(26, one.giver() + "：", fonts.strong(17));
        giver.setSpacingBefore(10);
        Sheet.add(document, giver);
        Paragraph thanks = new Paragraph(
                24,
                "        感谢您的善举。您捐赠的下列物资已于 %s 验收，由%s接收，用于人道救助，去向可公开查询。".formatted(one.date(), one.issuer()),
                fonts.plain(13));
        thanks.setSpacingBefore(12);
        Sheet.add(document, thanks);
        Paragraph english = new Paragraph(
                13,
                "The goods below were counted, accepted on %s and will be used as you wished. Where they go can be looked up in public."
                        .formatted(one.date()),
                fonts.faint(8.5f));
        english.setSpacingBefore(8);
        english.setSpacingAfter(16);
        Sheet.add(document, english);
        Sheet.add(document, rows(one));
        Paragraph fiscal = new Paragraph(
                14,
                one.fiscalNumber().isEmpty()
                        ? "公益事业捐赠票据由财政票据系统另行开具。  The fiscal receipt is issued separately."
                        : "公益事业捐赠票据号（财政票据系统另行开具）：" + one.fiscalNumber() + "   number of the separate fiscal receipt",
                fonts.plain(8.5f));
        fiscal.setSpacingBefore(8);
        Sheet.add(document, fiscal);
        Paragraph seal = new Paragraph(20, one.issuer() + "（盖章）\n" + one.date(), fonts.plain(13));
        seal.setAlignment(Element.ALIGN_RIGHT);
        seal.setSpacingBefore(70);
        Sheet.add(document, seal);
    }

    private PdfPTable rows(Certificate one) {
        PdfPTable table = new PdfPTable(new float[] {3.4f, 2.4f, 1.6f, 1.5f});
        table.setWidthPercentage(100);
        table.setHeaderRows(1);
        table.setSplitRows(false);
        table.addCell(sheet.head("物资", "Goods"));
        table.addCell(sheet.head("数量", "Quantity"));
        table.addCell(sheet.head("价值（元）", "Value, CNY"));
        table.addCell(sheet.head("捐赠编号", "Gift"));
        for (Row row : one.rows()) {
            table.addCell(sheet.cell(sheet.both(row.item(), 11)));
            table.addCell(sheet.number(row.quantity(), 11, false));
            table.addCell(sheet.number(Words.same(row.value()), 10, false));
            table.addCell(sheet.cell(new Phrase(row.gift(), fonts.plain(8))));
            if (!row.remark().zh().isEmpty()) {
                PdfPCell remark = sheet.cell(sheet.both(row.remark(), 8));
                remark.setColspan(4);
                table.addCell(remark);
            }
        }
        PdfPCell sum =
                sheet.cell(new Phrase(one.value().zh() + "   " + one.value().en(), fonts.strong(9.5f)));
        sum.setColspan(4);
        sum.setBackgroundColor(Sheet.SHADE);
        table.addCell(sum);
        return table;
    }
}
