package org.supplyline.codes;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supplyline.codes.CodeReading.Form;
import org.supplyline.codes.CodeReading.Meaning;
import org.supplyline.codes.CodeReading.Status;
import org.supplyline.epc.Epc;
import org.supplyline.epc.PureIdentity;
import org.supplyline.gs1.AimId;
import org.supplyline.gs1.AssociationRules;
import org.supplyline.gs1.CheckDigit;
import org.supplyline.gs1.DigitalLink;
import org.supplyline.gs1.ElementString;
import org.supplyline.gs1.ElementStringParser;
import org.supplyline.gs1.ElementStringParser.Separators;
import org.supplyline.gs1.Fnc1Shapes;
import org.supplyline.gs1.Gs1Error;
import org.supplyline.gs1.UnmarkedElements;
import org.supplyline.scan.Scan;
import org.supplyline.scan.ScanParser;
import org.supplyline.scan.ScannedText;

/** Tells how one line is written and what it means. */
final class LineReader {

    static final char GS = '\u001D';

    private static final String EPC_URI = "urn:epc:";
    /** Between what a reader sends for a linear symbol and for the composite symbol above it. */
    private static final String COMPOSITE = "|]e";

    /** The shortest EPC, 96 bits. */
    private static final int EPC_DIGITS = 24;

    private final char separator;
    private final boolean associations;
    private final Fnc1Shapes fnc1;
    private final ElementStringParser elementStrings;
    private final DigitalLink links;
    private final ScanParser scans;
    /** For symbols of any text, in which the character for FNC1 is a character like others. */
    private final ScanParser plainScans;

    /**
     * @param separator stands for FNC1, in the line beside U+001D
     * @param associations whether each line is all that a thing carries
     */
    LineReader(Clock clock, char separator, boolean associations) {
        this.separator = separator;
        this.associations = associations;
        this.fnc1 = separator == GS ? Fnc1Shapes.COMMON : Fnc1Shapes.of(List.of(String.valueOf(separator)));
        this.elementStrings = new ElementStringParser(clock);
        this.links = new DigitalLink(clock);
        this.scans = new ScanParser(clock, fnc1);
        this.plainScans = new ScanParser(clock);
    }

    /**
     * A line without what surrounds the code.
     *
     * @param offset where in the line the content begins
     */
    private record Content(String line, @Nullable AimId aim, String text, int offset) {

        static Content of(String line) {
            String normalised = ScannedText.normalise(line);
            int blanks = ScannedText.leadingBlanks(line);
            AimId aim = AimId.leading(normalised).orElse(null);
            return aim == null
                    ? new Content(line, null, normalised, blanks)
                    : new Content(line, aim, normalised.substring(AimId.LENGTH), blanks + AimId.LENGTH);
        }
    }

    CodeReading read(String line) {
        Content content = Content.of(line);
        String text = content.text();
        if (text.length() > ScanParser.MAX_TEXT_LENGTH) {
            return wrong(content, Form.OTHER, ScanParser.MAX_TEXT_LENGTH, Gs1Error.Code.TEXT_TOO_LONG);
        }
        AimId aim = content.aim();
        boolean gs1 = aim == null ? fnc1.settle(text).startsWith("\u001D") : aim.isGs1() || text.startsWith("\u001D");
        if (text.startsWith("(")) {
            return elements(content, Form.BRACKETED, elementStrings.parseBracketed(text), false);
        }
        if (gs1) {
            Separators separators = aim == null ? Separators.PROVEN : Separators.PROMISED;
            return elements(content, Form.ELEMENT_STRING, fnc1.parse(elementStrings, text, separators), true);
        }
        if (aim != null && aim.isEanUpc()) {
            return text.contains(COMPOSITE) ? composite(content) : scanned(content);
        }
        if (text.startsWith(EPC_URI)) {
            return epcUri(content);
        }
        if (isLink(text)) {
            return link(content);
        }
        return aim == null ? unmarked(content) : scanned(content);
    }

