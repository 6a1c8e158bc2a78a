package org.supplyline.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.supplyline.gs1.AimId;
import org.supplyline.gs1.CheckDigit;
import org.supplyline.gs1.ElementString;
import org.supplyline.gs1.ElementStringParser;
import org.supplyline.gs1.Gtin;
import org.supplyline.gs1.PublishedVectors;
import org.supplyline.gs1.PublishedVectors.Vector;

/** What readers send for symbols, as the authors of the GS1 Barcode Syntax Engine wrote it down. */
class PublishedScanDataTest {

    private static final Clock IN_2026 = Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC);

    /** The engine refuses these; to a depot they are a text and a web address like any other, told as unknown. */
    private static final Set<String> SOME_TEXT = Set.of("]", "]XX", "]Q1https://a/NOPRIMARYAI");

    private final ScanParser scans = new ScanParser(IN_2026);
    private final ElementStringParser elements = new ElementStringParser(IN_2026);

    @Test
    void whatReadersSendIsReadWithTheRightMeaningOrRefused() throws IOException {
        List<String> wrong = new ArrayList<>();
        int run = 0;
        for (Vector vector : PublishedVectors.read("gs1-element-strings/scan-data-with-aim-id.jsonl")) {
            run++;
            String sent = vector.get("scan_data");
            Scan scan = scan(sent);
            boolean accepted = !(scan instanceof Scan.Unreadable) && !SOME_TEXT.contains(sent);
            boolean right =
                    accepted == vector.isValid() && (!accepted || means(sent, vector.get("data_caret_is_fnc1")));
            if (!right || (SOME_TEXT.contains(sent) && !(scan instanceof Scan.Unknown))) {
                wrong.add(vector + " -> " + scan);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(run).isEqualTo(25);
    }

    @Test
    void whatSymbolsAreSentAsIsReadAsWhatTheyHold() throws IOException {
        List<String> wrong = new ArrayList<>();
        int sentOnes = 0;
        int run = 0;
        for (Vector vector : PublishedVectors.read("gs1-element-strings/symbol-to-scan-data.jsonl")) {
            run++;
            // Without scan data the symbol could not be made.
            if (vector.has("scan_data_or_null")) {
                sentOnes++;
                if (!means(vector.get("scan_data_or_null"), vector.get("data_caret_is_fnc1"))) {
                    wrong.add(vector + " -> " + scan(vector.get("scan_data_or_null")));
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(run).isEqualTo(24);
        assertThat(sentOnes).isEqualTo(19);
    }

    private Scan scan(String sent) {
        ScannedCode code = ScannedCode.of(sent);
        return scans.parse(code.aim(), code.text());
    }

    /** Elements are the same elements, numbers the same item; a text without either is not taken for one of them. */
    private boolean means(String sent, String held) {
        AimId aim = AimId.leading(sent).orElseThrow();
        if (aim.isGs1()) {
            return elements.parse(sent).equals(elements.parse(elementString(held)))
                    && elements.parse(sent) instanceof ElementString.Parsed;
        }
        Scan scan = scan(sent);
        if (aim.isEanUpc()) {
            return scan.equals(new Scan.Item(gtin(held), ItemDetails.NONE));
        }
        return held.startsWith("https://") ? scan instanceof Scan.Item : scan instanceof Scan.Unknown;
    }

    /** Linear and composite part as one; digits alone are the GTIN of a symbol that leaves its identifier out. */
    private static String elementString(String held) {
        String whole = held.startsWith("^") ? held : "^01" + held;
        return whole.replace("|^", "^").replace('^', '\u001D');
    }

    private static Gtin gtin(String held) {
        String linear = held.contains("|") ? held.substring(0, held.indexOf('|')) : held;
        if (linear.startsWith("^01")) {
            return new Gtin(linear.substring(3));
        }
        // One case leaves the check digit to the symbol.
        return Gtin.parse(linear)
                .orElseGet(() -> Gtin.parse(linear + CheckDigit.of(linear)).orElseThrow());
    }
}
