package org.supplyline.place;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.supplyline.scan.OwnCode;
import uk.org.okapibarcode.backend.Code128;
import uk.org.okapibarcode.backend.HumanReadableLocation;
import uk.org.okapibarcode.backend.QrCode;
import uk.org.okapibarcode.backend.Symbol;
import uk.org.okapibarcode.graphics.Color;
import uk.org.okapibarcode.output.SvgRenderer;

/** Draws own codes as SVG: QR for cameras, Code 128 for laser scanners. */
final class LabelSymbols {

    private static final double SCALE = 4;
    private static final int QUIET_ZONE_QR = 4;
    private static final int QUIET_ZONE_LINEAR = 10;
    private static final int BAR_HEIGHT = 28;

    private LabelSymbols() {}

    static String qr(OwnCode code) {
        QrCode symbol = new QrCode();
        symbol.setPreferredEccLevel(QrCode.EccLevel.Q);
        symbol.setQuietZoneHorizontal(QUIET_ZONE_QR);
        symbol.setQuietZoneVertical(QUIET_ZONE_QR);
        symbol.setContent(code.text());
        return svg(symbol);
    }

    static String code128(OwnCode code) {
        Code128 symbol = new Code128();
        symbol.setHumanReadableLocation(HumanReadableLocation.NONE);
        symbol.setBarHeight(BAR_HEIGHT);
        symbol.setQuietZoneHorizontal(QUIET_ZONE_LINEAR);
        symbol.setContent(code.text());
        return svg(symbol);
    }

    private static String svg(Symbol symbol) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new SvgRenderer(out, SCALE, Color.WHITE, Color.BLACK, false).render(symbol);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        String text = out.toString(StandardCharsets.UTF_8);
        return scalable(text);
    }

    /** With a view box in place of a fixed size, the style sheet says in millimetres how large it is printed. */
    private static String scalable(String svg) {
        return svg.replaceFirst("<svg width=\"(\\S+)\" height=\"(\\S+)\"", "<svg viewBox=\"0 0 $1 $2\"");
    }
}