    private CodeReading unmarked(Content content) {
        String text = content.text();
        if (UnmarkedElements.beginLikeKey(text)) {
            return unmarkedElements(content);
        }
        if (text.length() >= EPC_DIGITS && CodeShapes.isHex(text)) {
            Epc.Result result = Epc.parseHex(text);
            if (result instanceof Epc.Read || !CodeShapes.isDigits(text)) {
                return epc(content, Form.EPC_HEX, result);
            }
        }
        return scanned(content);
    }

    private CodeReading unmarkedElements(Content content) {
        ElementString.Result result = fnc1.parse(elementStrings, content.text(), Separators.UNPROVEN);
        return elements(content, Form.ELEMENT_STRING, result, true);
    }

    /** The number of the linear symbol, then the elements of the composite symbol above it. */
    private CodeReading composite(Content content) {
        String text = content.text();
        int bar = text.indexOf(COMPOSITE);
        CodeReading linear =
                scanned(new Content(content.line(), content.aim(), text.substring(0, bar), content.offset()));
        if (linear.status() != Status.OK) {
            return linear;
        }
        String gtin = linear.meanings().get(0).elementString().substring(1);
        int from = bar + COMPOSITE.length() + 1;
        String elements = gtin + text.substring(Math.min(from, text.length()));
        return elements(
                new Content(content.line(), content.aim(), elements, content.offset() + from - gtin.length()),
                Form.EAN,
                fnc1.parse(elementStrings, elements, Separators.PROMISED),
                true);
    }

    private CodeReading link(Content content) {
        CodeReading known = scanned(content);
        boolean carton = known.form() == Form.OTHER
                && known.status() == Status.OK
                && known.meanings().get(0).more().containsKey("number");
        return carton || known.form() == Form.DRUG_TRACE
                ? known
                : elements(content, Form.DIGITAL_LINK, links.parse(content.text()), false);
    }

    private CodeReading epcUri(Content content) {
        Optional<PureIdentity> identity = PureIdentity.parse(content.text());
        if (identity.isPresent()) {
            return good(content, meaning(Form.EPC_URI, identity.get(), Map.of()));
        }
        return epc(content, Form.EPC_URI, Epc.parseTagUri(content.text()));
    }

    private CodeReading epc(Content content, Form form, Epc.Result result) {
        return result.match(
                epc -> good(
                        content, meaning(form, epc.identity(), Map.of("epcTag", epc.tagUri(), "epcHex", epc.hex()))),
                error -> CodeReading.invalid(content.line(), form, List.of(moved(content, error, false))));
    }

    private Meaning meaning(Form form, PureIdentity identity, Map<String, String> tag) {
        Map<String, String> more = new HashMap<>(tag);
        more.put("epc", identity.uri());
        return meaning(form, identity.elementString(), more);
    }

    /** @param settled whether positions count in the text with U+001D for all shapes of FNC1 */
    private CodeReading elements(Content content, Form form, ElementString.Result result, boolean settled) {
        return result.match(
                read -> {
                    List<Gs1Error> errors = associations ? AssociationRules.check(read) : List.of();
                    Status status = errors.isEmpty() ? Status.OK : Status.INVALID;
                    List<Meaning> meanings = List.of(meaning(form, read, Map.of()));
                    return new CodeReading(content.line(), status, form, meanings, moved(content, errors, settled));
                },
                readings -> new CodeReading(
                        content.line(),
                        Status.AMBIGUOUS,
                        form,
                        readings.stream()
                                .map(reading -> meaning(form, reading, Map.of()))
                                .toList(),
                        List.of()),
                errors -> CodeReading.invalid(content.line(), form, moved(content, errors, settled)));
    }

    private Meaning meaning(Form form, ElementString elements, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        if (DigitalLink.create(elements, DigitalLink.CANONICAL_STEM) instanceof DigitalLink.Created made) {
            all.put("digitalLink", made.uri());
        }
        return new Meaning(form, elements, separator + elements.unbracketed(separator), all);
    }

