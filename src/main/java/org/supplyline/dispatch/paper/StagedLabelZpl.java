package org.supplyline.dispatch.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.supplyline.paper.BigName;
import org.supplyline.paper.LabelCanvas;
import org.supplyline.paper.PaperFonts;
import org.supplyline.paper.ZplGraphic;

/**
 * The same labels in ZPL II for labels of 100 × 150 mm at 8 dots a millimetre, to be read when the label lies on its long
 * side. What labels share is sent once as a graphic and recalled; numbers and codes are the printer's own.
 */
public final class StagedLabelZpl {

    /** Of the label as it is read: its long side is its width. */
    private static final int WIDTH = 1_200;

    private static final int HEIGHT = 800;
    /** As it leaves the printer. */
    private static final int ACROSS = HEIGHT;

    private static final int ALONG = WIDTH;
    private static final int MARGIN = 32;
    private static final int DOTS_A_MM = 8;
    private static final double NAME_SIZE = 40 * DOTS_A_MM / 0.92;
    /** Two lines of 4 cm and hardly more: the rest of the label is a strip below. */
    private static final int NAME_BOTTOM = 668;

    private static final int SYMBOL_TOP = 690;
    /** A URL of 50 characters takes 33 modules. */
    private static final int MODULE = 3;

    private static final int TEXT_LEFT = 150;
    private static final int BAR_TOP = 676;
    private static final int BAR_HEIGHT = 38;
    private static final int STRIPED = 130;
    private static final int STRIPE = 16;
    private static final int CODE_TOP = 722;
    private static final int GOODS_LEFT = 560;
    private static final int PART_LEFT = 930;
    private static final int PART_HEIGHT = 76;
    /** Of one digit; the printer's own letters are half as wide as the width that it is told. */
    private static final int PART_WIDTH = 40;

    private final Font face;

    private StagedLabelZpl(Font face) {
        this.face = face;
    }

    public static String zpl(List<StagedLabel> labels, PaperFonts fonts) {
        StagedLabelZpl printer = new StagedLabelZpl(fonts.drawn());
        StringBuilder zpl = new StringBuilder();
        Map<StagedLabel, String> faces = new LinkedHashMap<>();
        for (StagedLabel label : labels) {
            String name = faces.get(label.face());
            if (name == null) {
                name = "R:SL" + (faces.size() + 1) + ".GRF";
                faces.put(label.face(), name);
                zpl.append("~DG").append(name).append(',');
                zpl.append(ZplGraphic.download(turned(printer.draw(label)))).append('\n');
            }
            append(zpl, label, name);
        }
        faces.values().forEach(name -> zpl.append("^XA^ID").append(name).append("^FS^XZ\n"));
        return zpl.toString();
    }

    private static void append(StringBuilder zpl, StagedLabel label, String face) {
        zpl.append("^XA^CI28^PW").append(ACROSS).append("^LL").append(ALONG).append('\n');
        zpl.append("^FO0,0^XG").append(face).append(",1,1^FS\n");
        at(zpl, MARGIN, SYMBOL_TOP, 33 * MODULE).append("^BQN,2,").append(MODULE);
        zpl.append("^FDMA,").append(label.address()).append("^FS\n");
        at(zpl, TEXT_LEFT, CODE_TOP, 44).append("^BY2^BCR,44,N,N,N^FD");
        zpl.append(label.order()).append("^FS\n");
        at(zpl, TEXT_LEFT, CODE_TOP + 50, 24).append("^A0R,24,22^FD");
        zpl.append((label.order() + "  " + label.carton()).strip()).append("^FS\n");
        int digits = label.part().length();
        int width = Math.min(PART_WIDTH, (WIDTH - MARGIN - PART_LEFT) / digits);
        at(zpl, WIDTH - MARGIN - digits * width, CODE_TOP, PART_HEIGHT).append("^A0R,");
        zpl.append(PART_HEIGHT).append(',').append(2 * width).append("^FD");
        zpl.append(label.part()).append("^FS\n^XZ\n");
    }

