package org.supplyline.barcode;

import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    private static final Pattern BRACKETED = Pattern.compile("\\((\\d{2,4})\\)");
    /** First two digits of identifiers whose values end without separator (General Specifications, 7.8.5). */
    private static final Pattern PREDEFINED_LENGTH = Pattern.compile("0[0-4]|1[1-9]|20|3[1-6]|41");

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
                        aim.equals(DataBarLimitedReader.MARK) ? Symbology.DATABAR_LIMITED : plain, "]e0", "01" + text);
            case DATABAR_EXPANDED -> new SymbolContent(plain, "]e0", unbracketed(text));
            default -> new SymbolContent(plain, aim, text);
        };
    }

    private static String withoutFirstSeparator(String text) {
        return text.startsWith(String.valueOf(GS)) ? text.substring(1) : text;
    }

    /** Writes {@code (01)…(10)A(17)…} as transmitted: a separator after each value that needs one. */
    static String unbracketed(String bracketed) {
        Matcher matcher = BRACKETED.matcher(bracketed);
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (matcher.find()) {
            if (matcher.start() > 0) {
                parts.add(bracketed.substring(start, matcher.start()));
            }
            start = matcher.start();
        }
        parts.add(bracketed.substring(start));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            String element = BRACKETED.matcher(parts.get(i)).replaceFirst("$1");
            text.append(element);
            boolean last = i == parts.size() - 1;
            if (!last && !PREDEFINED_LENGTH.matcher(element).lookingAt()) {
                text.append(GS);
            }
        }
        return text.toString();
    }
}
