package org.supplyline.barcode;

import com.google.zxing.Result;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.supplyline.gs1.AimId;
import org.supplyline.gs1.ElementString;
import org.supplyline.gs1.ElementStringParser;

/** Makes readings of what ZXing returns, and says what their elements are. */
final class NormalForm {

    private final ElementStringParser parser;

    NormalForm(Clock clock) {
        this.parser = new ElementStringParser(clock);
    }

    /** Empty if the symbology is none of ours. */
    static Optional<Reading> of(Result result, Outline outline) {
        return SymbolContent.of(result)
                .map(content -> new Reading(
                        content.symbology(),
                        content.aim(),
                        content.text(),
                        outline,
                        CorrectionMargin.isNarrow(result)));
    }

    /** What the text of a GS1 symbol says; empty if it is no GS1 symbol or not one valid element string. */
    List<ElementString.Element> elements(Reading reading) {
        if (!new AimId(reading.aim()).isGs1()) {
            return List.of();
        }
        return parser.parse(reading.text(), ElementStringParser.Separators.PROVEN)
                .match(ElementString::elements, ambiguous -> List.of(), invalid -> List.of());
    }
}
