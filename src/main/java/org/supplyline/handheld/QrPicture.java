package org.supplyline.handheld;

import java.util.Locale;
import java.util.stream.Collectors;
import uk.org.okapibarcode.backend.QrCode;
import uk.org.okapibarcode.graphics.Rectangle;

/**
 * A QR code (ISO/IEC 18004, level M) as one SVG path of whole units.
 *
 * @param path data of the dark modules
 * @param size width and height with the quiet zone of four modules
 */
record QrPicture(String path, int size) {

    private static final int QUIET = 4;

    static QrPicture of(String text) {
        QrCode code = new QrCode();
        code.setPreferredEccLevel(QrCode.EccLevel.M);
        code.setModuleWidth(1);
        code.setQuietZoneHorizontal(0);
        code.setQuietZoneVertical(0);
        code.setContent(text);
        String path = code.getRectangles().stream().map(QrPicture::bar).collect(Collectors.joining());
        return new QrPicture(path, code.getWidth() + 2 * QUIET);
    }

    private static String bar(Rectangle bar) {
        return String.format(
                Locale.ROOT,
                "M%.0f %.0fh%.0fv%.0fh-%.0fz",
                bar.x + QUIET,
                bar.y + QUIET,
                bar.width,
                bar.height,
                bar.width);
    }
}
