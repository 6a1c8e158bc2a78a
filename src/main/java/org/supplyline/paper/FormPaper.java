package org.supplyline.paper;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Image;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.util.List;

/** Draws a {@link Form} on A4 or on the three-part slip; a long table goes on over pages that all carry the head. */
public final class FormPaper {

    private static final float BOX_HEIGHT = 74;
    private static final float SLIP_BOX_HEIGHT = 46;
    private static final float ROW_HEIGHT = 26;
    private static final float SLIP_ROW_HEIGHT = 14;

    private final PaperFonts fonts;
    private final Form form;
    private final Sheet sheet;
    private final boolean slip;

    private FormPaper(PaperFonts fonts, Form form, Sheet.Format format) {
        this.fonts = fonts;
        this.form = form;
        this.sheet = new Sheet(fonts, format);
        this.slip = format == Sheet.Format.SLIP;
    }

    /**
     * One PDF on that paper.
     *
     * @param forms at least one, each of which begins a page
     */
    public static byte[] pdf(List<Form> forms, Sheet.Format format, PaperFonts fonts) {
        Form first = forms.get(0);
        return new Sheet(fonts, format)
                .write(
                        first.title().zh() + " " + first.code(),
                        forms.stream()
                                .map(form -> new FormPaper(fonts, form, format).section())
                                .toList());
    }

    private Sheet.Section section() {
        return new Sheet.Section(this::head, (document, writer) -> body(document), form.footer());
    }

    private PdfPTable head(PdfWriter writer) {
        boolean isLinked = !form.link().isEmpty();
        PdfPTable head = new PdfPTable(isLinked ? new float[] {2.6f, 2.6f, 0.8f} : new float[] {3.2f, 2.6f});
        Phrase title = new Phrase(slip ? 11 : 15, form.issuer() + "\n", fonts.plain(slip ? 8.5f : 10));
        title.add(new Phrase(slip ? 19 : 26, form.title().zh() + "  ", fonts.strong(slip ? 15 : 19)));
        title.add(new Phrase(form.title().en(), fonts.faint(8.5f)));
        head.addCell(Sheet.bare(new PdfPCell(title)));
        head.addCell(code(writer));
        if (isLinked) {
            Image square = CodeImages.qr(form.link(), writer.getDirectContent());
            square.scaleToFit(slip ? 58 : 66, slip ? 58 : 66);
            PdfPCell cell = Sheet.bare(new PdfPCell(square));
            cell.setHorizontalAlignment(Element.ALIGN_RIGHT);
            head.addCell(cell);
        }
        PdfPCell below = Sheet.bare(new PdfPCell(facts()));
        below.setColspan(isLinked ? 3 : 2);
        below.setPaddingTop(slip ? 3 : 8);
        head.addCell(below);
        return head;
    }

    private PdfPTable facts() {
        PdfPTable facts = new PdfPTable(new float[] {1.1f, 2.9f, 1.1f, 2.9f});
        for (Form.Fact fact : form.facts()) {
            facts.addCell(tight(sheet.label(fact.label().zh(), fact.label().en())));
            facts.addCell(tight(sheet.cell(sheet.both(fact.value(), slip ? 8.5f : 10))));
        }
        if (form.facts().size() % 2 == 1) {
            PdfPCell rest = tight(sheet.cell(new Phrase("")));
            rest.setColspan(2);
            facts.addCell(rest);
        }
        return facts;
    }

    private PdfPCell code(PdfWriter writer) {
        PdfPTable box = new PdfPTable(1);
        if (!form.code().isEmpty()) {
            Image bars = CodeImages.code128(form.code(), writer.getDirectContent());
            bars.scaleAbsolute(190, slip ? 22 : 34);
            PdfPCell barsCell = Sheet.bare(new PdfPCell(bars));
            barsCell.setHorizontalAlignment(Element.ALIGN_RIGHT);
            box.addCell(barsCell);
        }
        PdfPCell text = Sheet.bare(new PdfPCell(new Phrase(form.code(), fonts.strong(slip ? 9 : 11))));
        text.setHorizontalAlignment(Element.ALIGN_RIGHT);
        text.setPaddingRight(10);
        box.addCell(text);
        return Sheet.bare(new PdfPCell(box));
    }

