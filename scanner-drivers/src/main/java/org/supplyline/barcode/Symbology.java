package org.supplyline.barcode;

import com.google.zxing.BarcodeFormat;
import java.util.Optional;

/** The kinds of symbol that are read; {@link #text()} is the stable form for interfaces. */
public enum Symbology {
    CODE128("code128"),
    GS1_128("gs1-128"),
    EAN13("ean13"),
    EAN8("ean8"),
    UPCA("upca"),
    UPCE("upce"),
    ITF("itf"),
    CODE39("code39"),
    CODE93("code93"),
    CODABAR("codabar"),
    DATABAR("databar"),
    DATABAR_LIMITED("databar-limited"),
    DATABAR_EXPANDED("databar-expanded"),
    DATAMATRIX("datamatrix"),
    GS1_DATAMATRIX("gs1-datamatrix"),
    QR("qr"),
    GS1_QR("gs1-qr"),
    AZTEC("aztec"),
    GS1_AZTEC("gs1-aztec"),
    PDF417("pdf417");

    private final String text;

    Symbology(String text) {
        this.text = text;
    }

    /** For example {@code gs1-datamatrix}. */
    public String text() {
        return text;
    }

    /** One row of bars, without error correction: what one line across it says is not yet believed. */
    boolean isLinear() {
        return compareTo(DATAMATRIX) < 0;
    }

    /** Its content is always a GS1 element string or a key. */
    boolean isDataBar() {
        return this == DATABAR || this == DATABAR_LIMITED || this == DATABAR_EXPANDED;
    }

    /** The kind before it is known whether the content is a GS1 element string; empty for what is not read. */
    static Optional<Symbology> of(BarcodeFormat format) {
        return Optional.ofNullable(
                switch (format) {
                    case CODE_128 -> CODE128;
                    case EAN_13 -> EAN13;
                    case EAN_8 -> EAN8;
                    case UPC_A -> UPCA;
                    case UPC_E -> UPCE;
                    case ITF -> ITF;
                    case CODE_39 -> CODE39;
                    case CODE_93 -> CODE93;
                    case CODABAR -> CODABAR;
                    case RSS_14 -> DATABAR;
                    case RSS_EXPANDED -> DATABAR_EXPANDED;
                    case DATA_MATRIX -> DATAMATRIX;
                    case QR_CODE -> QR;
                    case AZTEC -> AZTEC;
                    case PDF_417 -> PDF417;
                    case MAXICODE, UPC_EAN_EXTENSION -> null;
                });
    }
}
