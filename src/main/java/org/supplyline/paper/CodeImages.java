package org.supplyline.paper;

import com.lowagie.text.BadElementException;
import com.lowagie.text.Image;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfTemplate;
import uk.org.okapibarcode.backend.Code128;
import uk.org.okapibarcode.backend.DataMatrix;
import uk.org.okapibarcode.backend.HumanReadableLocation;
import uk.org.okapibarcode.backend.QrCode;
import uk.org.okapibarcode.backend.Symbol;
import uk.org.okapibarcode.graphics.Rectangle;

/** Codes as vector drawings, sharp at any resolution. */
public final class CodeImages {

    private static final int BAR_HEIGHT = 40;
    private static final int QUIET_ZONE_LINEAR = 10;
    private static final int QUIET_ZONE_QR = 4;
    private static final int QUIET_ZONE_MATRIX = 1;

    private CodeImages() {}

    /** Code 128 (ISO/IEC 15417) with its quiet zones; the text stands beside it, not below. */
    public static Image code128(String text, PdfContentByte canvas) {
        Code128 symbol = new Code128();
        symbol.setHumanReadableLocation(HumanReadableLocation.NONE);
        symbol.setBarHeight(BAR_HEIGHT);
        symbol.setQuietZoneHorizontal(QUIET_ZONE_LINEAR);
        symbol.setContent(text);
        return draw(symbol, canvas);
    }

    /** An SSCC as GS1-128 (GS1 General Specifications, section 5.4) with its quiet zones; {@code (00)} is in the code. */
    public static Image sscc(String digits, PdfContentByte canvas) {
        Code128 symbol = ssccSymbol(digits);
        symbol.setQuietZoneHorizontal(QUIET_ZONE_LINEAR);
        return draw(symbol, canvas);
    }

    /** The bars of an SSCC, one unit a module, without quiet zones. */
    static Code128 ssccSymbol(String digits) {
        return gs1Symbol("[00]" + digits);
    }

    private static Code128 gs1Symbol(String elements) {
        Code128 symbol = new Code128();
        symbol.setDataType(Symbol.DataType.GS1);
        symbol.setHumanReadableLocation(HumanReadableLocation.NONE);
        symbol.setBarHeight(BAR_HEIGHT);
        symbol.setContent(elements);
        return symbol;
    }

    /** A GTIN as GS1-128 with its quiet zones; {@code (01)} is in the code. */
    public static Image gtin(String digits, PdfContentByte canvas) {
        Code128 symbol = gtinSymbol(digits);
        symbol.setQuietZoneHorizontal(QUIET_ZONE_LINEAR);
        return draw(symbol, canvas);
    }

    /** The bars of a GTIN, one unit a module, without quiet zones. */
    static Code128 gtinSymbol(String digits) {
        return gs1Symbol("[01]" + digits);
    }

    /**
     * GS1 DataMatrix (ISO/IEC 16022) with its quiet zone.
     *
     * @param elements element string with application identifiers in square brackets
     */
    public static Image dataMatrix(String elements, PdfContentByte canvas) {
        DataMatrix symbol = dataMatrixSymbol(elements);
        symbol.setQuietZoneHorizontal(QUIET_ZONE_MATRIX);
        symbol.setQuietZoneVertical(QUIET_ZONE_MATRIX);
        return draw(symbol, canvas);
    }

    /** The squares of a GS1 DataMatrix, one unit a module, without quiet zones. */
    static DataMatrix dataMatrixSymbol(String elements) {
        DataMatrix symbol = new DataMatrix();
        symbol.setDataType(Symbol.DataType.GS1);
        symbol.setForceMode(DataMatrix.ForceMode.SQUARE);
        symbol.setContent(elements);
        return symbol;
    }

    /** QR code (ISO/IEC 18004), error correction M, with its quiet zone. */
    public static Image qr(String text, PdfContentByte canvas) {
        QrCode symbol = new QrCode();
        symbol.setPreferredEccLevel(QrCode.EccLevel.M);
        symbol.setQuietZoneHorizontal(QUIET_ZONE_QR);
        symbol.setQuietZoneVertical(QUIET_ZONE_QR);
        symbol.setContent(text);
        return draw(symbol, canvas);
    }

    /** The symbol's rectangles begin behind its quiet zone, which its width and height contain. */
    private static Image draw(Symbol symbol, PdfContentByte canvas) {
        int left = symbol.getQuietZoneHorizontal();
        int height = symbol.getHeight();
        int top = height - symbol.getQuietZoneVertical();
        PdfTemplate drawing = canvas.createTemplate(symbol.getWidth(), height);
        drawing.setGrayFill(0);
        for (Rectangle bar : symbol.getRectangles()) {
            drawing.rectangle(
                    (float) (left + bar.x), (float) (top - bar.y - bar.height), (float) bar.width, (float) bar.height);
        }
        drawing.fill();
        try {
            return Image.getInstance(drawing);
        } catch (BadElementException impossible) {
            throw new IllegalStateException("A drawing became no image.", impossible);
        }
    }
}
