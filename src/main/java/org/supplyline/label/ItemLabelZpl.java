package org.supplyline.label;

import java.awt.image.BufferedImage;
import org.supplyline.paper.LabelCanvas;
import org.supplyline.paper.PaperFonts;
import org.supplyline.paper.ZplGraphic;

/** The same label in ZPL II, 70 × 37 mm at 8 dots a millimetre, drawn dot by dot and printed as often as asked. */
final class ItemLabelZpl {

    private static final int WIDTH = 560;
    private static final int HEIGHT = 296;
    private static final int MARGIN = 28;
    private static final int MODULE = 4;
    /** The largest square that item, last day and a lot of twenty characters need: 32 modules. */
    private static final int SYMBOL = 32 * MODULE;

    private static final int BAR = 3;
    /** A start, FNC1, eight pairs, a check and a stop character. */
    private static final int BARS_LEFT = (WIDTH - 134 * BAR) / 2;

    private ItemLabelZpl() {}

    static String zpl(ItemLabel label, int copies, PaperFonts fonts) {
        BufferedImage drawing = LabelCanvas.draw(WIDTH, HEIGHT, fonts.drawn(), canvas -> draw(canvas, label));
        return "^XA^CI28^PW%d^LL%d%n^FO0,0^GFA,%s^FS%n^PQ%d^XZ%n"
                .formatted(WIDTH, HEIGHT, ZplGraphic.field(drawing), copies);
    }

    private static void draw(LabelCanvas canvas, ItemLabel label) {
        int all = WIDTH - 2 * MARGIN;
        int room = label.elements().isPresent() ? all - SYMBOL - MODULE * 2 : all;
        label.elements().ifPresent(elements -> canvas.dataMatrix(elements, WIDTH - SYMBOL - MARGIN, 16, MODULE));
        canvas.line(label.name().zh(), 48, MARGIN, 62, room, 20);
        canvas.line(label.name().en(), 24, MARGIN, 98, room, 14);
        canvas.line(label.pack().zh() + "  " + label.pack().en(), 24, MARGIN, 134, room, 14);
        canvas.line(label.batch(), 26, MARGIN, 178, all, 16);
        canvas.gtin(label.gtin().digits(), BARS_LEFT, 194, BAR, 64);
        canvas.line(label.gtin().shortest(), 26, BARS_LEFT, 286, all, 16);
    }
}
