package org.supplyline.gs1;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads element strings as a reader transmits them (GS1 General Specifications, section 7.8): identifiers and values
 * without brackets, U+001D after a value whose length is not predefined. Safe for use by several threads.
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

    private final ReferenceYear referenceYear;

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
        this.referenceYear = new ReferenceYear(clock);
    }

    /** Reads a text that may begin with a symbology identifier such as {@code ]C1}, or with a separator. */
    public ElementString.Result parse(String text) {
        return AimId.leadsGs1(text)
                ? parse(text, AimId.LENGTH, Separators.PROMISED)
                : parse(text, 0, Separators.UNPROVEN);
    }

    /** Reads a text without symbology identifier; a separator in it proves separators whatever is said of them. */
    public ElementString.Result parse(String text, Separators separators) {
        return parse(text, 0, separators);
    }

    /**
     * Reads the form that is printed for people: {@code (01)06901234567892(10)ABC}; {@code \(} is a bracket in a value.
     * Positions of errors and elements count from the beginning of this text.
     */
    public ElementString.Result parseBracketed(String text) {
        return text.length() > MAX_LENGTH ? tooLong() : Brackets.read(text, referenceYear.get());
    }

    private ElementString.Result parse(String text, int start, Separators separators) {
        if (text.length() > MAX_LENGTH) {
            return tooLong();
        }
        int first = start < text.length() && text.charAt(start) == GS ? start + 1 : start;
        if (first == text.length()) {
            return new ElementString.Invalid(
                    List.of(new Gs1Error("", first, Gs1Error.Code.EMPTY, "an application identifier")));
        }
        int year = referenceYear.get();
        int count = count(text, first, year);
        boolean believed = separators == Separators.PROVEN || text.indexOf(GS, start) >= 0;
        boolean unproven = separators == Separators.UNPROVEN;
        if (count > 0 && (believed || !ReadingSearch.mayFindAnother(text, first, year, unproven))) {
            ElementString read = build(text, first, count);
            if (read != null) {
                return new ElementString.Parsed(read);
            }
        }
        ElementCollector asSent = readAsSent(text, first, year);
        if (believed) {
            return asSent.result();
        }
        // A text that is impossible as sent has lost its separators whatever its reader promised.
        boolean suspicious = unproven || !asSent.isFaultless();
        List<ElementString> readings = new ReadingSearch(text, year, suspicious).from(first);
        boolean single = readings.isEmpty() || (asSent.isFaultless() && readings.size() == 1);
        return single ? asSent.result() : new ElementString.Ambiguous(readings);
    }

    /** How many elements the text has as sent; 0 if something is wrong with it. Makes no object. */
    private static int count(String text, int first, int year) {
        int count = 0;
        int position = first;
        while (position < text.length()) {
            ApplicationIdentifier identifier = ApplicationIdentifierTable.at(text, position);
            if (identifier == null) {
                return 0;
            }
            int from = position + identifier.ai().length();
            int to = endOfValue(text, from, identifier);
            if (identifier.find(text, from, to, year) != null) {
                return 0;
            }
            position = next(text, to);
            count++;
        }
        return count;
    }

    /** The elements of a text that was counted; null if an identifier is repeated. */
    private static @Nullable ElementString build(String text, int first, int count) {
        ElementString.Element[] elements = new ElementString.Element[count];
        int[] positions = new int[count];
        int position = first;
        for (int i = 0; i < count; i++) {
            ApplicationIdentifier identifier = known(text, position);
            for (int earlier = 0; earlier < i; earlier++) {
                if (elements[earlier].ai().equals(identifier.ai())) {
                    return null;
                }
            }
            int from = position + identifier.ai().length();
            int to = endOfValue(text, from, identifier);
            elements[i] = new ElementString.Element(identifier.ai(), text.substring(from, to));
            positions[i] = position;
            position = next(text, to);
        }
        return new ElementString(elements, positions);
    }

    private static ElementCollector readAsSent(String text, int first, int year) {
        ElementCollector collector = new ElementCollector();
        int position = first;
        while (position < text.length()) {
            ApplicationIdentifier identifier = ApplicationIdentifierTable.at(text, position);
            if (identifier == null) {
                collector.error("", position, Gs1Error.Code.UNKNOWN_AI, "an application identifier");
                return collector;
            }
            int from = position + identifier.ai().length();
            int to = endOfValue(text, from, identifier);
            Fault fault = identifier.find(text, from, to, year);
            if (fault != null) {
                collector.error(identifier.ai(), fault, 0);
            }
            collector.add(identifier.ai(), text.substring(from, to), position);
            position = next(text, to);
        }
        return collector;
    }

    /** The identifier at a position where one was found before. */
    static ApplicationIdentifier known(String text, int position) {
        ApplicationIdentifier identifier = ApplicationIdentifierTable.at(text, position);
        if (identifier == null) {
            throw new IllegalStateException("No identifier at " + position + " of '" + text + "'.");
        }
        return identifier;
    }

    private static int next(String text, int end) {
        return end < text.length() && text.charAt(end) == GS ? end + 1 : end;
    }

    private static int endOfValue(String text, int from, ApplicationIdentifier identifier) {
        int limit = identifier.hasPredefinedLength()
                ? Math.min(text.length(), from + identifier.maxLength())
                : text.length();
        int end = from;
        while (end < limit && text.charAt(end) != GS) {
            end++;
        }
        return end;
    }

    private static ElementString.Result tooLong() {
        return new ElementString.Invalid(List.of(
                new Gs1Error("", MAX_LENGTH, Gs1Error.Code.TEXT_TOO_LONG, "at most " + MAX_LENGTH + " characters")));
    }
}
