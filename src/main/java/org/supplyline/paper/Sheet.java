package org.supplyline.paper;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A paper whose head and foot stand on every page; the foot counts the pages. It is cut as A4 or as the three-part slip of
 * 241 × 140 mm that needle printers take.
 */
public final class Sheet {

    /** What it is printed on. */
    public enum Format {
        A4(PageSize.A4.getWidth(), PageSize.A4.getHeight(), 34, 30),
        /** Three-part paper, 241 × 140 mm; the strips with the holes are left free. */
        SLIP(241 * POINTS_A_MM, 140 * POINTS_A_MM, 36, 14);

        private final float width;
        private final float height;
        private final float margin;
        private final float foot;

        Format(float width, float height, float margin, float foot) {
            this.width = width;
            this.height = height;
            this.margin = margin;
            this.foot = foot;
        }

        /** Of what is printed, in points. */
        public float width() {
            return width - 2 * margin;
        }

        /** Above and below; a slip is short. */
        private float edge() {
            return this == A4 ? margin : margin / 2;
        }

        private Rectangle page() {
            return new Rectangle(width, height);
        }
    }

    private static final float POINTS_A_MM = 72 / 25.4f;
    private static final float GAP = 8;
    private static final float LEADING = 2;
    public static final Color LINE = new Color(0x8a, 0x97, 0xa1);
    public static final Color SHADE = new Color(0xee, 0xf2, 0xf5);

    private final PaperFonts fonts;
    private final Format format;

    /** A4. */
    public Sheet(PaperFonts fonts) {
        this(fonts, Format.A4);
    }

    public Sheet(PaperFonts fonts, Format format) {
        this.fonts = fonts;
        this.format = format;
    }

    /**
     * A paper within the file; its pages are counted from 1.
     *
     * @param head stands on top of every page
     * @param body what follows it
     * @param footer stands at the bottom of every page, beside the page's number
     */
    public record Section(Function<PdfWriter, PdfPTable> head, BiConsumer<Document, PdfWriter> body, String footer) {}

    /** Writes the file twice: the first time only to learn how many pages each section has. */
    public byte[] write(String title, List<Section> sections) {
        float[] heights = measure(sections);
        Pages counted = new Pages(sections, new int[sections.size()]);
        print(title, sections, heights, counted);
        return print(title, sections, heights, new Pages(sections, counted.found));
    }

    /** How high the heads are, found on a page that nobody sees. */
    private float[] measure(List<Section> sections) {
        Document draft = new Document(format.page());
        PdfWriter writer = PdfWriter.getInstance(draft, new ByteArrayOutputStream());
        draft.open();
        float[] heights = new float[sections.size()];
        for (int i = 0; i < heights.length; i++) {
            PdfPTable head = sections.get(i).head().apply(writer);
            head.setTotalWidth(format.width());
            heights[i] = head.getTotalHeight();
        }
        add(draft, new Paragraph(" "));
        draft.close();
        return heights;
    }

    private byte[] print(String title, List<Section> sections, float[] heights, Pages pages) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document document = new Document(format.page());
        PdfWriter writer = PdfWriter.getInstance(document, out);
        writer.setPageEvent(pages);
        document.addTitle(title);
        document.addCreator("Supplyline");
        for (int i = 0; i < heights.length; i++) {
            document.setMargins(
                    format.margin, format.margin, format.edge() + heights[i] + GAP, format.edge() + format.foot);
            if (i == 0) {
                document.open();
            } else {
                // Ends the last page of the section before, which still gets that section's head.
                document.newPage();
            }
            pages.begin(i, writer);
            sections.get(i).body().accept(document, writer);
        }
        document.close();
        return out.toByteArray();
    }

    public PdfPCell cell(Phrase text) {
        PdfPCell cell = new PdfPCell(text);
        cell.setBorderColor(LINE);
        cell.setBorderWidth(0.6f);
        cell.setPadding(4);
        cell.setPaddingBottom(5);
        cell.setLeading(LEADING, 1.12f);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        return cell;
    }

    /** Chinese, and below it English in small faint letters. */
    public Phrase both(Words words, float size) {
        Phrase phrase = new Phrase(size * 1.3f, words.zh(), fonts.plain(size));
        if (!words.en().isEmpty()) {
            phrase.add(new Phrase("\n" + words.en(), fonts.faint(size * 0.72f)));
        }
        return phrase;
    }

    public PdfPCell head(String zh, String en) {
        Phrase phrase = new Phrase(11, zh, fonts.strong(9));
        phrase.add(new Phrase("\n" + en, fonts.faint(6.5f)));
        PdfPCell cell = cell(phrase);
        cell.setBackgroundColor(SHADE);
        cell.setHorizontalAlignment(Element.ALIGN_CENTER);
        return cell;
    }

    public PdfPCell label(String zh, String en) {
        PdfPCell cell = head(zh, en);
        cell.setHorizontalAlignment(Element.ALIGN_LEFT);
        return cell;
    }

    public PdfPCell number(Words words, float size, boolean strong) {
        Phrase phrase = new Phrase(size * 1.3f, words.zh(), strong ? fonts.strong(size) : fonts.plain(size));
        if (!words.en().isEmpty()) {
            phrase.add(new Phrase("\n" + words.en(), fonts.faint(size * 0.72f)));
        }
        PdfPCell cell = cell(phrase);
        cell.setHorizontalAlignment(Element.ALIGN_RIGHT);
        return cell;
    }

    public static PdfPCell bare(PdfPCell cell) {
        cell.setLeading(LEADING, 1.12f);
        cell.setBorder(PdfPCell.NO_BORDER);
        cell.setPadding(0);
        return cell;
    }

    public Paragraph note(String zh, String en) {
        Paragraph note = new Paragraph(12, zh + "  ", fonts.plain(8.5f));
        note.add(new Phrase(en, fonts.faint(7)));
        note.setSpacingBefore(6);
        return note;
    }

    public static void add(Document document, Element element) {
        if (!document.add(element)) {
            throw new IllegalStateException("A part of the paper was refused.");
        }
    }

    /** Draws heads and feet. */
    private final class Pages extends PdfPageEventHelper {

        private final List<Section> sections;
        private final int[] totals;
        private final int[] found;
        private int section;
        private @Nullable PdfPTable head;
        private int first = 1;

        Pages(List<Section> sections, int[] totals) {
            this.sections = sections;
            this.totals = totals;
            this.found = new int[totals.length];
        }

        void begin(int number, PdfWriter writer) {
            section = number;
            first = writer.getPageNumber();
            PdfPTable top = sections.get(number).head().apply(writer);
            top.setTotalWidth(format.width());
            head = top;
        }

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            int page = writer.getPageNumber() - first + 1;
            found[section] = page;
            PdfPTable top = head;
            if (top != null) {
                top.writeSelectedRows(0, -1, format.margin, format.height - format.edge(), writer.getDirectContent());
            }
            write(writer, Element.ALIGN_LEFT, sections.get(section).footer(), format.margin);
            String count = "第 %d 页 / 共 %d 页   page %d of %d".formatted(page, totals[section], page, totals[section]);
            write(writer, Element.ALIGN_RIGHT, count, format.width - format.margin);
        }

        private void write(PdfWriter writer, int align, String text, float x) {
            ColumnText.showTextAligned(
                    writer.getDirectContent(), align, new Phrase(text, fonts.faint(7.5f)), x, format.edge(), 0);
        }
    }
}
