package org.supplyline.scanner.ssi;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The code types of DECODE_DATA (Zebra, SSI Programmer's Guide).
 *
 * <p>Only those that leave no doubt have an AIM identifier here: 1B and 1C do not say whether the Data Matrix or QR code
 * holds GS1 data, 06 not whether its check digit was verified, UPC types not how many digits are sent.
 */
final class SsiCodeType {

    private record Symbology(String name, @Nullable String aim) {}

    private static final Map<Integer, Symbology> TYPES = Map.ofEntries(
            Map.entry(0x01, new Symbology("code39", null)),
            Map.entry(0x02, new Symbology("codabar", null)),
            Map.entry(0x03, new Symbology("code128", "]C0")),
            Map.entry(0x04, new Symbology("discrete2of5", null)),
            Map.entry(0x06, new Symbology("itf", null)),
            Map.entry(0x07, new Symbology("code93", "]G0")),
            Map.entry(0x08, new Symbology("upca", null)),
            Map.entry(0x09, new Symbology("upce", null)),
            Map.entry(0x0A, new Symbology("ean8", "]E4")),
            Map.entry(0x0B, new Symbology("ean13", "]E0")),
            Map.entry(0x0C, new Symbology("code11", null)),
            Map.entry(0x0E, new Symbology("msi", null)),
            Map.entry(0x0F, new Symbology("gs1-128", "]C1")),
            Map.entry(0x11, new Symbology("pdf417", null)),
            Map.entry(0x13, new Symbology("code39-full-ascii", null)),
            Map.entry(0x15, new Symbology("trioptic-code39", null)),
            Map.entry(0x16, new Symbology("bookland-ean", "]E0")),
            Map.entry(0x1A, new Symbology("micropdf417", null)),
            Map.entry(0x1B, new Symbology("datamatrix", null)),
            Map.entry(0x1C, new Symbology("qr", null)),
            Map.entry(0x25, new Symbology("maxicode", null)),
            Map.entry(0x2D, new Symbology("aztec", null)),
            Map.entry(0x2E, new Symbology("aztec-rune", null)),
            Map.entry(0x30, new Symbology("databar", "]e0")),
            Map.entry(0x31, new Symbology("databar-limited", "]e0")),
            Map.entry(0x32, new Symbology("databar-expanded", "]e0")));

    private SsiCodeType() {}

    static @Nullable String name(int type) {
        Symbology known = TYPES.get(type);
        return known == null ? null : known.name();
    }

    /** The AIM identifier that a text of this type has, if it is certain. */
    static @Nullable String aim(int type) {
        Symbology known = TYPES.get(type);
        return known == null ? null : known.aim();
    }
}
