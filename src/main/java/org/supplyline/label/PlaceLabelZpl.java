package org.supplyline.label;

import java.awt.Font;
import java.awt.image.BufferedImage;
import java.util.List;
import org.supplyline.paper.LabelCanvas;
import org.supplyline.paper.PaperFonts;
import org.supplyline.paper.ZplGraphic;

/** The same labels in ZPL II, 100 × 70 mm at 8 dots a millimetre; words as a bitmap, codes drawn by the printer. */
final class PlaceLabelZpl {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 560;
    private static final int MARGIN = 28;
    /** Version 1 has 21 modules. */
    private static final int MODULE = 11;

    private static final int SYMBOL_LEFT = WIDTH - MARGIN - 21 * MODULE;
    private static final int BARS_TOP = 400;

    private final Font face;

    private PlaceLabelZpl(Font face) {
        this.face = face;
    }

    static String zpl(List<PlaceLabel> labels, PaperFonts fonts) {
        PlaceLabelZpl printer = new PlaceLabelZpl(fonts.drawn());
        StringBuilder zpl = new StringBuilder();
        labels.forEach(label -> printer.append(zpl, label));
        return zpl.toString();
    }

    private void append(StringBuilder zpl, PlaceLabel label) {
        zpl.append("^XA^CI28^PW").append(WIDTH).append("^LL").append(HEIGHT).append('\n');
        zpl.append("^FO0,0^GFA,").append(ZplGraphic.field(words(label))).append("^FS\n");
        zpl.append("^FO").append(SYMBOL_LEFT).append(',').append(MARGIN);
        zpl.append("^BQN,2,")
                .append(MODULE)
                .append("^FDMA,")
                .append(label.code())
                .append("^FS\n");
        zpl.append("^FO").append(2 * MARGIN).append(',').append(BARS_TOP);
        zpl.append("^BY3^BCN,96,Y,N,N^FD").append(label.code()).append("^FS\n^XZ\n");
    }

    private BufferedImage words(PlaceLabel label) {
        int room = SYMBOL_LEFT - 2 * MARGIN;
        return LabelCanvas.draw(WIDTH, HEIGHT, face, canvas -> {
            canvas.line(label.inside(), 28, MARGIN, 64, room, 0);
            canvas.line(label.name().zh(), 110, MARGIN, 230, room, 0);
            canvas.line(label.name().en(), 40, MARGIN, 330, WIDTH - 2 * MARGIN, 0);
        });
    }
}
