package org.supplyline.scan;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Year;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.supplyline.gs1.AimId;
import org.supplyline.gs1.ElementString;
import org.supplyline.gs1.ElementStringParser;
import org.supplyline.gs1.ElementStringParser.Separators;
import org.supplyline.gs1.Gs1Error;
import org.supplyline.gs1.Gtin;
import org.supplyline.gs1.Sscc;

/**
 * Says what a scanned code is. It never throws for what a reader sends and never guesses: what it does not recognise
 * stays {@link Scan.Unknown} with its text. Safe for use by several threads.
 */
public final class ScanParser {

    /** More than the largest symbol holds (QR code: 7,089 digits). */
    public static final int MAX_TEXT_LENGTH = 8_192;

    private static final Pattern CARTON = Pattern.compile("(?i:https?)://[^\\s]{1,2000}/t/([A-Za-z0-9-]{1,40})");
    private static final Pattern RETAIL_DIGITS = Pattern.compile("\\d{8}|\\d{12,14}");
    private static final Pattern UNMARKED_KEY = Pattern.compile("(?:00(\\d{18})|0[12](\\d{14})).*", Pattern.DOTALL);
    private static final Pattern UNMARKED_DATE = Pattern.compile("1[1-7]\\d{6}.+", Pattern.DOTALL);
    private static final String GS = "\u001D";

    private final Clock clock;
    private final ElementStringParser elementStrings;

    /** @param clock tells the year that decides the century of a date */
    public ScanParser(Clock clock) {
        this.clock = clock;
        this.elementStrings = new ElementStringParser(clock);
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
            return new Scan.Garbled(HexFormat.of().formatHex(sent), Scan.Damage.NOT_UTF8);
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
                ? normalised.substring(3)
                : normalised;
        return parse(code, given.or(() -> leading), content);
    }

    /**
     * Reads the codes of one event as one: a GTIN in one symbol, lot and expiry in another make one item. A code that
     * is unknown beside others that are known changes nothing; the event keeps it as evidence.
     *
     * @param codes at least one
     */
    public Scan combine(List<ScannedCode> codes) {
        return ScanCombiner.combine(
                codes,
                codes.stream().map(code -> parse(code.aim(), code.text())).toList());
    }

    private Scan parse(ScannedCode code, Optional<AimId> aim, String content) {
        if (aim.filter(AimId::isGs1).isPresent()) {
            return gs1(code, content, Separators.PROMISED);
        }
        if (content.startsWith(GS)) {
            return gs1(code, content, Separators.PROVEN);
        }
        if (aim.filter(AimId::isEanUpc).isPresent()) {
            return retail(content).orElseGet(() -> unreadable(code, Scan.Reason.CHECK_DIGIT, List.of()));
        }
        if (OwnCode.hasShape(content)) {
            return OwnCode.parse(content)
                    .map(ScanParser::own)
                    .orElseGet(() -> unreadable(code, Scan.Reason.CHECK_CHARACTER, List.of()));
        }
        Matcher carton = CARTON.matcher(content);
        if (carton.matches()) {
            return new Scan.Carton(carton.group(1), content);
        }
        boolean digitsMayBeGtin = aim.isEmpty() || (aim.get().isItf() && content.length() == 14);
        return (digitsMayBeGtin ? retail(content) : Optional.<Scan>empty())
                .or(() -> aim.isEmpty() ? unmarked(code, content) : Optional.empty())
                .orElseGet(() -> new Scan.Unknown(List.of(code)));
    }

    private static Optional<Scan> retail(String content) {
        return RETAIL_DIGITS.matcher(content).matches()
                ? Gtin.parse(content).map(gtin -> new Scan.Item(gtin, ItemDetails.NONE))
                : Optional.empty();
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
    private Optional<Scan> unmarked(ScannedCode code, String content) {
        Matcher key = UNMARKED_KEY.matcher(content);
        if (key.matches() && hasCheckDigit(key)) {
            return Optional.of(gs1(code, content, Separators.UNPROVEN));
        }
        boolean datesFirst = UNMARKED_DATE.matcher(content).matches();
        return datesFirst || content.contains(GS)
                ? Optional.of(gs1(code, content, Separators.UNPROVEN))
                        .filter(scan -> !(scan instanceof Scan.Unreadable))
                : Optional.empty();
    }

    private static boolean hasCheckDigit(Matcher key) {
        String sscc = key.group(1);
        return sscc != null
                ? Sscc.parse(sscc).isPresent()
                : Gtin.parse(key.group(2)).isPresent();
    }

    private Scan gs1(ScannedCode code, String content, Separators separators) {
        int referenceYear = Year.now(clock).getValue();
        ElementString.Result result = elementStrings.parse(content, separators);
        return result.match(
                parsed -> new ElementMeaning(parsed, code, referenceYear).scan(),
                readings -> new Scan.Ambiguous(
                        List.of(code),
                        readings.stream()
                                .map(reading -> new ElementMeaning(reading, code, referenceYear).scan())
                                .distinct()
                                .toList()),
                errors -> unreadable(code, Scan.Reason.GS1, errors));
    }

    private static Scan unreadable(ScannedCode code, Scan.Reason reason, List<Gs1Error> errors) {
        return new Scan.Unreadable(List.of(code), reason, errors);
    }
}
