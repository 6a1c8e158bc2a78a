package org.supplyline.barcode;

import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import java.util.Map;
import java.util.Optional;

/**
 * What a symbol holds in one form, where ZXing's differs by symbology: as a reader transmits it, without the first FNC1.
 *
 * @param symbology after the content told whether it is GS1
 * @param aim symbology identifier
 * @param text U+001D stands for FNC1 as separator
 */
public record SymbolContent(Symbology symbology, String aim, String text) {

    private static final char GS = '\u001D';
    private static final String GS1_128 = "]C1";
    static final String DATABAR = "]e0";

    /** Empty if the symbology is none of ours. */
    public static Optional<SymbolContent> of(Result result) {
        return Symbology.of(result.getBarcodeFormat()).map(plain -> {
            Map<ResultMetadataType, Object> metadata = result.getResultMetadata();
            Object given = metadata == null ? null : metadata.get(ResultMetadataType.SYMBOLOGY_IDENTIFIER);
            return of(plain, given == null ? "]X0" : given.toString(), result.getText());
        });
    }

    static SymbolContent of(Symbology plain, String aim, String text) {
        return switch (plain) {
            case CODE128 ->
                text.startsWith(GS1_128)
                        ? new SymbolContent(Symbology.GS1_128, GS1_128, text.substring(GS1_128.length()))
                        : new SymbolContent(plain, aim, text);
            case DATAMATRIX ->
                aim.equals("]d2") || aim.equals("]d5")
                        ? new SymbolContent(Symbology.GS1_DATAMATRIX, "]d2", withoutFirstSeparator(text))
                        : new SymbolContent(plain, aim, text);
            case QR ->
                aim.equals("]Q3") || aim.equals("]Q4")
                        ? new SymbolContent(Symbology.GS1_QR, "]Q3", withoutFirstSeparator(text))
                        : new SymbolContent(plain, aim, text);
            case AZTEC ->
                text.startsWith(String.valueOf(GS))
                        ? new SymbolContent(Symbology.GS1_AZTEC, "]z1", text.substring(1))
                        : new SymbolContent(plain, aim, text);
            case DATABAR ->
                new SymbolContent(
                        aim.equals(DataBarLimitedReader.MARK) ? Symbology.DATABAR_LIMITED : plain,
                        DATABAR,
                        "01" + text);
            case DATABAR_EXPANDED -> new SymbolContent(plain, DATABAR, text);
            default -> new SymbolContent(plain, aim, text);
        };
    }

    private static String withoutFirstSeparator(String text) {
        return text.startsWith(String.valueOf(GS)) ? text.substring(1) : text;
    }
}