    /** A field whose upper left corner, as it is read, is there; the printer counts on the label as it leaves. */
    private static StringBuilder at(StringBuilder zpl, int x, int y, int height) {
        return zpl.append("^FO").append(HEIGHT - y - height).append(',').append(x);
    }

    private BufferedImage draw(StagedLabel label) {
        int room = PART_LEFT - GOODS_LEFT - STRIPE;
        return LabelCanvas.draw(WIDTH, HEIGHT, face, canvas -> {
            name(canvas.pen(), label.receiver().zh());
            bar(canvas, label.earmark());
            canvas.line(label.goods().zh() + "  " + label.detail(), 26, GOODS_LEFT, CODE_TOP + 22, room, 0);
            canvas.line(label.goods().en() + "  " + label.receiver().en(), 20, GOODS_LEFT, CODE_TOP + 46, room, 0);
            canvas.line(label.from(), 20, GOODS_LEFT, CODE_TOP + 70, room, 0);
        });
    }

    private void name(Graphics2D canvas, String text) {
        FontRenderContext context = canvas.getFontRenderContext();
        Font hundred = face.deriveFont(100f);
        BigName name = BigName.fit(
                text,
                WIDTH - 2.0 * MARGIN,
                NAME_BOTTOM,
                NAME_SIZE,
                part -> hundred.getStringBounds(part, context).getWidth() / 100);
        Font font = face.deriveFont((float) name.size());
        canvas.setFont(font);
        for (int i = 0; i < name.lines().size(); i++) {
            String line = name.lines().get(i);
            double wide = font.getStringBounds(line, context).getWidth();
            canvas.drawString(line, (float) ((WIDTH - wide) / 2), (float) name.baseline(i, NAME_BOTTOM));
        }
    }

    private static void bar(LabelCanvas label, EarmarkBar bar) {
        Graphics2D canvas = label.pen();
        EarmarkBar.Kind kind = bar.kind();
        int wide = WIDTH - MARGIN - TEXT_LEFT;
        canvas.setStroke(new BasicStroke(3));
        canvas.drawRect(TEXT_LEFT, BAR_TOP, wide, BAR_HEIGHT);
        int inset = kind.ends().isStriped() ? STRIPED + STRIPE : STRIPE;
        if (kind.isFilled()) {
            canvas.fillRect(TEXT_LEFT, BAR_TOP, wide, BAR_HEIGHT);
            canvas.setColor(Color.WHITE);
        }
        if (kind.ends().isStriped()) {
            stripes(canvas, TEXT_LEFT + STRIPE, kind);
            stripes(canvas, WIDTH - MARGIN - STRIPED, kind);
        }
        label.line(bar.text(), 30, TEXT_LEFT + inset, BAR_TOP + 30, wide - 2 * inset, 0);
        canvas.setColor(Color.BLACK);
    }

    private static void stripes(Graphics2D canvas, int left, EarmarkBar.Kind kind) {
        int lean = Math.round(kind.ends().slant() * BAR_HEIGHT / 2);
        for (int x = left; x < left + STRIPED - 2 * STRIPE; x += 2 * STRIPE) {
            int[] xs = {x, x + STRIPE, x + STRIPE + lean, x + lean};
            int[] ys = {BAR_TOP + BAR_HEIGHT, BAR_TOP + BAR_HEIGHT, BAR_TOP, BAR_TOP};
            canvas.fillPolygon(new Polygon(xs, ys, xs.length));
        }
    }

    /** By a quarter to the right, as the label leaves the printer. */
    private static BufferedImage turned(BufferedImage image) {
        BufferedImage turned = new BufferedImage(ACROSS, ALONG, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                turned.getRaster()
                        .setSample(HEIGHT - 1 - y, x, 0, image.getRaster().getSample(x, y, 0));
            }
        }
        return turned;
    }
}
