package org.supplyline.unit;

import java.awt.Font;
import java.awt.image.BufferedImage;
import java.util.List;
import org.supplyline.gs1.Sscc;
import org.supplyline.paper.LabelCanvas;
import org.supplyline.paper.PaperFonts;
import org.supplyline.paper.ZplGraphic;

/**
 * The same labels in ZPL II for a printer of 8 dots a millimetre. Words are sent as a bitmap, so that a printer without
 * Chinese letters prints them too; the code is drawn by the printer, sharp to the dot.
 */
final class CartonLabelZpl {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 560;
    private static final int LEFT = 368;
    private static final int MARGIN = 28;
    private static final int MODULE = 4;
    /** In the middle: a start, FNC1, ten pairs, a check and a stop character are 156 modules. */
    private static final int BARS_LEFT = (WIDTH - 156 * MODULE) / 2;

    private static final int PART_LEFT = WIDTH - 160;
    private static final int BARS_TOP = 376;
    private static final int BARS_HEIGHT = 120;

    private final Font face;

    private CartonLabelZpl(Font face) {
        this.face = face;
    }

    static String zpl(List<CartonLabel> labels, PaperFonts fonts) {
        CartonLabelZpl printer = new CartonLabelZpl(fonts.drawn());
        StringBuilder zpl = new StringBuilder();
        labels.forEach(label -> printer.append(zpl, label));
        return zpl.toString();
    }

    private void append(StringBuilder zpl, CartonLabel label) {
        zpl.append("^XA^CI28^PW").append(WIDTH).append("^LL").append(HEIGHT).append('\n');
        zpl.append("^FO0,0^GFA,").append(ZplGraphic.field(words(label))).append("^FS\n");
        // Model 2, 7 dots a module: a URL of 50 characters takes 33 modules, 231 dots.
        zpl.append("^FO")
                .append(MARGIN)
                .append(',')
                .append(MARGIN)
                .append("^BQN,2,7^FDMA,")
                .append(label.url())
                .append("^FS\n^XZ\n");
    }

    private BufferedImage words(CartonLabel label) {
        return LabelCanvas.draw(WIDTH, HEIGHT, face, canvas -> {
            line(canvas, label.issuer(), 24, LEFT, 56);
            line(canvas, label.content().zh(), 52, LEFT, 128);
            line(canvas, label.content().en(), 26, LEFT, 172);
            line(canvas, label.detail(), 30, LEFT, 226);
            label.sscc().ifPresentOrElse(sscc -> bars(canvas, sscc, label.part()), () -> {
                int room = (label.part().isEmpty() ? WIDTH - MARGIN : PART_LEFT) - MARGIN;
                canvas.line(label.code(), 76, MARGIN, HEIGHT - 56, room, 1);
                line(canvas, label.part(), 52, PART_LEFT, HEIGHT - 56);
            });
        });
    }

    /** GS1-128 drawn dot by dot with the words, modules of half a millimetre, and the number below it. */
    private static void bars(LabelCanvas canvas, Sscc sscc, String part) {
        canvas.sscc(sscc.digits(), BARS_LEFT, BARS_TOP, MODULE, BARS_HEIGHT);
        line(canvas, CartonLabel.readable(sscc), 36, MARGIN, HEIGHT - 24);
        line(canvas, part, 36, PART_LEFT, HEIGHT - 24);
    }

    /** To the right edge, and no smaller than half. */
    private static void line(LabelCanvas canvas, String text, float size, int x, int y) {
        canvas.line(text, size, x, y, WIDTH - MARGIN - x, size / 2);
    }
}
