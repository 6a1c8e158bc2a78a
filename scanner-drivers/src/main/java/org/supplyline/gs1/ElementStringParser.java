package org.supplyline.gs1;

import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads element strings as a reader transmits them (GS1 General Specifications, section 7.8): identifiers and values
 * without brackets, U+001D after a value whose length is not predefined.
 *
 * <p>Many keyboard-like readers drop that separator, and then the value before it swallows what follows. The parser
 * says so instead of guessing. How suspicious it is depends on {@link Separators}.
 */
public final class ElementStringParser {

    /** More than the largest GS1 DataMatrix or QR code for element strings holds. */
    public static final int MAX_LENGTH = 4_096;

    /** More ways to cut a text than this tell a person nothing more. */
    public static final int MAX_READINGS = 8;

    static final char GS = '\u001D';

    private final Clock clock;

    /** How sure it is that the reader passes on separators. */
    public enum Separators {
        /** One was seen: the text means what it says. */
        PROVEN,
        /**
         * The reader sent a GS1 symbology identifier, which obliges it to send separators: the text means what it
         * says, unless a value ends in what looks like a key, a date or a measure.
         */
        PROMISED,
        /** Nothing is known: every other way to cut the text counts, but for company internal identifiers. */
        UNPROVEN
    }

    /** @param clock tells the year that decides the century of a date (General Specifications, section 7.12) */
    public ElementStringParser(Clock clock) {
        this.clock = clock;
    }

    /** Reads a text that may begin with a symbology identifier such as {@code ]C1}, or with a separator. */
    public ElementString.Result parse(String text) {
        boolean marked = AimId.leading(text).filter(AimId::isGs1).isPresent();
        return marked ? parse(text, 3, Separators.PROMISED) : parse(text, Separators.UNPROVEN);
    }

    /** Reads a text without symbology identifier; a separator in it proves separators whatever is said of them. */
    public ElementString.Result parse(String text, Separators separators) {
        return parse(text, 0, separators);
    }

    private ElementString.Result parse(String text, int start, Separators separators) {
        if (text.length() > MAX_LENGTH) {
            return invalid(MAX_LENGTH, Gs1Error.Code.TEXT_TOO_LONG, "at most " + MAX_LENGTH + " characters");
        }
        int first = start < text.length() && text.charAt(start) == GS ? start + 1 : start;
        if (first == text.length()) {
            return invalid(first, Gs1Error.Code.EMPTY, "an application identifier");
        }
        int referenceYear = Year.now(clock).getValue();
        List<Gs1Error> errors = new ArrayList<>();
        List<ElementString.Element> asSent = readAsSent(text, first, referenceYear, errors);
        if (separators == Separators.PROVEN || text.indexOf(GS, start) >= 0) {
            return errors.isEmpty()
                    ? new ElementString.Parsed(new ElementString(asSent))
                    : new ElementString.Invalid(errors);
        }
        // A text that is impossible as sent has lost its separators whatever its reader promised.
        boolean suspicious = separators == Separators.UNPROVEN || !errors.isEmpty();
        List<ElementString> readings = new ReadingSearch(text, referenceYear, suspicious).from(first);
        if (errors.isEmpty() && readings.size() <= 1) {
            return new ElementString.Parsed(new ElementString(asSent));
        }
        return readings.isEmpty() ? new ElementString.Invalid(errors) : new ElementString.Ambiguous(readings);
    }

    private static List<ElementString.Element> readAsSent(
            String text, int first, int referenceYear, List<Gs1Error> errors) {
        List<ElementString.Element> elements = new ArrayList<>();
        int position = first;
        while (position < text.length()) {
            Optional<ApplicationIdentifier> found = ApplicationIdentifierTable.at(text, position);
            if (found.isEmpty()) {
                errors.add(new Gs1Error("", position, Gs1Error.Code.UNKNOWN_AI, "an application identifier"));
                return elements;
            }
            ApplicationIdentifier identifier = found.get();
            int valueStart = position + identifier.ai().length();
            int valueEnd = endOfValue(text, valueStart, identifier);
            String value = text.substring(valueStart, valueEnd);
            errors.addAll(identifier.check(value, valueStart, referenceYear));
            add(new ElementString.Element(identifier.ai(), value), position, elements, errors);
            boolean separated = valueEnd < text.length() && text.charAt(valueEnd) == GS;
            position = separated ? valueEnd + 1 : valueEnd;
        }
        return elements;
    }

    private static int endOfValue(String text, int start, ApplicationIdentifier identifier) {
        int separator = text.indexOf(GS, start);
        int end = separator < 0 ? text.length() : separator;
        return identifier.hasPredefinedLength() ? Math.min(end, start + identifier.maxLength()) : end;
    }

    /** The same element twice says nothing new; with two values it says nothing that can be trusted. */
    private static void add(
            ElementString.Element element, int position, List<ElementString.Element> elements, List<Gs1Error> errors) {
        Optional<ElementString.Element> earlier = elements.stream()
                .filter(other -> other.ai().equals(element.ai()))
                .findFirst();
        if (earlier.isEmpty()) {
            elements.add(element);
        } else if (!earlier.get().equals(element)) {
            errors.add(new Gs1Error(
                    element.ai(),
                    position,
                    Gs1Error.Code.REPEATED_WITH_OTHER_VALUE,
                    earlier.get().value()));
        }
    }

    private static ElementString.Result invalid(int position, Gs1Error.Code code, String expected) {
        return new ElementString.Invalid(List.of(new Gs1Error("", position, code, expected)));
    }
}
