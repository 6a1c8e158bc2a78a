package org.supplyline.scan;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supplyline.epc.Epc;
import org.supplyline.epc.PureIdentity;
import org.supplyline.gs1.AimId;
import org.supplyline.gs1.DigitalLink;
import org.supplyline.gs1.ElementString;
import org.supplyline.gs1.ElementStringParser;
import org.supplyline.gs1.ElementStringParser.Separators;
import org.supplyline.gs1.Fnc1Shapes;
import org.supplyline.gs1.Gs1Error;
import org.supplyline.gs1.Gtin;
import org.supplyline.gs1.UnmarkedElements;

/**
 * Says what a scanned code is. It never throws for what a reader sends and never guesses: what it does not recognise
 * stays {@link Scan.Unknown} with its text, what can be several things is {@link Scan.Ambiguous}. Safe for use by several
 * threads.
 */
public final class ScanParser {

    /** More than the largest symbol holds (QR code: 7,089 digits). */
    public static final int MAX_TEXT_LENGTH = 8_192;

    private static final char GS = '\u001D';
    /** Between a linear symbol and the composite symbol above it. */
    private static final String COMPOSITE = "|]e";
    /** A tag's memory as drivers give it: {@code urn:epc:raw:96.x3034…} (TDS, section 12). */
    private static final String RAW_EPC = "urn:epc:raw:";

    private final Clock clock;
    private final Fnc1Shapes fnc1;
    private final ElementStringParser elementStrings;
    private final DigitalLink links;

    /** @param clock tells the year that decides the century of a date */
    public ScanParser(Clock clock) {
        this(clock, Fnc1Shapes.COMMON);
    }

    /**
     * For readers that are set to send something else than U+001D for FNC1.
     *
     * @param clock tells the year that decides the century of a date
     */
    public ScanParser(Clock clock, Fnc1Shapes fnc1) {
        this.clock = clock;
        this.fnc1 = fnc1;
        this.elementStrings = new ElementStringParser(clock);
        this.links = new DigitalLink(clock);
    }