    private void body(Document document) {
        Sheet.add(document, rows());
        if (!form.note().isEmpty()) {
            Sheet.add(document, sheet.note(form.note().zh(), form.note().en()));
        }
        if (!form.boxes().isEmpty()) {
            Sheet.add(document, boxes());
        }
    }

    private PdfPTable rows() {
        float[] widths = new float[form.columns().size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = form.columns().get(i).width();
        }
        PdfPTable table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setHeaderRows(1);
        table.setSplitRows(false);
        form.columns()
                .forEach(column -> table.addCell(
                        tight(sheet.head(column.head().zh(), column.head().en()))));
        List<Form.Row> rows = form.rows();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).isHeading()
                    && i + 1 < rows.size()
                    && !rows.get(i + 1).isHeading()) {
                table.addCell(together(rows.get(i), rows.get(i + 1), widths));
                i++;
            } else {
                add(table, rows.get(i));
            }
        }
        if (!form.sum().isEmpty()) {
            table.addCell(across(form.sum(), slip ? 8 : 9.5f));
        }
        return table;
    }

    /** A heading with the row below it, so that it never stands alone at the foot of a page. */
    private PdfPCell together(Form.Row heading, Form.Row row, float[] widths) {
        PdfPTable both = new PdfPTable(widths);
        add(both, heading);
        add(both, row);
        PdfPCell cell = new PdfPCell(both);
        cell.setColspan(widths.length);
        cell.setPadding(0);
        cell.setBorder(PdfPCell.NO_BORDER);
        return cell;
    }

    private void add(PdfPTable table, Form.Row row) {
        if (row.isHeading()) {
            table.addCell(across(row.cells().get(0), slip ? 9 : 11));
        } else {
            for (int i = 0; i < row.cells().size(); i++) {
                table.addCell(cell(row.cells().get(i), form.columns().get(i).align()));
            }
        }
    }

    private PdfPCell cell(Words words, Form.Align align) {
        float size = slip ? 8 : 9.5f;
        PdfPCell cell = switch (align) {
            case TEXT -> sheet.cell(sheet.both(words, size));
            case NUMBER -> sheet.number(words, size, false);
            case MARK -> {
                PdfPCell mark = sheet.cell(new Phrase(words.zh(), fonts.strong(slip ? 10 : 13)));
                mark.setHorizontalAlignment(Element.ALIGN_CENTER);
                yield mark;
            }
        };
        cell.setMinimumHeight(slip ? SLIP_ROW_HEIGHT : ROW_HEIGHT);
        return tight(cell);
    }

    private PdfPCell across(Words words, float size) {
        Phrase phrase = new Phrase(words.zh() + "   ", fonts.strong(size));
        phrase.add(new Phrase(words.en(), fonts.faint(size * 0.8f)));
        PdfPCell cell = tight(sheet.cell(phrase));
        cell.setColspan(form.columns().size());
        cell.setBackgroundColor(Sheet.SHADE);
        return cell;
    }

    private PdfPTable boxes() {
        PdfPTable boxes = new PdfPTable(form.boxes().size());
        boxes.setWidthPercentage(100);
        boxes.setSpacingBefore(slip ? 3 : 8);
        boxes.setKeepTogether(true);
        form.boxes().forEach(box -> boxes.addCell(box(box)));
        return boxes;
    }

    private PdfPCell box(Form.Box who) {
        PdfPTable box = new PdfPTable(new float[] {3.5f, 1.5f});
        Phrase label = new Phrase(who.label().zh(), fonts.strong(slip ? 8.5f : 10.5f));
        label.add(new Phrase("  " + who.label().en(), fonts.faint(6.5f)));
        box.addCell(Sheet.bare(new PdfPCell(label)));
        PdfPCell corner = Sheet.bare(new PdfPCell(new Phrase(who.corner(), fonts.faint(6.5f))));
        corner.setHorizontalAlignment(Element.ALIGN_RIGHT);
        box.addCell(corner);
        PdfPCell name = Sheet.bare(new PdfPCell(new Phrase(who.name(), fonts.plain(slip ? 8 : 9.5f))));
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
