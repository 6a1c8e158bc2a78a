package org.supplyline.dispatch.paper;

import com.lowagie.text.BadElementException;
import com.lowagie.text.Image;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfTemplate;
import uk.org.okapibarcode.backend.Code128;
import uk.org.okapibarcode.backend.HumanReadableLocation;
import uk.org.okapibarcode.backend.QrCode;
import uk.org.okapibarcode.backend.Symbol;
import uk.org.okapibarcode.graphics.Rectangle;

/** Codes as vector drawings, sharp at any resolution. */
final class CodeImages {

    private static final int BAR_HEIGHT = 40;
    private static final int QUIET_ZONE_LINEAR = 10;
    private static final int QUIET_ZONE_QR = 4;

    private CodeImages() {}

    /** Code 128 (ISO/IEC 15417) with its quiet zones; the text stands beside it, not below. */
    static Image code128(String text, PdfContentByte canvas) {
        Code128 symbol = new Code128();
        symbol.setHumanReadableLocation(HumanReadableLocation.NONE);
        symbol.setBarHeight(BAR_HEIGHT);
        symbol.setQuietZoneHorizontal(QUIET_ZONE_LINEAR);
        symbol.setContent(text);
        return draw(symbol, canvas);
    }

    /** QR code (ISO/IEC 18004), error correction M, with its quiet zone. */
    static Image qr(String text, PdfContentByte canvas) {
        QrCode symbol = new QrCode();
        symbol.setPreferredEccLevel(QrCode.EccLevel.M);
        symbol.setQuietZoneHorizontal(QUIET_ZONE_QR);
        symbol.setQuietZoneVertical(QUIET_ZONE_QR);
        symbol.setContent(text);
        return draw(symbol, canvas);
    }

    private static Image draw(Symbol symbol, PdfContentByte canvas) {
        int height = symbol.getHeight();
        PdfTemplate drawing = canvas.createTemplate(symbol.getWidth(), height);
        drawing.setGrayFill(0);
        for (Rectangle bar : symbol.getRectangles()) {
            drawing.rectangle(
                    (float) bar.x, (float) (height - bar.y - bar.height), (float) bar.width, (float) bar.height);
        }
        drawing.fill();
        try {
            return Image.getInstance(drawing);
        } catch (BadElementException impossible) {
            throw new IllegalStateException("A drawing became no image.", impossible);
        }
    }
}