    /** Reads what a reader sent: UTF-8, and no character set is guessed for anything else. */
    public Scan parse(byte[] sent) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(sent))
                    .toString();
            ScannedCode code = ScannedCode.of(text);
            return parse(code.aim(), code.text());
        } catch (CharacterCodingException notUtf8) {
            return new Scan.Garbled(Text.hex(sent), Scan.Damage.NOT_UTF8);
        }
    }

    /**
     * Reads one code.
     *
     * @param aim the AIM symbology identifier if the reader sends it apart; it may also lead the text
     */
    public Scan parse(@Nullable String aim, String text) {
        ScannedCode code = new ScannedCode(aim, text);
        if (text.length() > MAX_TEXT_LENGTH) {
            return unreadable(code, Scan.Reason.TOO_LONG, List.of());
        }
        String normalised = ScannedText.normalise(text);
        Optional<AimId> leading = AimId.leading(normalised);
        Optional<AimId> given = aim == null ? Optional.empty() : AimId.leading(ScannedText.normalise(aim));
        String content = leading.isPresent() && (given.isEmpty() || given.equals(leading))
                ? normalised.substring(AimId.LENGTH)
                : normalised;
        return parse(code, given.or(() -> leading).orElse(null), content);
    }

    /** Reads the EPC of a tag as the GS1 key that it is. */
    public Scan parse(Epc epc) {
        return meaning(epc.elementString(), new ScannedCode(null, epc.tagUri()));
    }

    /**
     * Reads the codes of one event as one: a GTIN in one symbol, lot and expiry in another make one item. A code that
     * is unknown beside others that are known, or a number of others such as a waybill's, changes nothing; the event
     * keeps it as evidence.
     *
     * @param codes at least one
     */
    public Scan combine(List<ScannedCode> codes) {
        return ScanCombiner.combine(
                codes,
                codes.stream().map(code -> parse(code.aim(), code.text())).toList());
    }

    private Scan parse(ScannedCode code, @Nullable AimId aim, String content) {
        if (aim != null && aim.isGs1()) {
            return gs1(code, content, Separators.PROMISED);
        }
        if (aim != null && aim.isEanUpc()) {
            return eanUpc(code, aim, content);
        }
        String settled = fnc1.settle(content);
        if (!settled.isEmpty() && settled.charAt(0) == GS) {
            return gs1(code, content, Separators.PROVEN);
        }
        if (OwnCode.hasShape(content)) {
            return OwnCode.parse(content)
                    .map(ScanParser::own)
                    .orElseGet(() -> unreadable(code, Scan.Reason.CHECK_CHARACTER, List.of()));
        }
        Scan marked = marked(code, content);
        if (marked != null) {
            return marked;
        }
        List<Scan> readings = digits(aim, content);
        if (!readings.isEmpty()) {
            return readings.size() == 1 ? readings.get(0) : new Scan.Ambiguous(List.of(code), readings);
        }
        if (TrackingNumber.isMisread(content)) {
            return unreadable(code, Scan.Reason.CHECK_DIGIT, List.of());
        }
        Scan unmarked = aim == null ? unmarked(code, settled) : null;
        return unmarked != null ? unmarked : new Scan.Unknown(List.of(code));
    }

    private Scan eanUpc(ScannedCode code, AimId aim, String content) {
        int composite = content.indexOf(COMPOSITE);
        String linear = composite < 0 ? content : content.substring(0, composite);
        List<Gtin> found = RetailCodes.ofEanUpc(aim, linear);
        if (found.isEmpty()) {
            return RetailCodes.isAddOn(aim)
                    ? new Scan.Unknown(List.of(code))
                    : unreadable(code, Scan.Reason.CHECK_DIGIT, List.of());
        }
        Scan item = new Scan.Item(found.get(0), ItemDetails.NONE);
        if (composite < 0) {
            return item;
        }
        String elements = content.substring(composite + COMPOSITE.length() + 1);
        return ScanCombiner.combine(List.of(code), List.of(item, gs1(code, elements, Separators.PROMISED)));
    }

    /** What says itself what it is: an address, a URI, brackets, the letters of an agency or a carrier. */
    private @Nullable Scan marked(ScannedCode code, String content) {
        if (DigitalLink.isWebAddress(content)) {
            return address(code, content);
        }
        if (content.startsWith("urn:epc:")) {
            return epc(code, content);
        }
        if (content.startsWith("(")) {
            return elementStrings
                    .parseBracketed(content)
                    .match(
                            read -> meaning(read, code),
                            readings -> null,
                            errors -> brokenBrackets(code, content, errors));
        }
        return UdiCode.parse(content, Year.now(clock).getValue())
                .<Scan>map(Scan.MedicalDevice::new)
                .orElse(null);
    }

    private static @Nullable Scan brokenBrackets(ScannedCode code, String content, List<Gs1Error> errors) {
        boolean key = content.startsWith("(01)") || content.startsWith("(00)") || content.startsWith("(02)");
        return key ? unreadable(code, Scan.Reason.GS1, errors) : null;
    }

    private @Nullable Scan address(ScannedCode code, String content) {
        String carton = cartonCode(content);
        if (carton != null) {
            return new Scan.Carton(carton, content);
        }
        Optional<DrugTraceCode> drug = DrugTraceCode.parse(content);
        if (drug.isPresent()) {
            return new Scan.DrugTrace(drug.get());
        }
        return links.parse(content, DigitalLink.Tolerance.OLD_LABELS)
                .match(read -> meaning(read, code), readings -> null, errors -> null);
    }

    private @Nullable Scan epc(ScannedCode code, String content) {
        if (content.startsWith(RAW_EPC)) {
            String hex = content.substring(content.indexOf(".x") + 2);
            return Epc.parseHex(hex).match(read -> meaning(read.elementString(), code), error -> null);
        }
        Optional<PureIdentity> identity = PureIdentity.parse(content);
        if (identity.isPresent()) {
            return meaning(identity.get().elementString(), code);
        }
        return Epc.parseTagUri(content).match(read -> meaning(read.elementString(), code), error -> null);
    }

    /** All that a number without element string can be: goods, a waybill, a drug package. */
    private static List<Scan> digits(@Nullable AimId aim, String content) {
        List<Scan> readings = new ArrayList<>(1);
        boolean itf14 = aim != null && aim.isItf() && content.length() == 14;
        if (aim == null || itf14) {
            for (Gtin gtin : RetailCodes.ofDigits(content)) {
                readings.add(new Scan.Item(gtin, ItemDetails.NONE));
            }
        }
        if (itf14 && !readings.isEmpty()) {
            return readings;
        }
        for (TrackingNumber number : TrackingNumber.parse(content)) {
            readings.add(new Scan.Tracking(number));
        }
        DrugTraceCode.parse(content).ifPresent(drug -> readings.add(new Scan.DrugTrace(drug)));
        return readings;
    }

    /** What follows {@code /t/} at the end of an address: 1 to 40 letters, digits and hyphens. */
    private static @Nullable String cartonCode(String url) {
        int slash = url.lastIndexOf('/');
        String code = url.substring(slash + 1);
        boolean place = slash >= 2 && url.startsWith("/t", slash - 2) && url.indexOf("://") + 3 < slash - 2;
        boolean shape = !code.isEmpty()
                && code.length() <= 40
                && Text.areLettersOrDigits(code.replace("-", "0"), 0, code.length());
        return place && shape && url.indexOf(' ') < 0 && url.indexOf('\t') < 0 ? code : null;
    }

    private static Scan own(OwnCode code) {
        return switch (code.kind()) {
            case COMMAND -> new Scan.Command(code);
            case PLACE -> new Scan.Place(code);
            case BADGE -> new Scan.Badge(code);
            case TRIP -> new Scan.Trip(code);
            case ORDER -> new Scan.Order(code);
        };
    }

    /** Without any mark of GS1 only what is hardly so by chance is taken for an element string. */
    private @Nullable Scan unmarked(ScannedCode code, String content) {
        if (UnmarkedElements.beginWithKey(content)) {
            return gs1(code, content, Separators.UNPROVEN);
        }
        if (UnmarkedElements.beginWithDate(content) || content.indexOf(GS) >= 0) {
            Scan scan = gs1(code, content, Separators.UNPROVEN);
            return scan instanceof Scan.Unreadable ? null : scan;
        }
        return null;
    }

    private Scan gs1(ScannedCode code, String content, Separators separators) {
        ElementString.Result result = fnc1.parse(elementStrings, content, separators);
        return result.match(
                parsed -> meaning(parsed, code),
                readings -> new Scan.Ambiguous(
                        List.of(code),
                        readings.stream()
                                .map(reading -> meaning(reading, code))
                                .distinct()
                                .toList()),
                errors -> unreadable(code, Scan.Reason.GS1, errors));
    }

    private Scan meaning(ElementString elements, ScannedCode code) {
        return new ElementMeaning(elements, code, Year.now(clock).getValue()).scan();
    }

    private static Scan unreadable(ScannedCode code, Scan.Reason reason, List<Gs1Error> errors) {
        return new Scan.Unreadable(List.of(code), reason, errors);
    }
}