    /** What is told by its digits and letters alone. */
    private CodeReading scanned(Content content) {
        AimId aim = content.aim();
        ScanMeanings meanings = new ScanMeanings(this::meaning);
        Scan scan = aim == null ? scans.parse(null, content.text()) : plainScans.parse(aim.id(), content.text());
        List<Meaning> found = scan.match(meanings);
        if (!found.isEmpty()) {
            Status status = found.size() == 1 ? Status.OK : Status.AMBIGUOUS;
            return new CodeReading(content.line(), status, found.get(0).form(), found, List.of());
        }
        String settled = fnc1.settle(content.text());
        boolean dated = UnmarkedElements.beginWithDate(settled) && !CodeShapes.isRetail(settled);
        if (aim == null && meanings.broken() == null && (dated || settled.indexOf(GS) >= 0)) {
            return unmarkedElements(content);
        }
        return unrecognised(content, meanings.broken());
    }

    /** @param broken what the text claims to be; null if nothing */
    private CodeReading unrecognised(Content content, @Nullable Form broken) {
        String text = content.text();
        AimId aim = content.aim();
        if (aim != null && broken == null && (aim.isEanUpc() || CodeShapes.isGeneral(aim))) {
            return good(content, new Meaning(Form.OTHER, null, "", Map.of()));
        }
        if (CodeShapes.isRetail(text) && (aim == null || aim.isEanUpc())) {
            return wrongRetail(content);
        }
        if (aim != null && aim.isEanUpc()) {
            return wrong(content, Form.EAN, text.length(), Gs1Error.Code.UNRECOGNISED);
        }
        if (broken == Form.TRACKING) {
            return wrong(content, broken, CodeShapes.S10_CHECK_DIGIT, Gs1Error.Code.CHECK_DIGIT);
        }
        Gs1Error.Code code = text.isEmpty() ? Gs1Error.Code.EMPTY : Gs1Error.Code.UNRECOGNISED;
        return wrong(content, Form.OTHER, 0, code);
    }

    private static CodeReading wrongRetail(Content content) {
        int last = content.text().length() - 1;
        char right = CheckDigit.of(content.text().substring(0, last));
        Gs1Error error = right == content.text().charAt(last)
                ? new Gs1Error("01", content.offset() + last, Gs1Error.Code.VALUE_TOO_LONG, "N13")
                : new Gs1Error("01", content.offset() + last, Gs1Error.Code.CHECK_DIGIT, String.valueOf(right));
        return CodeReading.invalid(content.line(), Form.EAN, List.of(error));
    }

    /** Only in lower or upper case, as the standard has it; anything else is some text. */
    private static boolean isLink(String text) {
        return text.startsWith("https://")
                || text.startsWith("http://")
                || text.startsWith("HTTPS://")
                || text.startsWith("HTTP://");
    }

    private static CodeReading good(Content content, Meaning meaning) {
        return new CodeReading(content.line(), Status.OK, meaning.form(), List.of(meaning), List.of());
    }

    private static CodeReading wrong(Content content, Form form, int position, Gs1Error.Code code) {
        Gs1Error error = new Gs1Error("", content.offset() + position, code, "");
        return CodeReading.invalid(content.line(), form, List.of(error));
    }

    private List<Gs1Error> moved(Content content, List<Gs1Error> errors, boolean settled) {
        List<Gs1Error> moved = new ArrayList<>();
        for (Gs1Error error : errors) {
            moved.add(moved(content, error, settled));
        }
        return moved;
    }

    /** The error at its place in the line. */
    private Gs1Error moved(Content content, Gs1Error error, boolean settled) {
        int position = settled ? fnc1.originalIndex(content.text(), error.position()) : error.position();
        return new Gs1Error(error.ai(), content.offset() + position, error.code(), error.expected());
    }
}
